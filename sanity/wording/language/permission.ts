import type {Sentence} from '../sentence.ts'
import type {Clause} from './clauses.ts'

/** Something that can hurt, like driving on the day of a dose, and how a text would allow it. */
export type Topic = {
  about: RegExp
  /** In the clause, with `§` in the place of the topic: said to be fine without any "not". */
  allows: readonly RegExp[]
  /** With these words it is another thing: "the next day". They do not help a sentence that denies a ban. */
  unless?: RegExp
  /** In the clause, with `§`: another thing altogether, however many a "not" it holds. */
  other?: readonly RegExp[]
  /** A state of the reader: "if you are pregnant, you can still come" allows it in the next clause. */
  isState?: true
}

/** Two of them cancel each other: "no need to avoid", "nothing wrong with", "do not worry about". */
const turning =
  /\b(?:not|no one|no|never|nobody|none|nothing|neither|nor|without|hardly|avoid\w*|refrain\w*|abstain\w*|stop\w*|skip\w*|paus(?:e|es|ed|ing)|postpon\w*|wait\w*|delay\w*|hesitat\w*|worr(?:y|ies|ied|ying)|concern(?:s|ed)?|fear\w*|afraid|harm|harms|harming|hurts?|myth|misconception|untrue|(?:big )?deal|drawbacks?|downsides?|barriers?|obstacles?|hazards?|hazardous|taboo|threats?|matters?|dangers?|dangerous|risks?|risky|unsafe|wrong|problems?|issues?|forbid\w*|forbidden|ban(?:s|ned)?|prohibit\w*|against|restrict\w*|limits?|limitations?|prevents?|keeps? (?:you|anyone|people) from|interfer\w*|interacts?|interactions?|conflicts?|clash\w*|affects?|too(?= \w)|unable|hard|difficult|impair\w*|illegal|instead of|rather than|give up|cut out|refuse|unlikely|nolonger|unwise|bad idea|bother\w*|trouble|difficulty|hesitation|pass(?:es)? into|gets? into|reach(?:es)?|mind|objections?|exclud\w*|rules? out|off limits|off the table|out of (?:the question|bounds)|no go|unsuitable|hold off|warn\w*|cautio\w*|careful|contraindicated|reason not|(?<=\b(?:avoid|stopp|skipp|wait|abstain|refrain)ing\b.*)(?:unnecessary|needless|pointless)|(?<=\b(?:no|not|nothing|never) (?:need|reason|point|cause|have|necessary|required)\b.*)lea(?:ve|ving) (?:out|off)|lea(?:ve|ving)(?= (?:\w+ )?§ (?:\w+ ){0,3}(?:alone|out)\b))\b/g

/** The words before a clause that only asks: "your clinician will tell you when you can drive". */
const asking =
  /\b(?:ask|asks|tell|tells|say|says|know|knows|known|understood|see|decide|decides|explain|explains|check|checks|wonder|discuss|learn|find out|advise|advises|sure|certain|clear|depends? on|question)\b[^.]{0,30}$/

/** "Heart problems" or "a past problem with" are an illness, and do not call anything a problem. */
const illness =
  /\b(?:heart|drug|health|medical|bladder|liver|kidney|lung|breathing|eye|stomach|drinking|memory|sleep|blood pressure) (?:problems?|issues?|troubles?|difficult(?:y|ies))\b|\b(?:problem|risky|harmful|hazardous|dangerous) (?=§)|\b(?:past|present|current|earlier|former|active|recent|serious) (?:\w+ )?problems? with\b/g

/** "..., and neither is cannabis" goes on with the "not" before it. */
const goesOn = /,? (?:and )?(?:neither|nor) (?:is|are|do|does|did|can|will|should|may) [\w ]+\W*$/

/** "Leave alone, without alcohol": what else is left out says nothing about leaving. */
const besides = /,? (?:and )?(?:,|-) ?(?:and |but )?without (?:(?:any|a|an|the) )?\w+(?: or \w+)?\W*$/

/** "For most procedures, but not for ours": the "not" of the first half ends here. */
const butNotHere =
  /^\W*(?:but|though|just|only)?,? ?(?:not|never) (?:here\b|(?:for|with|in|at|after|by|on) (?:us|ours|our|ketamine|this|these|it|you)\b)/

/** Neither a "not" for what is done, nor an adviser who is asked. */
const alone =
  /\bwithout (?:first |even |ever )?(?:asking|telling|talking|speaking|consulting|seeing|involving|checking|calling|informing|the (?:person|people|one)|(?:the |an? |any |your )?(?:\w+ )?(?:permission|agreement|word|advice|approval|consent|okay|help|knowledge|doctor|prescriber|guidance|nurse|clinician|supervision|monitoring))\b[^,;]*/g

/** "Cannabis is a reason too", "a present problem with alcohol is a reason not to": named as speaking against. */
const speaksAgainst =
  /^(?:(?!\b(?:no|not|never|hardly|neither|nor|nothing|without)\b).)*§(?:(?!\b(?:no|not|never|hardly|neither|nor|nothing|without)\b).)* (?:is|are|was|were|can be|may be) (?:(?:also|often|usually|always|sometimes|another|an?|further|strong|good|clear|common) )*reasons?(?: too| as well| also)?(?: not to (?!worry|mind|fear|care|avoid|bother|wait|stop)| to (?:avoid|wait|hold|put|postpone|ask|tell|call|speak|talk|see|check)| against| for (?:caution|care|a talk)|\W*$)/

