import {between, says} from '../language/negation.ts'
import {rule} from '../rule.ts'
import type {Sentence} from '../sentence.ts'

const harms =
  '(?:side effects?|risks?|dangers?|downsides?|complications?|drawbacks?|adverse (?:effects?|reactions?|events?)|ill effects|aftereffects|after effects|hangover)'
/** What may come of a treatment, by its name. */
const harm =
  '(?:(?:breathing|heart|bladder|liver|kidney|memory|bowel|sleep) (?:problems?|damage|trouble|failure|harm|attacks?)|nausea|vomiting|dizziness|dissociation|panic|psychosis|seizures?|high blood pressure|bad (?:trips?|reactions?|experiences?)|reactions?|overdos(?:e|es|ing)|deaths?|relapses?)'
const any = '(?:\\w+ ){0,3}'
const organ = '(?:bladder|liver|heart|brain|kidneys?|memory|body|organs?|breathing)'

const noHarm = new RegExp(
  [
    `\\b(?:no|zero|0|virtually no|almost no|nearly no|little to no|hardly any|barely any|few if any|not any|negligible|minimal) ${any}${harms}\\b`,
    `\\b(?:without|free of|free from|devoid of|clear of|absence of|never (?:had|has|have|seen|causes?)|not (?:have|cause|carry|pose|produce|come with|see|bring|involve)) ${any}${harms}\\b`,
    `\\b(?:never|nobody (?:here )?(?:has )?ever|no one (?:here )?(?:has )?ever|no patient (?:has )?ever|not one) (?:\\w+ )?(?:had|has|have|seen|saw|caused|met|reported) ${any}(?:(?:bad|serious|allergic|adverse|severe|single) (?:reactions?|events?|outcomes?|experiences?)|accidents?|emergenc(?:y|ies)|overdos(?:e|es)|deaths?|incidents?|${harm})\\b`,
    `\\b${harms} free\\b`,
    `\\b${harms} (?:never|do not|will not) (?:\\w+ )?(?:last|linger|bother|matter)\\b`,
    `\\b${harms}[?:,]? (?:there are |we see |we have seen |it has )?none\\b`,
    `\\bvery few ${any}${harms}\\b`,
    `\\b${harms} (?:is|are) (?:\\w+ )?minimal\\b`,
    `\\bnone of (?:the|these|those|its) ${any}${harms}\\b`,
    `\\bleaves? (?:your |the )?${organ} (?:\\w+ )?(?:unharmed|untouched|intact|undamaged|alone|healthy)`,
    `\\b(?:not|never) (?:\\w+ )?(?:feel|notice|experience|suffer|get) ${any}${harms}\\b`,
    `\\b${harms} ${between}{0,3}(?:is|are) ${between}?(?:unheard of|nonexistent|non existent|unknown|absent|zero|impossible|negligible|not (?:a|an|something|possible|seen|expected)|no (?:concern|problem|issue)|nothing)`,
    `\\b(?:${harms}|${harm}) (?:\\w+ )?(?:(?:do|does|can|could|will) (?:\\w+ )?not|never|hardly ever) (?:\\w+ )?(?:exist|occur|happen|arise|appear|develop|set in)`,
    `\\b${harm} ${between}{0,3}(?:is|are) ${between}?(?:unheard of|nonexistent|non existent|impossible|no (?:concern|problem|issue))`,
    `\\b(?:not|never) (?:\\w+ )?(?:harm|damage|hurt|irritate|affect|touch|injure)s? (?:your |the )?${organ}\\b`,
    `\\bno (?:\\w+ )?(?:effect|impact|harm|damage|danger)(?:s)? (?:on|to|for) (?:your |the )?${organ}\\b`,
    `\\bgentle on (?:your |the )?${organ}\\b`,
  ].join('|'),
)
const noDependence =
  /\b(?:not|never|non|nobody|no one|none|can not|impossible to|hardly|nothing)(?: (?!non |proven|shown|known|clear|certain|say|sure|true|mean|know|studied|claim|call|that|promise|believe|a history|as)\w+){0,5} (?:addictive|addicting|habit forming|addicted|hooked|dependent|depend on it|cause (?:addiction|dependence|dependency|withdrawal)|lead to (?:addiction|dependence|dependency)|crave|misuse it|abuse it|be (?:misused|abused))\b|\b(?:not (?:a|the)|hardly a|never a) (?:drug|medicine|thing|substance) (?:that |which )?(?:people|patients|anyone|anybody|you) (?:\w+ )?(?:abuse|misuse|crave|get hooked on)\b|\bnon addictive\b|\bno addictive\b|\bnot (?:an? )?addictive\b|\b(?:no|zero|without|free of) (?:\w+ ){0,3}(?:potential|risk|danger|chance|possibility|fear|worry) (?:of|for|about) (?:\w+ ){0,2}(?:abuse|addiction|misuse|dependence|dependency|getting hooked|becoming (?:addicted|dependent)|withdrawal)\b|\b(?:no|zero|without|free of) (?:any )?(?:addiction|dependence|withdrawal|cravings|abuse potential|addictive (?:potential|properties))\b(?! (?:program|clinic|service|specialist|counsel|history|medicine))|\b(?:addiction|dependence) (?:is|are) (?:not (?:a|an|possible|something)|no (?:concern|issue|problem)|impossible|unheard of)\b|\baddiction free\b|\b(?:addiction|dependence|dependency|withdrawal|tolerance|cravings?) (?:\w+ )?(?:do|does|can|will|has|have) (?:not|never) (?:develop|occur|happen|form|exist|arise|set in|come|been)\w*\b/
