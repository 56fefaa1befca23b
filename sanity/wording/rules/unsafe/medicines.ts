import {says} from '../../language/negation.ts'
import {allowsDoing, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'
import {usualMedicine} from './substances.ts'

const changing =
  '(?:stop|quit|forget|skip|drop|discontinue|halt|pause|hold|omit|miss|cut|halve|reduce|lower|decrease|taper|wean|ditch|toss|swap|switch|replace|change|adjust|increase|double|come|get|go(?! on (?:with|taking|using)\\b)|be|throw|give|leave|leaving|weaned|taken|brought|moved|cease|space|phase|trade|reducing|tapering|lowering|swapping|switching|replacing|changing|adjusting|stopping|quitting|skipping|dropping|discontinuing|cutting|coming|getting|going(?! on (?:with|taking|using)\\b)|weaning|throwing|halving|pausing|holding)'
const how =
  '(?: (?:about|back|down|off|out|without|away|up|from|on|of|in half|yourself|themselves|patients|people|you|taking|using|with|the|your|their|own|a|any|all|dose|doses|dosage|few|evening|morning|nightly|next|last))*'

const adviser =
  /\b(?:prescribers?|doctors?|clinicians?|psychiatrists?|physicians?|pharmacists?|care team|prescribes|prescribed (?:it|them)|together with)\b/

const stopping: Topic = {
  about: new RegExp(
    `\\b(?:${changing},? (?:or |and )?)*${changing}${how} (?:your |their |the |any |all |his |her |of |both |these |those |most |every )*${usualMedicine}|\\b(?:take|taking|took) (?:you|patients|people|them) off (?:of )?(?:your |their |all |the )*${usualMedicine}`,
  ),
  allows: [
    ...allowsDoing,
    /\b(?:helps?|lets?|allows?|enables?|frees?|gets?|so that) (?:you|people|patients|them|many|most)(?: to)?(?: \w+){0,2} §/,
    /\b(?:you|patients|people|they) (?:will |usually |often |should |must |need to |have to |then |simply |just |generally |soon )+§/,
    /\b(?:patients|people|clients|they|most|many)(?: find)?(?: that)?(?: they)?(?: can| often| usually| finally| simply| now)* §/,
    /\b(?:we|our (?:doctors|nurses|team|clinic)) (?:will |can |often |usually |then |always |simply )*§|\btime to §|(?<!\b(?:no|not an?|never an?|hardly an?) (?:\w+ )?)\breasons? (?:enough )?to §|\bit is best to §|\b(?:easy|easier) (?:for you )?to §/,
  ],
  unless: adviser,
}

/** "Antidepressants make it weaker, so drop them." */
const stoppingIt: Topic = {
  about:
    /\b(?:(?:stop|quit|drop|ditch|skip|halve|discontinue|pause)(?: taking| using)? (?:them|it|these|those)\b(?! (?:off|at|by|in))|(?:come|get|wean|go) off (?:them|it|these|those)\b|throw (?:them|it) (?:away|out))/,
  allows: stopping.allows,
  unless: adviser,
}
const isMedicine = new RegExp(`\\b${usualMedicine}`)

/** "Lamictal should be paused": the medicine stands before the verb. */
const paused: Topic = {
  about: new RegExp(
    `(?<=${usualMedicine}.{0,30})\\bbe (?:safely |simply |first )?(?:stopped|paused|skipped|held|halved|reduced|lowered|tapered|discontinued|omitted|cut|dropped|replaced|switched|changed|adjusted|withheld|missed|left (?:out|off))\\b`,
  ),
  allows: [/\b(?:can|may|should|must|will|could|needs? to|ha(?:s|ve) to|ought to) (?:\w+ )?§/],
  unless: adviser,
}

const needless = new RegExp(
  `\\b(?:(?:not|nolonger|never|hardly|not ever) (?:\\w+ ){0,2}need|(?:need|needs|have|has) no(?: more)?|(?:stop|stops) needing|get rid of|say goodbye to|free (?:of|from)|replaces?|replacement for|instead of|done with|(?<!not )better (?:off )?without|life without|the end of|alternative to taking|in place of) (?:\\w+ ){0,3}(?!prescription|pain)${usualMedicine}|${usualMedicine} (?:is|are|becomes?|will be) (?:\\w+ )?(?:unnecessary|obsolete|redundant|pointless|not (?:needed|necessary)|a thing of the past|nolonger (?:needed|necessary))`,
)
const keeping: Topic = {
  about: new RegExp(
    `\\b(?:continue|continuing|keep|stay|staying|remain|go on)(?: to)?(?: on| taking| with| take| using)* (?:your |their |the |any )*${usualMedicine}`,
  ),
  allows: [],
}

export const medicinesRule = rule({
  name: 'unsafe-stopping-medicine',
  severity: 'error',
  calledBy:
    /antidepress|ss?nri|ssri|snri|medic|meds|pill|tablet|prescri|lithium|lam[oi]|zoloft|prozac|lexapro|effexor|cymbalta|wellbutrin|paxil|celexa|ine\b|pram|bupro|seroquel|abilify|stabiliz|antipsych|xanax|ativan|klonopin|valium|benzo|opioid|insulin|blockers|thinner|^off\b|drugs?\b/,
  message:
    'This tells patients to stop or change a medicine. That can be dangerous. Write: "Do not stop or change a medicine without asking the person who prescribed it."',
  breaks: (sentence) =>
    declaresFine(sentence, stopping) ||
    declaresFine(sentence, paused) ||
    (isMedicine.test(sentence.plain) && declaresFine(sentence, stoppingIt)) ||
    (!sentence.isQuestion && endsNeed(sentence)) ||
    declaresKeepingNeedless(sentence),
})

function endsNeed(sentence: Parameters<typeof says>[0]): boolean {
  if (/\bmay\b|\bmight\b|\bask\b|prescriber|your (?:own )?doctor/.test(sentence.plain)) return false
  return says(sentence, needless)
}

/** "You do not have to keep taking it": here a single "not" does the harm. */
function declaresKeepingNeedless(sentence: Parameters<typeof says>[0]): boolean {
  return sentence.clauses().some(({text}) => {
    const found = keeping.about.exec(text)
    return (
      found !== null &&
      /(?:\bno (?:need|reason|point)|\b(?:nobody|no one) (?:needs|has)|not (?:have|need|required|necessary)|need not|unnecessary|pointless)(?: \w+){0,4}\s*$/.test(
        text.slice(0, found.index),
      )
    )
  })
}
