import {says} from '../language/negation.ts'
import {rule} from '../rule.ts'
import {danger} from './danger.ts'

const testimonial =
  /\b(?:(?:got|have|given me|gave me) my life back|(?:changed|saved|transformed) my (?:life|marriage|family)|i (?:finally |now |actually |truly )*(?:feel|felt|am|was) (?:\w+ ){0,2}(?:like me|like myself|better|alive|happy|free|hopeless|depressed|skeptical|suicidal|amazed|grateful|cured|a new|human|normal|myself|hope|joy)|i (?:can|could|wanted to) (?:\w+ )?(?:live|smile|laugh|breathe|enjoy)(?: \w+)? again|i (?:had )?tried everything|best (?:decision|thing) i|i (?:highly |would |can )*recommend|i owe|i woke up|i have (?:not|never) felt|thanks to (?:ketamine|dr|this|the clinic|alchemy|them|my infusions?)|(?:real|actual|happy|satisfied|former|verified) (?:patients?|clients?)|patient (?:stories|reviews?|story|testimonials?)|success stor(?:y|ies)|testimonials?|hear from our|(?:our )?(?:patients|clients) (?:love|rave|adore|swear by|call us|thank us|say (?:that )?(?:it|they|we|ketamine|our))|(?:five|5|4\.\d|\d) ?stars?\b|star (?:reviews?|rating)|(?:google|yelp|facebook|online|patient|glowing|great) reviews?|rated (?:\w+ ){0,3}(?:stars?|excellent|top|\d)|(?:one of our patients|a patient of ours|one patient|a former patient|one woman|one man|a (?:mother|father|veteran|teacher|nurse) (?:of|from|who)) (?:\w+ ){0,3}(?:told|said|says|felt|wrote|went|came|got|was able)|my (?:\w+ )?(?:depression|anxiety|ptsd|trauma|dark days|husband|wife|son|daughter|marriage)|my (?:depression|anxiety|ptsd|pain|dark thoughts) (?:\w+ )?(?:is|are|was|were|has|have|lifted|vanished|went|disappeared|melted))\b/