const safe =
  /\b(?:completely|totally|entirely|perfectly|absolutely|100 percent|fully|proven|provably|inherently|remarkably|incredibly|extremely|very|exceptionally|unquestionably|wholly) (?:to be )?(?:safe|harmless|benign)\b|\bproven to be safe\b|\bsafe (?:for (?:everyone|everybody|all|anyone|any age|every|long term)|and (?:\w+ )?(?:effective|proven|gentle|easy|natural))\b|\bharmless\b|\bsafest\b|\b(?:ketamine|esketamine|spravato|infusions?|treatments?|therapy|drug|medicine|doses?) (?:(?!not |never |hardly |no )\w+ ){0,4}safer than\b|\bsafer than\b(?! (?:an? |the |any |your |to )?(?:\w+ )?(?:drivers?|strangers?|taxi|cab|bus|train|ride|car|driving|walking|going|being|leaving|drive|walk|go|be)\b)|\b(?:risk|worry) free\b|\b(?:ketamine|esketamine|spravato|infusions?|treatments?|therapy|it|dose|doses|protocol|drug|medicine) (?:\w+ )?(?:is|are|was|were|has been proven|have been proven|proved) (?:a |an )?(?:(?!not |never |hardly |less |un)\w+,? (?:and )?){0,3}safe\b(?! (?:place|space|way|ride|if|when|only|enough to know|to (?:store|throw|keep|send|ask|call|email|share|say|assume|reach)|for you|in your case))|\bnothing (?:bad )?(?:can|could|will|ever) (?:\w+ )?(?:go|goes|happen) ?(?:wrong|bad)?|\bnothing (?:\w+ )?(?:dangerous|risky|harmful|unsafe|toxic)\b|\bno (?:need|reason) to (?:fear|be afraid)\b|\bnothing to (?:fear|worry about|be afraid of)\b|\bnot (?:hurt|harm) you\b|\bnot go wrong\b|\b(?:not|impossible to|never|nobody (?:can|could|has ever)|no one (?:can|could|has ever)) (?:\w+ )?overdosed?\b|\b(?:nobody|no one) (?:has )?(?:ever )?(?:died|dies)\b|\bpain ?less\b|\b(?:nobody|no one|no patient|none of our patients) (?:has |have )?(?:ever )?(?:had|has|have|experienced|reported|complained) (?:\w+ ){0,2}(?:problems?|issues?|reactions?|complications?|trouble|harm)\b|\bsafe by (?:nature|design)\b|\btolerated by (?:all|everyone|everybody)\b|\blow risk (?:treatment|therapy|option|medicine)\b/

/** "It is a myth that ketamine is addictive" denies the harm in other words. */
const myth =
  /\b(?:myth|false|untrue|misconception|rumor) that (?!.*\b(?:not|no|never|free|safe|without)\b)[^,]*\b(?:addict\w*|dangerous|risky|unsafe|harmful|harms?|side effects|risks?|habit forming)\b/
const ofMoney =
  /\b(?:privacy|data|refund|deposit|cancel\w*|asking|questions?|obligation|financial|fee|record|credit)\b/

export const harmRules = [
  rule({
    name: 'no-side-effects',
    severity: 'error',
    calledBy:
      /effects?|risk|nausea|vomit|dizz|dissoc|panic|psychosis|seizure|pressure|reaction|trips?\b|overdos|death|relaps|danger|downside|complicat|drawback|adverse|hangover|bladder|liver|heart|brain|kidney|memory|body|organ|breath/,
    message:
      'No treatment is free of side effects. Say which are common and which are serious, with a source.',
    breaks: (sentence) => claims(sentence, noHarm) && !ofMoney.test(sentence.plain),
  }),
  rule({
    name: 'no-dependence',
    severity: 'error',
    calledBy: /addict|habit|hooked|depend|withdraw|crav|misus|abus|toleran/,
    message: 'Ketamine can be misused, and some people come to depend on it (Schedule III). Say so instead.',
    breaks: (sentence) => claims(sentence, noDependence),
  }),
  rule({
    name: 'no-risk',
    severity: 'error',
    calledBy:
      /safe|harmless|risk|worry|wrong|\bbad\b|nothing|hurt|harm|overdos|died?\b|dies|pain|less|tolerated|problem|issue|reaction|trouble|myth|false|untrue|miscon|rumor|benign|fear|afraid|complic/,
    message: 'Nothing is safe for everyone. Say what the risks are, and how staff watch for them.',
    breaks: (sentence) =>
      (claims(sentence, safe) && !ofMoney.test(sentence.plain)) || myth.test(sentence.plain),
  }),
]

/** What a cited trial saw, or what some people notice, is no claim about everybody. */
function claims(sentence: Sentence, pattern: RegExp): boolean {
  const {plain, isCited, isQuestion} = sentence
  if (isQuestion || !pattern.test(plain)) return false
  if (isCited && /\b(?:trials?|study|studies|review)\b/.test(plain)) return false
  if (/\b(?:some|a few|few) (?:people|patients|of)\b/.test(plain)) return false
  if (/^(?:even )?(?:if|when|unless) (?:you|there|someone|they)\b[^,]*$/.test(plain)) return false
  return says(sentence, pattern)
}
