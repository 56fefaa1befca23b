import {says} from '../../language/negation.ts'
import {rule} from '../../rule.ts'

const danger =
  /\b(?:(?:chest (?:hurts?|aches?)|heart (?:races|is racing|stops|pounds)|blacks? out|one side|slurred)|chest (?:pain|pains|tightness|pressure)|(?:trouble|difficulty|problems) breathing|short(?:ness)? of breath|can not breathe|stops? breathing|faints|fainted|passes out|passed out|pass out|seizures?|unconscious|can not be woken|will not wake|suicid\w*|kill (?:yourself|themselves|myself)|(?:hurt|harm)(?:ing)? yourself|self harm|overdos\w*|emergenc(?:y|ies)|in (?:a )?crisis|in danger|life threatening|(?:sudden|worst|severe) headache|stroke|want to die|end(?:ing)? your life|irregular heartbeat|allergic reaction|swollen (?:throat|tongue)|blue lips)\b/
const waits =
  /\b(?:wait(?! list)(?:ing)?(?: (?:until|till|for|a|an|and|it out|to see|\d+|two|overnight))?|sleep it off|ignore|(?:is|are|feels?) (?:\w+ )?(?:normal|harmless|expected|nothing)|nothing to worry|no cause for|no reason to worry|will pass|pass(?:es)? on (?:its|their) own|go(?:es)? away on (?:its|their) own|next (?:visit|appointment|session)|on monday|see (?:how you feel|if it|whether it)|rest and|take it easy|lie down|part of (?:the process|healing|treatment)|walk it off|stay calm and|ride it out|push through|business days?)\b/
const writes =
  /\b(?:(?:send|write|drop)(?: to)? us|(?:send|write) (?:\w+ )?(?:an? |your )?(?:email|message|note|text|request)|email|e mail us|fill (?:in|out)|(?:use|complete|send|submit) (?:this|the|our) (?:\w+ )?(?:form|chat|portal|inbox|page)|message us|text us|text our|leave (?:us )?a (?:message|voicemail)|request a consultation|contact us|contact (?:the|our) (?:clinic|office)|through (?:the|our) (?:form|portal|website)|chat with us|walk in|stop by|drop in|visit us|come (?:see|visit|by)|see us|schedule|book|call (?:us|our (?:office|clinic|front desk)|the (?:office|clinic|front desk))|reach out to us|come (?:in )?to (?:us|our clinic|the clinic)|make an appointment|(?:our|the|this) (?:form|email|chat|inbox|portal|page|front desk) (?:is|helps|works)(?! not)|we will (?:help|answer|reply|call))\b/
const without911 =
  /\b(?:no need|not need|need not|not have|no reason|never|do not|instead of|rather than|before|unnecessary)\b[^,.;:]{0,30}\b(?:911|988|ambulance|emergency (?:room|department|services)|(?:the )?er)\b|\b(?:911|988)\b[^,.;:]{0,20}\b(?:is|are) (?:not (?:needed|necessary)|unnecessary|overkill)/

export const waitingRule = rule({
  name: 'unsafe-waiting',
  severity: 'error',
  calledBy:
    /chest|heart|black|side|slurred|trouble|difficult|problem|breath|faint|pass|seizure|unconscious|woken|wake|suicid|kill|hurt|harm|overdos|emergenc|crisis|danger|threat|headache|stroke|die|life|allerg|swollen|lips|911|988|ambulance|\ber\b/,
  message:
    'In danger, minutes count: nobody should wait, or write to the clinic. Write: "Call 911", and for thoughts of suicide "call or text 988".',
  breaks: (sentence) => {
    const {plain} = sentence
    if (sentence.isQuestion) return false
    if (without911.test(plain) && !/\bhesitate|\bafraid|\bdelay|\bwait\b(?! and)/.test(plain)) return true
    if (!danger.test(plain) || /\b(?:911|988|ambulance|lifeline|emergency room)\b/.test(plain)) return false
    return says(sentence, waits) || says(sentence, writes)
  },
})