const named =
  /\b[A-Z][a-z]+, an? [^,]{3,40}, (?:says|said|tells|told|writes|felt|recalls)\b|(?:^|[\u2014\u2013"\u201D]\s?-?\s?)[A-Z][a-z]+(?: [A-Z]\.?)?,? (?:\(?(?:age |aged )?\d{2}\)?),? (?:says|said|from|of|felt|told|writes|had|was|got|is)\b|["\u201D],? (?:says|said|writes|recalls|shares) [A-Z][a-z]+|\b(?:says|said) [A-Z][a-z]+(?: [A-Z]\.)?, (?:a|an|\d\d|who|from|mother|father)\b|["\u201D]\s*[-\u2013\u2014]\s*[A-Z][a-z]+/

/** A quotation in the first person, or the name below one. */
const quoted =
  /^["\u201C][^"\u201D?]*\b(?:I|me|my|My)\b[^"\u201D?]*["\u201D](?:$|\s*[-\u2013\u2014])|^[\u2013\u2014-]\s?[A-Z][a-z]+(?: [A-Z]\.?)?(?:, [^,]{2,30})?$/

const urgency =
  /\b(?:(?<!\b(?:help|work|last|effect|benefit|relief|better|improve|respond|lower|ease|less|gain)\w*\b[^.;:]{0,40}\b(?:for|over) (?:a|some) )limited time|limited (?:slots?|spots?|places?|availability|number|openings?|offer)|(?:only|just) (?:\w+ ){1,3}(?:slots?|spots?|places?|openings?|seats?|appointments?) (?:\w+ )?(?:left|remain\w*|available|this|open)|(?:spots?|slots?|places?|appointments?|openings?) (?:\w+ )?(?:are |is )?(?:filling|fill (?:up )?(?:fast|quickly)|going (?:fast|quickly)|limited|almost gone|running out)|act (?:now|fast|today)|do not (?:put it off|think twice|wait(?! (?:for|until|if|to|alone|outside|inside|in|at|by|with)\b)|delay|miss (?:out|this|your)|let (?:this|another))|(?:book|schedule|enroll|sign up|register|apply|start|begin|join|reserve) (?:\w+ ){0,3}(?:now|today|tonight|right away|immediately|while)|(?:call|text|click) (?:us )?(?:now|today) (?:to|and|for) (?:\w+ )?(?:book|reserve|start|schedule|save|claim|get|begin|your|secure|hold)|(?:call|text|contact) (?:us )?(?:now|today)(?! (?:if|when))|hurry|last chance|(?:before|until) (?:it is|it's) too late|while (?:supplies|spots|places|they|it) lasts?|(?:today|this week|this month|weekend) only|offer (?:ends|expires|valid)|ends (?:soon|tonight|friday|sunday|monday|this)|(?:claim|secure|grab|lock in) your (?:spot|place|slot|price|offer|seat|free)|time is running out|why wait|waste another (?:day|minute))\b/
const offer =
  /\b(?:\d+ percent (?:off|discount|less)|(?:pay|pays) (?:only |just )?half|half (?:price|off|the (?:price|fee|cost))|\$ ?\d[\d,.]* (?:off|discount|less|bonus|credit|savings)|discounts?|discounted|special (?:offer|price|pricing|rate|deal|promotion)s?|promo(?:tion|tional|tions)?(?: codes?)?|coupons?|buy (?:\w+ ){1,3}get|bogo|reduced (?:price|rate)|(?:great|good|best|special|package|holiday|summer|spring|bundle) deals?|gift (?:cards?|certificates?)|refer a friend|cash ?back|(?:lowest|best|unbeatable) prices?|introductory (?:price|rate|offer)|new patient (?:special|offer|rate)|black friday|free (?:infusions?|sessions?|ketamine|gift|dose|booster|upgrade)|bonus (?:session|infusion)|prepay\w* (?:and|to|this|now|today))\b|\bsave (?:up to |over )?(?:\$|\d|big\b|money\b|half\b|hundreds\b)|\$ ?\d[\d,]* off\b|\bthe (?:sixth|last|first|next|second|third|fourth) (?:\w+ )?(?:one |infusion |session |visit )?is (?:free|on us)\b/
const visit =
  '(?:consult\\w*|evaluations?|assessments?|first (?:visit|appointment|meeting|session)|visits?|screenings?|intake|(?:first|initial|introductory|opening) (?:talk|chat|call|conversation|phone call)|appointments?|phone consult\\w*|discovery call|introductory call|initial (?:visit|call|meeting))'
const free = new RegExp(
  `\\b(?<!feel |sugar |alcohol |toll |drug |smoke |hands |be |are )(?:free|complimentary|no cost|no charge|no obligation|gratis)(?! (?:to|of (?:side|all|trackers|ads)|from|of any|parking|interpreter|language|copy|wifi|wi fi))(?: \\w+){0,3} ${visit}\\b|\\b${visit}\\b(?: \\w+){0,4} (?:is|are|comes?|costs?) (?:\\w+ ){0,2}(?:free(?! (?:of|from|to)(?! charge))|complimentary|nothing|on us|on the house|no charge|at no (?:cost|charge)|without charge)|\\b${visit}\\b.{0,20}\\b(?:free of charge|at no (?:cost|charge)|without (?:charge|cost)|for free|on us)\\b|\\b(?:free of charge|at no (?:cost|charge)|for free)\\b.{0,20} ${visit}\\b|\\b(?:talk|speak|meet|sit down) (?:to|with) (?:\\w+ ){1,4}(?:for free|free of charge|at no (?:cost|charge))\\b`,
)
const brands =
  'zoloft|prozac|lexapro|effexor|cymbalta|wellbutrin|paxil|celexa|trintellix|auvelity|abilify|seroquel|rexulti|mindbloom|joyous|nue life|better ?u|field trip|ketalar|ketarx|zulresso|neurostar|brainsway|brainway'
const compares = new RegExp(
  `\\b(?:better|safer|faster|stronger|cheaper|kinder|(?:more|less) \\w+|unlike|\\w+er than|instead of|beats?|replaces?|outperforms?|alternative to|superior to|works? where|ditch|forget|not like|compared (?:to|with))\\b(?: \\w+){0,3} (?:${brands}|spravato)\\b|\\b(?:${brands})\\b(?: \\w+){0,4} (?:fails?|failed|can not|is (?:weaker|slower|worse)|does not)`,
)
const generics =
  /\b(?:esketamine|sertraline|fluoxetine|escitalopram|venlafaxine|duloxetine|bupropion|paroxetine|citalopram|aripiprazole|quetiapine)\b|®/

export const sellingRules = [
  rule({
    name: 'testimonial',
    severity: 'warning',
    calledBy:
      /\b(?:i|my|love|rave|stor(?:y|ies)|stars?|reviews?|rated|testimonials?|hear|thanks|says?|said|told|writes|felt|recalls|shares|from|real|actual|happy|satisfied|former|verified|one|patient|woman|man|mother|father|veteran|teacher|nurse)\b|"|\d\d|^-$/,
    message:
      'Stories, stars and reviews of patients need a signed permission and are not proof. Delete it, and say what studies found.',
    breaks: (sentence) =>
      !sentence.isQuestion &&
      (named.test(sentence.text) ||
        quoted.test(sentence.text) ||
        tellsOwnStory(sentence.plain) ||
        says(sentence, testimonial)),
  }),
  rule({
    name: 'urgency',
    severity: 'warning',
    calledBy:
      /\b(?:now|today|tonight|wait|delay|miss|let|slots?|spots?|places?|openings?|seats?|appointments?|left|limited|hurry|chance|late|lasts?|only|offer|ends|claim|secure|grab|lock|waste|immediately|away|put|think|act|book|schedule|enroll|sign|register|apply|start|begin|join|reserve|call|text|contact|click|fill\w*|running|fast)\b/,
    message: 'Nobody should be hurried into a treatment. Write how to ask, and when you answer.',
    breaks: (sentence) => !danger.test(sentence.plain) && saysUrgent(sentence),
  }),
  rule({
    name: 'offer',
    severity: 'warning',
    calledBy:
      /percent|half|\$|discount|special|promo|coupon|\bbuy|bogo|reduced|deal|gift|refer|cash|price|introd|black|free|bonus|prepay|\bsave|\bus\b|rate|offer/,
    message:
      'Virginia wants the full fee beside every discount, and all that it includes. Print the price list instead.',
    breaks: (sentence) =>
      says(sentence, offer) && !/\b(?:full|regular|usual) (?:fee|price)\b/.test(sentence.plain),
  }),
  rule({
    name: 'free-consultation',
    severity: 'warning',
    calledBy: /free|complimentary|cost|charge|obligation|gratis|\bus\b|nothing|house/,
    message:
      'In Virginia a free visit may lead to no charge within 72 hours. Say what a consultation costs and includes.',
    breaks: (sentence) =>
      !sentence.isQuestion &&
      says(sentence, free) &&
      !/\b(?:988|911|lifeline|interpreter)\b/.test(sentence.plain),
  }),
  rule({
    name: 'privacy-seal',
    severity: 'warning',
    calledBy: /hipaa|confidential|private|secur|anonym/,
    message:
      'Nobody certifies that, and a broken promise of privacy is an offence. Say what you do with the details instead.',
    breaks: (sentence) =>
      says(
        sentence,
        /\b(?:certified|verified|approved|secure|compliant) hipaa\b|\bhipaa (?:\w+ )?(?:compliant|compliance|certif\w+|approved|secure|secured|protected|safe|guarantee\w*|ready|verified|accredited|seal|badge)\b|\bcompl(?:iant|y|ies) (?:\w+ )?with (?:\w+ )?hipaa\b|\bmeets? (?:\w+ ){0,3}hipaa\b|\b(?:certified|approved|verified|audited) (?:for|under|by|to) (?:\w+ )?hipaa\b|\b(?:100 percent|completely|totally|fully|absolutely) (?:confidential|private|secure|anonymous)\b/,
      ),
  }),
  rule({
    name: 'board-certified',
    severity: 'warning',
    calledBy: /board/,
    message:
      'Virginia wants the name of the board, like "certified by the American Board of Anesthesiology". Add it, or delete the words.',
    breaks: (sentence, {namesBoard}) =>
      !namesBoard &&
      says(
        sentence,
        /(?<!\bwhich )\bboard (?:certifi\w+|qualified)\b|\bcertified by (?:the|a|their) (?:medical )?board\b|\bboard eligible\b/,
      ) &&
      !/\b(?:american (?:osteopathic )?board|board of \w+)\b/.test(sentence.plain),
  }),
  rule({
    name: 'trade-name',
    severity: 'warning',
    calledBy: new RegExp(`${brands}|spravato|\\bnue\\b|better|field`),
    message:
      'Do not compare with a brand. Name the medicine itself and the ® of its maker, and give the source of the comparison.',
    breaks: (sentence) => !sentence.isCited && says(sentence, compares) && !generics.test(sentence.plain),
  }),
]

/** "I was ready to give up": a patient speaks. Staff who tell about their work do too, in other words. */
function tellsOwnStory(plain: string): boolean {
  return (
    /\bi (?:was|had|felt|got|could|tried|found|went|started|came|finally|never) /.test(plain) &&
    !/\b(?:trained|born|raised|graduated|work\w*|treat\w*|patients|medicine|medical|university|hospital|school|practice\w*|years|degree)\b/.test(
      plain,
    )
  )
}

/** "Do not wait" holds its own "not". */
function saysUrgent(sentence: Parameters<typeof says>[0]): boolean {
  return says(sentence, urgency)
}
