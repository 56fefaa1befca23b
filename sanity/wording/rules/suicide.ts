import {says} from '../language/negation.ts'
import {rule} from '../rule.ts'

const mention =
  /\b(?:suicid\w*|self harm\w*|kill(?:ing|ed)? (?:yourself|themselves|himself|herself|myself|oneself)|(?:end|ending|ended|take|taking|took) (?:your|their|his|her|my) (?:own )?li(?:fe|ves)|want(?:s|ed)? to die|wish(?:es)? to die)\b/
const mentionWord = /suicid|harm|kill|li(?:fe|ves)|\bdie\b/
const wording =
  /\b(?:commit(?:s|ted|ting)? suicide|suicides? (?:was|were) committed|(?:success(?:ful)?|unsuccessful|failed|completed?|botched) suicides?(?: attempts?)?|(?:suicides?|suicide attempts?) (?:was|were|is) (?:un)?successful|suicide attempts? (?:failed|succeeded)|suicide (?:victims?|epidemic|gestures?|failure|success)|(?:successful|failed|unsuccessful|botched) attempts?(?! (?:to|at|with|of)\b)|succeed(?:ed|s)? in (?:killing|ending|suicide|taking)|failed to (?:kill|end (?:his|her|their)))\b/
const method =
  /\b(?:hang(?:s|ed|ing)?|hung|guns?|firearms?|shot|shoot\w*|pills|overdos\w*|poison\w*|carbon monoxide|ropes?|jump(?:ed|ing|s)?|bridges?|razors?|slit|wrists?|drown\w*|gas|knife|pistol|lethal dose|tablets)\b/
const keepsSafe =
  /\b(?:lock\w*|remov\w*|stor(?:e|ed|ing)|safe\w*|away|secur\w*|limit|out of reach|988|911|poison control|give \w+ to|hand over)\b/
const treatment =
  /\b(?:ketamine|esketamine|spravato|infusions?|treatments?|therapy|drug|medicine|we|our|it|this|they)\b/
const prevents =
  /\b(?:prevent(?:s|ed|ing)?|stops?|ends?|reduc\w+|eliminat\w+|cuts?|lowers?|erases?|cures?|protects?|takes? away|rids?|saves?|averts?|drops?|slash\w*|wipes? out|relieves?|ideal (?:\w+ ){0,4}for|perfect for|best (?:\w+ )?for|relief from|works (?:\w+ ){0,3}(?:for|against)|keeps?|fewer)\b(?: \S+){0,7} (?:suicid\w+|self harm|own lives|own life|killing themselves|attempts|lives)\b|\b(?:suicid\w+|self harm|attempts)(?: (?:thoughts?|ideas?|attempts?|risk|feelings|rates?))? (?:(?:often|usually|soon|quickly|then|will|simply|do|\w+ly) )*(?:drops?|falls?|fades?|vanish(?:es)?|disappears?|stops?|lifts?|melts?|ends?|go(?:es)? away|declines?|(?:is|are) gone|become rare)\b|\b(?:lifesaving|life saving|saved? (?:my|your|his|her|their) li(?:fe|ves)|saves? lives|save a life)\b/
const help =
  /\b(?:988|911|lifeline|hotline|crisis line|cpr|naloxone|narcan|ambulance|defibrillator|safety plan|crisis number)\b/

export const suicideRules = [
  rule({
    name: 'suicide-wording',
    severity: 'error',
    calledBy: /suicid|attempt|succe|fail/,
    message:
      'These words judge, and can hurt. Write "died by suicide", "attempted suicide" or "survived an attempt".',
    breaks: (sentence) =>
      says(sentence, wording) &&
      !/\b(?:medicines?|antidepressants?|log ?in|phone|deliver\w*)\b/.test(sentence.plain),
  }),
  rule({
    name: 'suicide-method',
    severity: 'error',
    calledBy: mentionWord,
    message: 'Never tell how somebody died or might die: it puts others in danger. Delete the detail.',
    breaks: ({plain}) => mention.test(plain) && method.test(plain) && !keepsSafe.test(plain),
  }),
  rule({
    name: 'suicide-prevention',
    severity: 'error',
    calledBy: /suicid|harm|killing|attempts|li(?:fe|ves)|lifesaving/,
    message:
      'No study shows that ketamine prevents attempts or deaths. Say what was measured (thoughts of suicide, for how long) and mark the source.',
    breaks: (sentence) => {
      const {plain, isCited, isQuestion} = sentence
      if (isQuestion || help.test(plain) || !treatment.test(plain)) return false
      if (
        isCited &&
        /\b(?:thoughts?|ideas?|ideation|scores?|thinking)\b/.test(plain) &&
        !/\bprevent/.test(plain)
      )
        return false
      return says(sentence, prevents)
    },
  }),
  rule({
    name: 'suicide-without-panel',
    severity: 'error',
    calledBy: mentionWord,
    message:
      'A page that speaks of suicide must show the crisis panel. Choose it under "Crisis panel", or write "call or text 988" beside these words.',
    breaks: ({plain}, {showsCrisisPanel}) =>
      !showsCrisisPanel && mention.test(plain) && !/\b988\b/.test(plain),
  }),
]
