import {allowsDoing, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'

const somebodyElse =
  'friend|relative|someone|somebody|adult|family|partner|spouse|escort|companion|taxi|caregiver|husband|wife|driver'

const driving: Topic = {
  about:
    /\b(?:(?<!(?:short|long|minute|hour|mile|the|a) )driv(?:e|es|ing)(?! (?:you|him|her|them|someone|patients|people|time|directions|your (?:wife|husband|friend|partner))\b)(?: yourself| themselves)?(?: home)?|(?:behind|at) the wheel|(?:back )?on the road(?! to)|hit the road|in the driver seat|take the wheel|(?:hop|get|jump|climb|slide)(?:p?ing|ting)? (?:back )?(?:in|into|on|onto) (?:your|their|the|a) (?:own )?(?:car|truck|vehicle|van|motorcycle|motorbike|scooter|moped|bike|bicycle)|(?:take|grab|get|have|start|use) (?:back )?(?:your|the|their) (?:own )?(?:car(?! keys)|truck|motorcycle)(?! home for)|your (?:car )?keys|(?:the|your) (?:car|keys|car keys) (?:is|are) yours|(?:your|the) own car home|(?:operat|us|run|work)(?:e|ing)? (?:with )?(?:heavy |any |the |your |power |farm )*(?:machines?|machinery|equipment|power tools|vehicles?|tools|lawn ?mowers?|mowers?|saws?|chainsaws?|forklifts?|tractors?|drills?)|(?:jobs?|work|working|tasks?) (?:with|on|at|near) (?:heavy |any |the |your |power |farm )*(?:machines?|machinery|power tools|ladders?|heights)|(?:ride|riding) (?:a |your )?(?:bikes?|bicycle|motorcycle|scooter)|(?:cycle|bike) home|sign(?:ing)? (?:legal|important) (?:papers|documents))\b/,
  allows: [
    ...allowsDoing,
    /\b(?:can|may|could|able to)(?: \w+){0,7} (?:and|or|then) §/,
    /\b(?:patients|people|clients|visitors|our \w+|you|they|most|many)(?: of (?:them|our \w+))?(?: often| usually| generally| typically| always| all| then| just| simply)* §/,
    /\b(?:is|are|be) (?:\w+ )?§(?= (?:by|in|within|after|again|the same|right|at|before|soon|$))/,
    /\b(?:resum(?:e|ing)|restart|return to|go back to|continue|keep|will be) §/,
    /\b(?:an|one|two|three|half an|\d+) (?:hours?|minutes?)(?: \w+){0,2} (?:until|before|till) (?:you|they|patients|people|most) (?:can|may|are (?:able|fit|ready|free) to)(?: \w+){0,2} §/,
    /\bget(?:ting)? §|\bfeel up to §|\b(?:patients?|people|you) (?:usually |often |generally )?§ (?:the same day|right|straight|soon|an hour|after)/,
  ],
  unless: new RegExp(
    `next (?:day|morning)|tomorrow|24 hours|(?:after|until|till|once|following|when|if|unless)\\b[^,;]*\\bsleep|(?:night|full|good|proper|long|nights)(?: s)?(?: of|'s)? (?:sleep|rest)|slept(?! (?:in|on|here|a little|a bit|for (?:an?|\\d+|two|some) (?:hours?|minutes?|while))\\b)|day after|following (?:day|morning)|days? later|other days|a full night|before (?:your|the|a|each) (?:visit|appointment|session|infusion|dose|treatment)|to (?:the|your|our|us|each|every) ?(?:clinic|appointment|visit|session|office|infusion)?\\b|(?:${somebodyElse})\\b.{0,25}(?:can|may|could|must|will|should|to|who)\\b|to \\S+ street`,
  ),
}

export const drivingRule = rule({
  name: 'unsafe-driving',
  severity: 'error',
  calledBy:
    /driv|wheel|road|cars?\b|truck|vehicle|\bvan\b|motor|scooter|moped|bik|cycl|keys|machin|equipment|tools?|mower|saws?\b|forklift|tractor|drill|ladder|heights|papers|documents/,
  message:
    'This tells patients that they may drive, use machines or sign papers on the day of a dose. Write: "Do not drive or use machines until the next day, after a night of sleep."',
  breaks: (sentence) => declaresFine(sentence, driving),
})
