import {isDenied} from '../language/negation.ts'
import {rule} from '../rule.ts'
import type {Sentence} from '../sentence.ts'

const approval =
  /\b(?:approv(?:ed|es|al|als|e|ing)|clear(?:ed|ance|s)(?! (?:your|up|the))|authoriz(?:ed|es|ation)|back(?:ed|s|ing)|endors(?:ed|es|ement)|sanctioned|licensed|green ?lit|green light|certif(?:ied|ies)|indicated|on label|recogniz(?:ed|es)|bless(?:ed|ing)|(?<= )nod\b|thumbs up|stamp|seal|go ahead|accepted|permitted|passed|label(?:ed)? (?:for|covers|includes)|signed off|okayed|accredited|registered)\b/g
const verdict =
  /approv|clear|authoriz|back|endors|sanction|licens|green|certif|indicat|on label|recogn|bless|accept|permit|passed|label|signed|okay|accredit|regist|\bnod\b|thumbs|stamp|seal|ahead/
const regulator =
  /\bfda\b|\bthe agency\b|\b(?:federal|government|us|american) (?:regulators?|agency|approval|health officials)\b|\bregulators?\b/
const mind =
  /\b(?:depress\w*|anxiety|ptsd|post traumatic|trauma|ocd|obsessive|bipolar|suicid\w*|mood|mental|psychiatric|pain|fibromyalgia|crps|migraines?|addiction|alcohol use|mind|adhd|autism|panic)\b/
const surgery = /\b(?:anesthe\w*|surg\w*|operations?|operating|sedation|procedures?)\b/
const open =
  /\b(?:may (?:one day|soon|later|yet)?|might|could|would|if|whether|unless|until|once|review\w*|consider\w*|decid\w*|appl(?:y|ied|ication)|asks?|hopes?|waiting|expects?|pending|insurer|insurance|prior auth\w*|off label|before)\b/
const ownKetamine =
  /\b(?<!es)(?:ketamine|infusions?|troches?|lozenges?|our (?:treatment|therapy|medicine|clinic|protocol|program)s?|this (?:treatment|therapy|medicine|use|drug)|(?:the|a) (?:treatment|therapy|drip)|clinic|it|using it|iv therapy|ketalar)\b/g
const spray = /\b(?:esketamine|spravato)\b/g
const others =
  /\b(?:approv\w+|cleared|authorized) (?:\w+ ){0,3}(?:antidepressants?|medicines|medications|drugs|options|devices?|alternatives?|tms|psychotherap\w+)\b|\b(?:tms|ect|magnetic stimulation|other (?:medicines|treatments|options|drugs))\b/

/** Whom or what esketamine is not approved for either. */
const wrongForSpray =
  /\b(?:anxiety|ptsd|post traumatic|ocd|obsessive|bipolar|pain|fibromyalgia|teen\w*|adolescents?|children|kids|minors|under 18|youth|prevents?|preventing|prevention|addiction|alcohol|at home|home use|everyone|anyone|insomnia|adhd|panic|eating disorder|postpartum|trauma|migraines?|all (?:forms|kinds|types)|ketamine (?:infusions?|clinics?|therapy))\b/

export const approvalRules = [
  rule({
    name: 'fda-ketamine',
    severity: 'error',
    calledBy: verdict,
    message:
      'The FDA has approved ketamine for anesthesia only. Write: "Using ketamine for depression is off-label: the FDA has not approved it for that."',
    breaks: (sentence) => approved(sentence, 'ketamine'),
  }),
  rule({
    name: 'fda-esketamine',
    severity: 'error',
    calledBy: verdict,
    message:
      'Esketamine (Spravato) is approved for some adults with depression only. Write that, or delete the sentence.',
    breaks: (sentence) => approved(sentence, 'esketamine') && wrongForSpray.test(sentence.plain),
  }),
]

/** Whether some word of the sentence says that this drug is approved for the mind or for pain, and nothing denies it. */
function approved(sentence: Sentence, drug: 'ketamine' | 'esketamine'): boolean {
  if (sentence.isQuestion) return false
  // "Esketamine, a form of ketamine, is approved": the name behind "of" is not what is approved.
  const plain = sentence.plain.replace(
    /\b(?:form|part|version|kind|relative|cousin|half|image|derivative|type|isomer|related) (?:of|to) ketamine\b/g,
    (words) => '-'.repeat(words.length),
  )
  const named = regulator.test(plain)
  if (!named && !mind.test(plain) && !wrongForSpray.test(plain)) return false
  if (open.test(plain) || (others.test(plain) && !/\bketamine\b|infusion/.test(plain))) return false

  for (const found of plain.matchAll(approval)) {
    if (
      !named &&
      /^(?:back|clear|recogn|certif|pass|accept|permit|regist|accred|endors|bless)/.test(found[0])
    )
      continue
    // "What it is approved for, or not" leaves open what that is.
    if (
      /\bwhat (?:\w+ ){1,4}$/.test(plain.slice(0, found.index)) &&
      /^\S+ for(?: by (?:the )?\w+)?(?:[,.;:)]|$| (?:and|or)\b)/.test(plain.slice(found.index))
    )
      continue
    const clause = sentence.clauseAt(found.index).text
    if (drug === 'ketamine' && surgery.test(clause) && (!mind.test(clause) || !treatsMind(clause))) continue
    const subject = drugAt(plain, found.index)
    const right =
      drug === 'esketamine' ? subject === 'esketamine' : subject === 'ketamine' || subject === 'both'
    if (right && !isDenied(sentence, found)) return true
  }
  return false
}

/** "approved for anesthesia and depression", but not "an approved anesthetic that is being studied in depression". */
function treatsMind(plain: string): boolean {
  return /\b(?:for|to treat|in|as)\b[^,;]*\b(?:anesthe\w*|surg\w*)[^,;]*\b(?:and|as well as|plus)\b(?! (?:it|is|has|doctors|clinicians|used|we|studied|not))/.test(
    plain,
  )
}

function drugAt(plain: string, index: number): 'ketamine' | 'esketamine' | 'both' | undefined {
  if (
    /\bketamine,? (?:and|or|like|as well as|along with|plus) (?:esketamine|spravato)|(?:spravato|esketamine),? (?:and|or|as well as|along with|plus) ketamine\b|\bboth (?:ketamine|spravato|esketamine)/.test(
      plain,
    )
  )
    return 'both'
  const behind = plain.slice(index)
  const object =
    /^\S+ (?:of |for |the |use |nasal |spray |iv |racemic |low |dose |our |generic )*(ketamine|esketamine|spravato|infusions?|it)\b/.exec(
      behind,
    )?.[1]
  if (object) return /esk|spr/.test(object) ? 'esketamine' : 'ketamine'
  const before = plain.slice(0, index).replace(/\bunlike \w+/g, '')
  const own = [...before.matchAll(ownKetamine)].at(-1)
  const other = [...before.matchAll(spray)].at(-1)
  if (own && /^(?:it|this|the|a|clinic)/.test(own[0]) && other && other.index < own.index) return 'esketamine'
  if (own || other) return (own?.index ?? -1) > (other?.index ?? -1) ? 'ketamine' : 'esketamine'
  const after = /\b(ketamine|infusions?|esketamine|spravato|treatments?|therapy)\b/.exec(behind)?.[1]
  if (!after) return undefined
  return /esk|spr/.test(after) ? 'esketamine' : 'ketamine'
}
