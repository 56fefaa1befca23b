import {declaresNeedless} from '../../language/need.ts'
import {says} from '../../language/negation.ts'
import {allowsDoing, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'
import {mixed, usualMedicine} from './substances.ts'

const matters =
  '(?:medicines?|medications?|meds|pills|prescriptions?|drugs?|drug use|substances?|substance use|alcohol|drinking|cannabis|pregnan\\w+|side effects?|symptoms?|heart|blood pressure|health (?:history|problems?|conditions?)|medical (?:history|problems?|conditions?)|history|illness\\w*|conditions?|seizures?|psychosis|mania|supplements?|herbal|allerg\\w+|thoughts of|suicid\\w+|diagnos\\w+|surger\\w+|stroke|bladder|liver|past problems?|addiction|anything|opioids?|benzos|benzodiazepines?|marijuana|weed|cocaine|wine|opiates|sedatives|stimulants)'
const adviser =
  '(?:doctors?|prescribers?|psychiatrists?|physicians?|clinicians?|pharmacists?|cardiologists?|therapists?|midwi(?:fe|ves)|obstetricians?|care team)'

const aboutHealth = new RegExp(`\\b(?:${matters}|${mixed}|${usualMedicine})`)
const telling = new RegExp(
  `\\b(?:tell|inform|mention|disclose|report|say|share|list|let|declare|discuss|reveal|bring up|write down|talk about|admit)\\b(?: \\w+){0,6} ${matters}\\b|\\b(?:ask|check with|consult|talk to|talk with|speak to|speak with|inform|tell|involve|warn)\\b(?: \\w+){0,2} ${adviser}\\b`,
)
/** "Past psychosis is nothing you have to bring up": what matters stands first. */
const bareTelling =
  /\b(?:(?:tell|inform) (?:us|the \w+|your \w+|our \w+|staff|anyone|anybody|them)|mention|disclose|report|share|declare|reveal|bring up|write down|admit|let us know)\b/
const forbidsTelling = new RegExp(
  `(?:^|[,;:] |\\b(?:and|please|so|you (?:should|must|need|can)) )(?:do not|never|not) (?:tell|inform|mention|report|disclose|ask|consult|worry|bother|admit|involve|talk to|call)\\b(?: \\w+){0,4} (?:${adviser}|(?:about )?(?:your |the )?(?:side effects|medicines|medications|symptoms))\\b(?! (?:in|on|by|through))`,
)
const keptFrom = new RegExp(
  `\\b${adviser} (?:(?:do|does|will|need|needs) (?:not|never) (?:(?:have|need) to )?|never (?:has|have|needs?) to |(?:has|have) no need to )(?:know|hear|be (?:told|informed|involved|asked))\\b`,
)
const hiding: Topic = {
  about: new RegExp(
    `\\b(?:leave out|leave off|omit|hide|conceal|skip|keep quiet about|stay quiet about)\\b(?: \\w+){0,3} ${matters}\\b(?: (?:problems?|issues?|troubles?)\\b)?|\\bkeep\\b(?: \\w+){1,6} (?:to yourself|private|secret|a secret|from us)\\b`,
  ),
  allows: allowsDoing,
}
/** "Leave out wine and sleeping pills": they are not to be taken. In an answer or on a list they would be hidden. */
const abstaining = new RegExp(
  `^(?:please |so |and |then |also )?(?:leave out|leave off|skip|omit) (?:all |any |your |the |other )*${mixed}(?!(?: \\w+)? (?:use|history|problems?|intake|habits?)\\b)`,
)
const answering =
  /\b(?:tell|talk|say|mention|list|lists|form|chart|answers?|questionnaire|questions?|history|interview|intake|past|asks?|asked|we|us)\b/

export const silenceRule = rule({
  name: 'unsafe-silence',
  severity: 'error',
  calledBy:
    /need|\bha(?:s|ve)\b|necessary|option|bother|skip|omit|leave|leaving|hide|conceal|keep|quiet|requir|business|concern|care\b|mind|\bnot\b|never|\bno\b|unimportant|nothing|waste/,
  message:
    'This tells patients to keep something from their clinician. Write: "Tell your clinician about your health and all your medicines."',
  breaks: (sentence) => {
    if (!sentence.isQuestion && says(sentence, keptFrom)) return true
    // The form asks for no health details, and says so.
    if (
      /\b(?:web|website|online|this) ?(?:form|page|site)|\bform\b(?! at)|\bemail|\bhere\b|\bvoicemail/.test(
        sentence.plain,
      )
    ) {
      if (!/\bintake\b/.test(sentence.plain)) return false
    }
    if (declaresNeedless(sentence, telling) || forbidsTelling.test(sentence.plain)) return true
    if (
      aboutHealth.test(sentence.plain) &&
      /\b(?:none|not any) of (?:our|the clinic's) (?:business|concern)\b|\byour own business\b|\b(?:we|our staff) (?:do not|never) (?:care|mind|ask) (?:about|what|which|if|whether)\b/.test(
        sentence.plain,
      )
    )
      return true
    if (aboutHealth.test(sentence.plain) && declaresNeedless(sentence, bareTelling)) return true
    if (abstaining.test(sentence.plain) && !answering.test(sentence.plain)) return false
    return declaresFine(sentence, hiding)
  },
})
