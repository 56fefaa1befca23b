import {safety} from '../safety.ts'
import type {ArticleText, SeedArticle} from '../seed-document.ts'
import {type TopicName, topicReferences} from '../topics.ts'
import {howKetamineWorks} from './basics/how-ketamine-works.ts'
import {infusionOrSpravato} from './basics/infusion-or-spravato.ts'
import {researchOnDepression} from './basics/research-on-depression.ts'
import {treatmentsCompared} from './basics/treatments-compared.ts'
import {whatIsKetamineTherapy} from './basics/what-is-ketamine-therapy.ts'
import {aftercare} from './care/aftercare.ts'
import {costAndInsurance} from './care/cost-and-insurance.ts'
import {familyAndCompanions} from './care/family-and-companions.ts'
import {isItRightForMe} from './care/is-it-right-for-me.ts'
import {whatItFeelsLike} from './care/what-it-feels-like.ts'
import {whatToExpect} from './care/what-to-expect.ts'
import {lastingPain} from './conditions/lasting-pain.ts'
import {ptsdAnxietyOcd} from './conditions/ptsd-anxiety-ocd.ts'
import {veterans} from './conditions/veterans.ts'
import {ketamineAtHome} from './safety/ketamine-at-home.ts'
import {longTermUse} from './safety/long-term-use.ts'
import {otherMedicines} from './safety/other-medicines.ts'
import {pregnancy} from './safety/pregnancy.ts'
import {sideEffectsAndRisks} from './safety/side-effects-and-risks.ts'
import {thoughtsOfSuicide} from './safety/thoughts-of-suicide.ts'

type Written = [text: ArticleText, topic: TopicName, safety: keyof typeof safety]

/** Every seeded article, in the order in which a person might read them. */
export function articles(pictureAssetId: string): SeedArticle[] {
  const written: Written[] = [
    [howKetamineWorks(pictureAssetId), 'basics', 'ketamine'],
    [researchOnDepression, 'basics', 'ketamineAndSuicide'],
    [sideEffectsAndRisks, 'safety', 'ketamine'],
    [whatIsKetamineTherapy, 'basics', 'ketamine'],
    [thoughtsOfSuicide, 'safety', 'inCrisis'],
    [whatToExpect, 'care', 'ketamine'],
    [costAndInsurance, 'care', 'ketamineAndSpravato'],
    [infusionOrSpravato, 'basics', 'ketamineAndSpravato'],
    [treatmentsCompared, 'basics', 'ketamineAndSpravato'],
    [isItRightForMe, 'care', 'ketamine'],
    [whatItFeelsLike, 'care', 'ketamine'],
    [aftercare, 'care', 'ketamine'],
    [familyAndCompanions, 'care', 'ketamineAndSuicide'],
    [otherMedicines, 'safety', 'ketamine'],
    [ketamineAtHome, 'safety', 'ketamine'],
    [longTermUse, 'safety', 'ketamine'],
    [pregnancy, 'safety', 'ketamine'],
    [ptsdAnxietyOcd, 'conditions', 'ketamine'],
    [lastingPain, 'conditions', 'ketamine'],
    [veterans, 'conditions', 'ketamineAndSpravato'],
  ]
  return written.map(([text, topic, about]) => ({...text, ...safety[about], topics: topicReferences(topic)}))
}
