import {declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'

/** With these, ketamine may do more harm than good; only the clinician who knows the person can say. */
const conditions: Topic = {
  isState: true,
  about:
    /\b(?:(?:(?:people|patients|adults|those|anyone|someone|persons?) (?:with|who have|after) |(?:have|has|had|having|living with|with) )?(?:(?:an?|the|your|any|past|recent|severe|serious) )*(?:schizophrenia|psychosis|psychotic (?:disorders?|episodes?|illness)|mania|manic episodes?|(?:uncontrolled |very |untreated )?high blood pressure|hypertension|aneurysms?|brain bleeds?|(?:recent )?(?:strokes?|heart attacks?)|heart failure|(?:unstable |serious |severe )?(?:heart|liver) disease|cirrhosis|raised (?:eye|brain) pressure|glaucoma|hyperthyroidism|overactive thyroid))\b(?: (?:that|which) (?:is|are) uncontrolled)?/,
  allows: [
    /§.*\b(?:is|are|seems?) (?:(?:also|still|just|perfectly|all|usually) )*(?:fine|ok|okay|safe|welcome|suitable|good candidates?|no reason|ideal|great|eligible|unimportant)\b/,
    /§ ?,? (?:\w+ ){0,2}(?:can|may|could) (?:still |safely |also |always |even )*(?:be (?:treated|used|given)|have|use|receive|take|get|continue|join|come|start|benefit)\b/,
    /§ ?,? (?:\w+ )?(?:do|does|did|respond|responds|fare|fares) (?:\w+ )?(?:well|best|great|better)\b/,
    /§ (?:\w+ ){0,2}(?:benefits?|love|enjoy|thrive)\b/,
    /\b(?:we|our clinic|our doctors) (?:also |gladly |happily |often |can |will )*(?:treats?|accepts?|welcomes?|takes?|see) (?:\w+ )?§/,
    /\b(?:ketamine|it|treatment|infusions?|spravato) (?:\w+ )?(?:is|are) (?:\w+ )?(?:safe|fine|suitable|good|ideal|right|recommended|great|gentle) (?:\w+ )?(?:for|with|in|on) §/,
  ],
  unless:
    /\b(?:only (?:if|when|after)|once (?:it|the|their|your) (?:\w+ )?(?:is|are)|controlled|prescribers?|cardiologists?|talk about|instead|may (?:be able|need)|some (?:people|patients))\b/,
}

export const conditionsRule = rule({
  name: 'unsafe-condition',
  severity: 'error',
  calledBy:
    /schizo|psycho|mania|manic|pressure|hypertens|aneurysm|bleed|stroke|heart|liver|cirrho|glaucoma|thyroid/,
  message:
    'This calls ketamine fine for people whom it may harm. Write that they should talk with a clinician first, and that ketamine is usually not used.',
  breaks: (sentence) => declaresFine(sentence, conditions),
})
