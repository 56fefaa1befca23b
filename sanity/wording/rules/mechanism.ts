import {says} from '../language/negation.ts'
import {rule} from '../rule.ts'

const more =
  '(?:rais\\w+|boost\\w*|increas\\w+|elevat\\w+|turn(?:s|ing)? up|enhanc\\w+|strengthen\\w*|activat\\w+|stimulat\\w+|ramp\\w* up|restor\\w+|promot\\w+|releas\\w+|adds?|amplif\\w+|heighten\\w*|improv\\w+|replenish\\w*|floods?|gives? you|more|extra|higher|mimic\\w*|binds? to|acts? on|attach\\w* to)'
const quiet =
  /\b(?:quiet\w*|block\w*|less|reduc\w*|inhibit(?:s|ed|ing)?\b|lower\w*|dampen\w*|turn\w* down|switch\w* off|silenc\w*|slow\w*|decreas\w*|suppress\w*|glutamate|later|weeks|calms? gaba|hold\w* back)\b/
const direction = new RegExp(
  `\\b${more} (?:[^ ,;.]+ ){0,6}?gaba\\b|\\bgaba (?:\\w+ ){0,3}(?:rises?|increases?|goes up|go up|climbs?|surges?|is (?:raised|increased|boosted|elevated|restored)|are (?:raised|increased|boosted|elevated|restored)|levels? (?:up|higher))\\b|\\b(?:more|extra) inhibition\\b`,
)

const everyDirection = new RegExp(direction, 'g')
const cellsThat = /(?:cells?|neurons?) (?:that|which) \w+ /g

export const mechanismRules = [
  rule({
    name: 'gaba-direction',
    severity: 'error',
    calledBy: /gaba|inhibition/,
    message:
      'It is the other way round. Write that ketamine is thought to quiet GABA cells first, so that there is less inhibition for a short time, and name the source.',
    breaks: (sentence) => {
      const open = sentence.plain
        .replace(cellsThat, (words) => ' '.repeat(words.length))
        .replace(everyDirection, (words) => (quiet.test(words) ? ' '.repeat(words.length) : words))
      return says({...sentence, plain: open}, direction)
    },
  }),
]
