import {between, isDenied, says} from '../language/negation.ts'
import {rule, type TextContext} from '../rule.ts'
import type {Sentence} from '../sentence.ts'

const small =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|\\d[\\d,]*)'
const people =
  '(?:people|patients|adults|men|women|persons|participants|clients|veterans|users|those|them|us|cases|sufferers|mothers|teens|everyone|everybody)'
const good =
  '(?:relief|improvement|results?|benefits?|changes?|differences?|remission|recovery|peace|hope|better|help|success|progress|joy|side effects?)'
const gets = `(?:recover\\w*|improv\\w*|respond\\w*|(?:feels?|felt) (?:\\w+ )?(?:better|relief|well|good|happier|improvement|calmer|different|themselves|normal)|gets? better|benefit\\w*|(?:sees?|saw|notice\\w*|experience\\w*|reports?|reported|finds?|found|achieve\\w*|reach\\w*) (?:\\w+ ){0,3}${good}|(?:go|went) into remission|do well|stay well|(?:are|were|is) helped|succeed\\w*|have success|relapse\\w*|sleep better)`
const unitsOfTime = '(?:seconds?|minutes?|hours?|days?|weeks?|months?)'

const share = new RegExp(
  [
    '\\b\\d[\\d.,]* percent\\b',
    '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?: (?:one|two|three|four|five|six|seven|eight|nine))? percent\\b',
    `\\b(?<!(?:step|page|visit|part|phase|session|question|number|room|level|dose|day|line|row) )${small} (?:in|out of)(?: every| each| our| the)? ${small}\\b(?! (?:${unitsOfTime}|am|pm|steps|pages|rooms|visits|virginia|in the))`,
    `\\b(?<!(?:step|page|visit|part|phase|session|question|number|room|level|dose|day|line|row) )${small} of(?: every| each| our| the)? ${small} ${people}\\b`,
    `\\b(?<!(?:step|page|visit|part|session) )\\d+ of (?:every )?10\\b`,
    `\\b(?:half|a third|two thirds|three quarters|three fourths|a quarter|a fifth|four fifths|the (?:vast )?majority|a majority|nearly all|almost all|virtually all|almost every|nearly every|practically every)(?: of)?(?: all| our| the| these| treated)* (?:${people}|patient|person)\\b(?! (?:who )?(?:live|come|travel|drive|pay|choose|ask|speak|work|need|arrive|call|use|are (?:from|women|men|adults|new)|do not live))`,
    `\\b(?:most|many|nearly everyone|almost everyone|virtually everyone|the majority|the vast majority)(?: of)?(?: our| the| these| treated)* ?(?:${people})?(?: (?:who|(?:that |whom )?(?:we|our \\w+)) \\w+(?: \\w+){0,5}?| with (?:depression|ptsd|anxiety)| treated(?: here)?)? (?:\\w+ly |will |can |do |have |soon )*${gets}\\b`,
    `\\b(?:${small}|several|many) times (?:as|more|better|less|higher|lower|faster|greater|likelier|stronger)\\b`,
    '\\b(?:twice|double|triple|thrice) (?:as|the) (?:\\w+ )?(?:likely|effective|fast|quick\\w*|good|well|strong|many|much|rate|chance|relief|odds|risk)\\b',
    '\\b(?:two|three|four|five|ten|\\d+) ?fold\\b',
    '\\b(?:doubles|triples|halves) (?:the|your)\\b',
    '\\b(?:equals|is worth|replaces) (?:\\w+ )?(?:weeks|months|years)\\b',
  ].join('|'),
)
const money =
  /\b(?:fee|fees|cost|costs|price|prices|bill|deposit|insurance|insurer|copay|coinsurance|tax|discount|paid|pay|refund|charge|charged|saline|salt|oxygen|solution|cotton|confidential|encrypted|online|recycled)\b/

const fast =
  /\b(?:rapid|fast|quick|speedy|swift)(?: acting)?(?: and \w+)? (?:relief|results?|effects?|improvement|response|recovery|antidepressant|acting)\b|\b(?:works?|acts?|helps?) (?:\w+ )?(?:fast|faster|quickly|rapidly|right away|immediately|at once|within)\b|\bfast(?:est)? acting\b/
const soon = new RegExp(
  `\\b(?:within|in (?:as little as|under|just|only|less than|about)?|after (?:just|only)?|in a matter of|inside) ?(?:the first )?(?:an?|${small}|several|few|a few|a couple of|mere)?(?: to ${small}| or ${small}| - ${small}|-\\d+)? ?(?:${unitsOfTime}|infusions?|sessions?|doses?|visits?)\\b|\\bovernight\\b|\\b(?:last|lasts|lasting) (?:for )?(?:up to |about |around |at least )?(?:an?|${small}|several|many) ${unitsOfTime}\\b|\\bby the next (?:day|morning)\\b|\\bon the same day\\b`,
)
const effect =
  /\b(?:(?:it|ketamine|infusions?|treatment|medicine|esketamine|spravato|they) (?:often |usually |can |may |will )*(?:works?|acts?|helps?|kicks? in|starts?)|lift(?:s|ed)?|reliev\w+|relief|improv\w+|feel(?:s|ing)? (?:\w+ )?(?:better|well|good|happier|calmer|lighter|normal|relief|like)|felt better|eas(?:e|es|ed) (?:\w+ )?(?:depression|pain|symptoms|anxiety)|takes? effect|(?:effects?|results|benefits?|gains) (?:\w+ ){0,6}(?:last|lasts|appear|show|begin|start|come|fade|can be)|see(?: \w+)? (?:results|changes)|notice (?:\w+ )?(?:results|change|changes|difference)|respond(?:s|ed)?|recover(?:s|ed)?|remission|reduc\w+ (?:\w+ )?(?:depress\w+|symptoms|pain|anxiety|suicid\w+|thoughts)|(?:symptoms|depression|anxiety|pain|mood|thoughts) (?:\w+ )?(?:lift|fade|ease|drop|fall|fell|improve|vanish|disappear|are gone|is gone)\w*|antidepressant effect|get better|gets better|works (?:fast|quickly))\b/