/** "No alcohol and no cannabis", "leave wine alone": it is to be left. */
const abstains = [
  /^(?!.*\b(?:fine|ok|okay|allowed|safe|welcome|great|enjoy|all right|alright)\b)(?:(?:so|please|then|again|and|that means|on the day|that day|for the day|before a visit)[:,]? )*no §(?:,? please\b)?(?:,? (?:(?:and|or|nor) )?(?:no )?(?!(?:and|or|nor|no|not|is|are|was|were|can|could|will|would|may|might|should|has|have|had|does?|did|ever|big|longer|need)\b|(?:problem|worr|harm|risk|trouble|danger|issue|differen|matter|reason|mak|hurt|interact|affect|caus|mix|slow|stop))\w+)*(?: (?:for|on|the|that|in|before|after|until|within|at|today|tonight|tomorrow|either)\b.*)?\W*$/,
  /^(?:please |so |and |then |also )*(?:leave|let) (?:\w+ )?§(?: (?:and|or) [\w ]+?)? (?:alone|out|be)\b/,
]

/** "Some websites say that you can, which is wrong." */
const rejected =
  /\b(?:say|says|said|claim|claims|claimed|promise|promises|promised|write|writes|wrote|suggest|suggests|advise|advises|tell|tells|told)\b.*,? which is (?:wrong|false|untrue|not true|not so|a mistake|dangerous|bad advice)\W*$/

/** Whether some clause declares the topic to be fine: it allows it, or denies that it is not allowed. */
export function declaresFine(sentence: Sentence, topic: Topic): boolean {
  const {about, allows, unless, other = []} = topic
  if (sentence.isQuestion || !about.test(sentence.plain) || rejected.test(sentence.plain)) return false
  const clauses = topic.isState ? withStates(sentence.clauses(), about) : sentence.clauses()
  return clauses.some(({text: words, start, end}) => {
    const text = words.replace(alone, 'alone')
    const found = about.exec(text)
    if (!found) return false
    if (/\b(?:if|when|whether|how|what|who)\b/.test(text) && asking.test(sentence.plain.slice(0, start)))
      return false
    const marked = `${text.slice(0, found.index)} § ${text.slice(found.index + found[0].length)}`
      .replace(/\s+/g, ' ')
      .replace(besides, '')
      .trim()
    if ([speaksAgainst, ...abstains, ...other].some((way) => way.test(marked.replace(/§ (?=[,.:])/, '§'))))
      return false
    const turns = marked.replace(illness, 'illness').replace(goesOn, '').match(turning)?.length ?? 0
    if (turns % 2 === 1) return turns === 1 && butNotHere.test(sentence.plain.slice(end))
    if (turns >= 2) return true
    return !unless?.test(sentence.plain.replace(alone, 'alone')) && allows.some((way) => way.test(marked))
  })
}

/** "Expecting a baby? You can come": what is said in the clause behind is said of the state. */
function withStates(clauses: Clause[], about: RegExp): Clause[] {
  return clauses.map((clause, index) => {
    const next = clauses[index + 1]
    const isCondition =
      /^\W*(?:(?:even |also |and |or )?(?:if|when|while|once|with|during|in|as)\b|(?:\w+ ){0,3}\w+$)/.test(
        clause.text,
      )
    return next && isCondition && about.test(clause.text) && !about.test(next.text)
      ? {...clause, text: `${clause.text}, ${next.text.trim()}`, end: next.end}
      : clause
  })
}

/** "§ is fine", "§ is a nice way to end the day", "§ works well". */
export const callsFine: readonly RegExp[] = [
  /§.*\b(?:is|are|remains?|seems?|should be|will be) (?:\w+ )?(?:fine|ok|okay|safe|allowed|permitted|possible|acceptable|harmless|welcome|encouraged|alright|all right|up to you|your choice)\b/,
  /§.*\b(?:is|are|makes?|can be|may be) (?:a |an |the )?(?:\w+ )?(?:nice|good|great|lovely|fine|perfect|wonderful|pleasant|easy|easiest|best) (?:way|idea|choice|treat|plan|end|finish|thing|option|mix|match|pair|company)\b/,
  /§(?: \w+){0,4} (?:works?|suits?|goes|go|does|do|will do)(?: \w+){0,2} (?:well|fine|nicely|great|best|most patients)\b/,
]

/** For topics that are something one does: "you can §", "§ is fine", or "§" as an order. */
export const allowsDoing: readonly RegExp[] = [
  /(?<!\b(?:if|whether|unless|until|before|when|how|where) (?:you|they|we|people|patients|someone) )\b(?:can|could|may|able to|free to|welcome to|allowed to|permitted to|cleared to|cleared for|good to|okay to|ok to|all right to|alright to|fine to|safe to|safe for|fit to|enough to|ready to|right to|(?:encourage|advise|invite|urge|tell|want) (?:you|patients|people|everyone|everybody|them) to|recommend|suggest|happy for you to|possible to|okay with|fine with)(?: \w+){0,3} §/,
  /^(?:please|just|simply|then|and|so|yes|now|also|always|first|go ahead and|instead|next|afterwards|if needed|on the day)?,? ?§/,
  /\b(?:many|most|our|plenty|lots)(?: of)?(?: our| the)? (?:people|patients|clients|women|mothers|men)(?: \w+){0,3} §/,
  ...callsFine,
  /§(?: \w+){0,3} (?:can|may|could) (?:\w+ )?be (?:done|resumed|taken up|driven|signed|enjoyed)\b/,
]
