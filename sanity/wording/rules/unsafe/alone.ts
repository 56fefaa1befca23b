import {declaresNeedless} from '../../language/need.ts'
import {says} from '../../language/negation.ts'
import {allowsDoing, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'
import {mixed} from './substances.ts'

const helper =
  '(?:ride|lift|escort|driver|companion|adult|friend|someone|somebody|anyone|anybody|family member|relative|chaperone|caregiver|sitter|partner|person|second person)'

const leaving: Topic = {
  about: new RegExp(
    `\\b(?:leav(?:e|ing)(?!(?: \\w+){0,3} (?:${mixed}|drugs?|medicines?|pills?|tobacco|cigarettes?|bandages?)(?: (?:and|or)(?: \\w+){1,2})? alone)|(?:go|get|travel|walk|head|return|depart|exit|com|be|stay|recover|tak|rid|catch|sleep)(?:e|t?ing)?|set off|hop|make your way)\\b(?: (?!rules)\\w+){0,6} (?:alone|by yourself|by themselves|on your own|on their own|unaccompanied|unescorted|unattended|without (?:an? |any )?${helper})\\b|\\b(?:take|catch|call|use|get|grab)(?: (?:an?|the|your))? (?:bus|train|subway|metro|uber|lyft|taxi|cab|rideshare|ride share)\\b(?: (?:back|right|straight))*(?: home)?(?: alone| by yourself)?|\\b(?:bus|train|subway|metro|uber|lyft|taxi|cab|rideshare|ride share|ride|trip|walk|way) (?:back |home |there )*(?:alone|by yourself|on your own)\\b|\\b(?:go|get|come|travel|head|ride) home (?:on|by|via|in|with) (?:the |a |an |your )?(?:bus|train|subway|metro|uber|lyft|taxi|cab|rideshare|bike|foot)\\b|\\b(?:walk|bus) home\\b`,
  ),
  allows: allowsDoing,
  unless:
    /\b(?:with (?:an?|your|another|somebody|someone|the) ?(?:adult|friend|companion|escort|family|relative|partner)?|next (?:day|morning)|to (?:the|your|our) (?:clinic|visit|appointment)|accompanied|decide|choose|before (?:the|your))\b/,
}
const help = new RegExp(
  `\\b(?:(?:have|bring|arrange|organize|find|get|with|for) (?:an? |your |any |some |another )?(?:designated |adult |sober |responsible |support |trusted )?${helper}\\b(?! else)|${helper}(?= (?:is |are )?(?:needed|required|necessary)\\b)|(?:pick|picks|picked|picking) you up|(?:collect|fetch|meet) you|(?:take|takes|drive|drives|bring|see|get|accompany|accompanies) you(?: back)? home|(?:stay|stays|be|wait|waits|sit|go home|come) with you|accompany you|an? (?:designated |sober |responsible )?(?:escort|companion|driver|chaperone|adult|ride(?: home)?)\\b|be (?:accompanied|escorted|supervised|watched|monitored|observed)|(?:medical |close )?(?:monitoring|supervision|observation))`,
)
const eitherWay = new RegExp(
  `\\b(?:taxi|cab|uber|lyft|rideshare|bus|train|phone|app)\\b(?: \\w+){0,3} (?:is|are) (?:all (?!about)|enough|plenty|sufficient|as good as)|\\bwith or without (?:an? |your |any )?(?:\\w+ )?${helper}\\b`,
)

export const aloneRule = rule({
  name: 'unsafe-alone',
  severity: 'error',
  calledBy:
    /alone|yourself|\bown\b|themselves|\bun(?:acc|esc|att)|without|\b(?:bus|train|subway|metro|uber|lyft|taxi|cab|rideshare|share|ride|app|phone|walk|bike|foot)\b|need|\bha(?:s|ve)\b|necessary|option|requir|bother|nobody|none|\bno\b/,
  message:
    'This tells patients that nobody has to be with them. Write: "An adult must take you home", and that staff watch them during the session.',
  breaks: (sentence) =>
    declaresFine(sentence, leaving) || declaresNeedless(sentence, help) || says(sentence, eitherWay),
})
