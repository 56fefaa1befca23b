import {declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'

const pregnancy: Topic = {
  isState: true,
  about:
    /\b(?:(?:while |when )?pregnan(?:t|cy|cies)|breast ?feed(?:s|ing)?|nursing (?:mothers?|moms?|parents?|women|a baby|your|an infant|babies)|nurse your baby|nursing(?= (?:is|can|as))|lactat\w+|unborn(?: child| baby)?|fetus|(?:trying to |before you )conceive|expecting (?:mothers?|moms?|a baby)|expectant mothers?|breast ?milk|(?:first|second|third|any) trimester|(?:moms|mothers) to be|(?:your|the|a|an? \w+|developing) (?:baby|newborn|infant)|babies)\b/,
  allows: [
    /(?<!less )\b(?:safe|safely|fine|ok|okay|all right|alright|harmless|suitable|gentle|approved|allowed|permitted|compatible|appropriate|well tolerated|no different|recommended|welcome|ideal|unnecessary)\b|\b(?:good|great|excellent|right|wise|better|best) (?:choice|option|fit|idea|candidates?)\b/,
    /\b(?:can|may|could|able to|free to) (?:still |safely |also |always |even )*(?:be (?:treated|used|given|continued|taken|on)|have|use|receive|take|get|continue|join|come|go on|start|keep|§|resume)\b/,
    /\b(?:continue|keep|go on|resume|carry on)(?: to)? §/,
    /§ (?:your baby |your child )?(?:as usual|as normal|normally|right after|straight after|the same day)/,
    /\b(?:we|our clinic|our doctors) (?:also |gladly |happily |often |can )*(?:treats?|accepts?|welcomes?) (?:\w+ )?§/,
  ],
  unless: /\b(?:only (?:if|when|after)|other (?:treatments?|options?)|instead|talk about)\b/,
}

export const pregnancyRule = rule({
  name: 'unsafe-pregnancy',
  severity: 'error',
  calledBy:
    /pregnan|breast|feed|nurs|lactat|unborn|fetus|conceive|expect|trimester|mothers?|moms?|baby|babies|newborn|infant/,
  message:
    'This calls ketamine fine in pregnancy or while breastfeeding. Write that it is not advised then, and that patients should tell the clinician before a visit.',
  breaks: (sentence) => declaresFine(sentence, pregnancy),
})
