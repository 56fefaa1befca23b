import {between, says} from '../language/negation.ts'
import {rule} from '../rule.ts'

const stigma =
  /\b(?:(?<!de)addicts?|junkies?|druggies?|alcoholics?(?! (?:anonymous|drinks?|beverages?))|drunks|the mentally ill|mentally ill (?:people|patients|person)|mental patients?|schizophrenics?(?! disorder)|a schizophrenic|psychotics|psychos?|manic depressives?|depressives|(?:is|are|a|the) bipolars?(?= *(?:$|[.,;!]| and| person| people| patients))|borderlines|suffer(?:s|ed|ing)? (?:\w+ )?from|sufferers?|crazy|insane|insanity|lunatics?|maniacs?|deranged|nutcases?|abusers?|victims? of (?:depression|ptsd|mental|bipolar|anxiety|trauma|addiction)|afflicted (?:with|by)|the (?:depressed|disabled|handicapped|suicidal)(?= *(?:$|[.,;!]| and| are| can| need| who))|wheelchair bound|retarded|normal people|a cripple|noncompliant|non compliant)\b/

const feeling =
  '(?:better|well(?! looked)|good|great|relief|relieved|happy|happier|calm(?:er)?|relaxed|yourself|like (?:yourself|you again|a new|your)|lighter|hope|hopeful|joy|joyful|alive|normal|the difference|a difference|results|amazing|free|at peace|peaceful|refreshed|transformed|a (?:new|different|changed|happy|happier|whole|better) (?:person|man|woman|you)|stronger|renewed|whole|healed|brand new|improvement|rested|clear headed|no pain)'
const trouble =
  '(?:depression|anxiety|ptsd|pain|symptoms?|mood|sadness|life|mind|trauma|sleep|dark thoughts|suffering|stress|panic|ocd|despair|world|suicidal thoughts|old self|marriage|energy|smile|joy|hope|spark|confidence|happiness|zest)'
const promise = new RegExp(
  [
    `\\byou (?:will|are going to|are sure to|are bound to|can expect to|can count on) ${between}{0,3}(?:feel(?:ing)?|be(?! (?:asked|given|seen))|leave(?: \\w+)? feeling|leave|wake up|walk out(?: \\w+)?(?: feeling)?|start(?:ing)? to feel|start feeling|begin to feel|get|notice|see|experience|find|enjoy) (?:(?!able |asked |ready )\\w+ ){0,3}${feeling}`,
    `\\byou will ${between}{0,2}(?:recover|heal|overcome|beat|regain|rediscover|reclaim|thrive|smile again|enjoy life|love life|sleep (?:better|soundly|through)|be (?:depression|pain|symptom|anxiety) free|be a new person|be your old self|be back to|get (?:better|your life back|well)|thank us|respond)\\b`,
    `\\byour (?:\\w+ )?${trouble} (?:will|is going to|is about to) ${between}{0,2}(?:lift|go(?: away)?|gone|disappear|vanish|improve|end|ease|fade|melt|better|change|cured|healed|relieved|stop|heal|leave|drop|return|brighten|soar|dissolve|behind you|quiet)`,
    `\\byour (?:\\w+ )?${trouble} (?:lifts|melts|fades|disappears|vanishes|goes away|ends|eases|is gone|are gone|dissolves|evaporates|brightens|soars)\\b`,
    '\\b(?:never|not ever) (?:\\w+ )?(?:feel|be|suffer|have|need to feel|worry about) (?:\\w+ ){0,4}(?:again|anymore)\\b',
    `\\b(?:give|gives|get|gets|getting|got|take|reclaim|bring|brings) (?:you |back )?(?:your|their) (?:old )?(?:life|lives|self|selves|joy|spark|smile)(?: back)?\\b`,
    `\\b(?:say )?(?:good ?bye|farewell)(?: to)? (?:\\w+ )?${trouble}`,
    `\\b(?:leave|put) (?:your )?${trouble} behind`,
    `\\b(?:we|ketamine|it|treatment|our \\w+) (?:will|is going to) ${between}{0,2}(?:heal|fix|end|lift|take away|lift away|ease|relieve|free|restore|help you feel|make you (?:feel|happy)|change)(?: \\w+){0,3} ?(?:${trouble}|you|better)`,
    '\\bno more (?:depression|anxiety|panic|sadness|pain|dark days)\\b',
    `\\b(?:relief|recovery|happiness|hope|healing) (?:is|awaits?) ${between}?(?:guaranteed|waiting|you|one|just)\\b`,
    '\\b(?:end your suffering|wake up happy|feel like (?:yourself|you|your old self) again(?! (?:within|takes)))\\b',
  ].join('|'),
)

export const peopleRules = [
  rule({
    name: 'stigma',
    severity: 'warning',
    calledBy:
      /addict|junk|drugg|alcoholic|drunk|mental|schizo|psycho|depressi|depressed|bipolar|borderline|suffer|crazy|insan|lunatic|mania|derang|nutcase|abuser|victim|afflict|disabled|handicap|suicidal|wheelchair|retard|normal|cripple|compliant/,
    message:
      'This names a person by an illness, or judges. Write "a person with an addiction", "people with schizophrenia", "has PTSD", "mental illness".',
    breaks: ({plain}) =>
      stigma.test(plain) &&
      !/\b(?:not|never|avoid|instead of) (?:say\w*|call\w*|us(?:e|ing)|writ\w+|the words?)\b/.test(plain),
  }),
  rule({
    name: 'promise',
    severity: 'warning',
    calledBy:
      /\b(?:you|your|will|never|ever|life|lives|sel(?:f|ves)|behind|more|awaits?|waiting|suffering|wake|again|going)\b|bye|farewell/,
    message: 'This promises a result to the reader. Write "some people feel better", with a source.',
    breaks: (sentence) =>
      !sentence.isQuestion &&
      says(sentence, promise) &&
      !/\b(?:may|might|some people|no study|whether|hope that|can not know|worse)\b/.test(sentence.plain),
  }),
]
