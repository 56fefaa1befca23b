import {approvalRules} from './approval.ts'
import {claimRules} from './claims.ts'
import {formRules, type paragraphRules} from './form.ts'
import {harmRules} from './harm.ts'
import {hypeRules} from './hype.ts'
import {mechanismRules} from './mechanism.ts'
import {peopleRules} from './people.ts'
import {sellingRules} from './selling.ts'
import {suicideRules} from './suicide.ts'
import {aloneRule} from './unsafe/alone.ts'
import {conditionsRule} from './unsafe/conditions.ts'
import {doseRule} from './unsafe/dose.ts'
import {drivingRule} from './unsafe/driving.ts'
import {homeUseRule} from './unsafe/home-use.ts'
import {medicinesRule} from './unsafe/medicines.ts'
import {mixingRule} from './unsafe/mixing.ts'
import {pregnancyRule} from './unsafe/pregnancy.ts'
import {silenceRule} from './unsafe/silence.ts'
import {waitingRule} from './unsafe/waiting.ts'

/** Every rule for a sentence, the most dangerous first. A new one is an entry of its family, and twins in the tests. */
export const sentenceRules = [
  drivingRule,
  medicinesRule,
  pregnancyRule,
  conditionsRule,
  mixingRule,
  doseRule,
  homeUseRule,
  silenceRule,
  aloneRule,
  waitingRule,
  ...suicideRules,
  ...approvalRules,
  ...harmRules,
  ...mechanismRules,
  ...hypeRules,
  ...peopleRules,
  ...claimRules,
  ...sellingRules,
  ...formRules,
]

export type TextRuleName = (typeof sentenceRules | typeof paragraphRules)[number]['name']
