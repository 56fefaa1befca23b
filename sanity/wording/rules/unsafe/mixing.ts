import {allowsDoing, callsFine, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'
import {mixed, mixedWord} from './substances.ts'

const [canDo] = allowsDoing

const mixing: Topic = {
  about: new RegExp(`\\b${mixed}\\b`),
  allows: [
    /\b(?:fine|ok|okay|safe|alright|all right|free) to (?:drink|have|take|use|enjoy|mix|combine|smoke|finish|share)\b.*§/,
    canDo ?? /(?!)/,
    ...callsFine,
    /\b(?:can|may|could)(?: still| also| safely| usually| always)? (?:drink|have|take|use|enjoy|keep|continue|smoke|mix|combine|go|be (?:taken|used|mixed|combined))\b.*§/,
    /§.*\b(?:can|may|could) (?:be (?:safely )?(?:taken|used|mixed|combined|continued|enjoyed|drunk)|safely|stay|continue)/,
    /^(?:please |just |feel free |simply |then |so |and )*(?:drink|have|take|enjoy|smoke|use|bring(?! (?:us )?(?:an? |the |your )?(?:\w+ )?(?:lists?|names?|notes?)\b)|combine|mix|unwind with|relax with|keep (?:taking|drinking|using))\b.*§/,
    /\b(?:go(?:es)? (?:\w+ )?(?:well|together|fine)|mix(?:es)? (?:well|fine|safely)|works? (?:well|fine|better) (?:with|together)|pairs? well|compatible|helps? you (?:relax|unwind)|makes? (?:the (?:session|infusion)|it|things) (?:\w+ )?(?:better|smoother|easier|nicer)|get along|(?:takes?|took) the edge off|(?:calms?|settles?|steadies|soothes?|relaxes) (?:you|the|your|their)|harmless|as usual|in moderation)\b/,
  ],
  other: [
    // What is asked about a person: "the patient has no problem with alcohol now".
    /\b(?:patients?|persons?|people|adults?|he|she|they|who|someone|somebody|anyone|if you)(?: who)?(?: now| currently)? (?:has|have|had|with) (?:(?:now|currently|at present) )?(?:no|never|not) (?:\w+ )?(?:problems?|trouble|issues?|difficulty) with (?:\w+ )?§/,
    // A problem that somebody has with it, and how hard it is to end.
    /^(?!.*\b(?:no|not|never|nothing|hardly|without|neither)\b)(?=.*(?:\b(?:past|present|current|earlier|former|active|recent|serious|a|your|any) (?:\w+ )?problems? with (?:\w+ )?§|§ (?:\w+ )?(?:problems?|disorders?|habits?)\b))/,
    /^(?!.*\b(?:no|not|never|nothing|hardly)\b).*§(?: \w+){0,2} (?:that|which) (?:is|are|gets?|has become) (?:\w+ )?(?:hard|difficult) to (?:stop|quit|control|give up|cut)/,
    /^(?:to |if you )?(?:suddenly )?(?:stop|quit|stopping|quitting|ending)\b(?!.*\b(?:no|not|never|nothing|hardly|without)\b).*§.*\b(?:dangerous|risky|unsafe|hard|difficult|harm|a risk)\b/,
  ],
  unless:
    /\b(?:next day|24 hours|days? (?:before|after)|program|recovery|test|only if your (?:prescriber|clinician))\b/,
}

export const mixingRule = rule({
  name: 'unsafe-mixing',
  severity: 'error',
  calledBy: mixedWord,
  message:
    'This declares alcohol, cannabis or a medicine that makes drowsy to be fine with ketamine. Together they can slow the breathing. Write: "Do not drink alcohol that day. Tell your clinician about all your medicines."',
  breaks: (sentence) => declaresFine(sentence, mixing),
})