const logistic =
  /\b(?:call|answer|reply|phone|contact|email|arrive|eat|drink|drive|pay|cancel|refund|appointment|estimate|confirm|schedule|send|delete|visit takes|session takes|drip takes|infusion takes|home|tell us|tell your|ask|if you|do not|until|staff)\b/

const evidence = new RegExp(
  `\\b(?:(?:studies|research|researchers|scientists|science|trials?|clinical trials|evidence|data|experts?|doctors|a study|one study|the study|literature|experience) ${between}{0,3}(?:shows?|showed|shown|prov(?:e|es|ed|en)|suggests?|finds?|found|confirm\\w*|demonstrat\\w*|says?|agrees?|tells? us|indicat\\w*|support\\w*|establish\\w*|back(?:s|ed)?|report\\w*|know|believe)|(?:is|are|was|were) (?:a |an )?(?:highly |very |extremely |remarkably |incredibly |most |proven |truly |equally |more |an? )*effective\\b(?! (?:from|date|on|as of))|(?:highly|very|extremely|remarkably|incredibly) effective|effectively treats|(?:clinically|scientifically|medically) (?:proven|shown|tested|validated|backed|established)|proven (?:to (?:work|help|be|lift|reduce|ease|treat)|effective|results|treatment|therapy|relief|benefits?)|(?:been|is|are|was|were) (?:clinically )?(?:shown|proven|found|demonstrated) to|according to (?:\\w+ )?(?:stud\\w+|research\\w*|scien\\w+|doctors|trials?|experts?)|backed by (?:\\w+ )?(?:science|research|evidence|studies)|science backed|research backed|evidence based (?:results|relief|cure)|well (?:established|documented) (?:benefits?|effects?)|studies (?:\\w+ )?have (?:shown|found|proven))\\b`,
)
const points =
  /\b(?:what (?!.*\b(?:finds?|found|shows?|showed|shown|says?|suggests?) is that\b)(?:the |a |your |one )?(?:\w+ )?(?:research|study|studies|trials?|evidence|science|experts?|doctors)|read (?:what|the|more)|(?:ask|tell|say)(?: \w+){0,3} (?:what|how|whether|if)|mixed|limited|unclear|no clear|not (?:clear|known|sure|settled|agree)|little|disagree|more (?:research|studies) (?:is|are)|whether|under way|(?:doctors|experts?|data|studies) (?:know|report|believe) (?:if|when|how)|your (?:doctor|data))\b/

export const claimRules = [
  rule({
    name: 'uncited-number',
    severity: byKind,
    calledBy:
      /\d|percent|\b(?:in|of|most|many|majority|half|thirds?|quarters?|nearly|almost|times|twice|double|triple|fold|everyone)\b/,
    message:
      'A number about results or risks needs its source. Mark these words with the citation button, or say it without the number.',
    breaks: (sentence) =>
      uncited(sentence) && !money.test(sentence.plain) && share.test(sentence.plain) && isHelp(sentence),
  }),
  rule({
    name: 'uncited-time',
    severity: byKind,
    calledBy:
      /fast|rapid|quick|speed|swift|away|immediate|once|within|overnight|lasts?\b|lasting|next|same|\b(?:hours?|days?|minutes?|weeks?|months?|seconds?|infusions?|sessions?|doses?|visits?)\b/,
    message:
      'How fast something works, and for how long, needs a source. Mark these words with the citation button, or delete the time.',
    breaks: (sentence) => {
      if (!uncited(sentence)) return false
      if (
        /\b(?:ketamine|treatment|infusions?|it|therapy|medicine)\b|relief/.test(sentence.plain) &&
        says(sentence, fast)
      )
        return true
      return sentence.clauses().some(({text}) => {
        const found = soon.test(text) && effect.test(text) && !logistic.test(text)
        return (
          found && !/\b(?:no|not|never|nobody|none|without)\b/.test(text.slice(0, soon.exec(text)?.index))
        )
      })
    },
  }),
  rule({
    name: 'uncited-evidence',
    severity: byKind,
    calledBy:
      /stud|effectiv|research|scien|trial|eviden|data|expert|doctor|literature|experience|proven|shown|found|according|established|documented|demonstrated|clinically|medically/,
    message:
      'Words like "studies show" need the study. Mark them with the citation button, and say how many people were in it.',
    breaks: (sentence) => uncited(sentence) && !points.test(sentence.plain) && says(sentence, evidence),
  }),
]

function byKind({demandsCitations}: TextContext) {
  return demandsCitations ? 'error' : 'warning'
}

function uncited({isCited, isQuestion}: Sentence): boolean {
  return !isCited && !isQuestion
}

/** "Most patients recover" claims; "most patients do not respond" warns, and a number claims either way. */
function isHelp(sentence: Sentence): boolean {
  const found = share.exec(sentence.plain)
  if (!found) return false
  // "Many improved, and many did not" weighs both.
  if (/^many\b/.test(found[0]) && /\bnot?\b/.test(sentence.plain)) return false
  // "No treatment is 100% effective."
  if (/^100 percent$/.test(found[0]) && isDenied(sentence, found)) return false
  return /\d|percent|\b(?:in|out of|times|fold|twice)\b/.test(found[0]) || !isDenied(sentence, found)
}
