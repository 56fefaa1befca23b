import {says} from '../../language/negation.ts'
import {declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'

const drug =
  '(?:ketamine|esketamine|spravato|lozenges?|troches?|tablets?|infusions?|program|doses?|dosing|sessions?|treatments?|therapy|nasal spray|kits?|injections?|medicine)'
const place =
  '(?:at home|home (?:use|treatment|dosing|program|kit|ketamine|sessions?|therapy)|from home|in your (?:own )?(?:home|bed|bedroom|living room|couch|sofa)|on your (?:own )?(?:couch|sofa|bed)|own (?:home|couch|sofa|bed)|by mail|to your door|your doorstep)'
const isDrug = new RegExp(`\\b${drug}\\b`)
const itAtHome = new RegExp(
  `\\b(?:take|takes|use|have|do|get|inject|dissolve|start|continue|swallow) (?:it|them|one|these|this|those)\\b.*\\b${place}\\b`,
)

const homeUse: Topic = {
  about: new RegExp(
    `\\b${drug}\\b.*\\b${place}\\b|\\b${place}\\b.*\\b${drug}\\b|\\bhome (?:ketamine|dosing|infusions?|sessions?|treatments?|therapy|program|kits?)\\b`,
  ),
  allows: [/(?!)/],
}
const praised =
  /(?<!\b(?:less|not as|un|not) )\b(?:works?|safe|safely|safer|fine|okay|easy|easily|convenient|comfort|comfortable|comfortably|no different|equally|just as|every bit as|as good as|as well as|better|ideal|perfect|simple|effective|recommend(?:ed)?|approved|enjoy|without (?:a |any )?(?:nurse|doctor|clinician|supervision|monitoring|visits?))\b|\b(?:you|patients) (?:can|may|(?:\w+ )?(?:need|have) to|will|should) (?:also |now |safely |simply |only |just )*(?:take|use|have|do|get|receive|continue|self)\b|\b(?:lets?|allows?|means) (?:you|patients|people)\b|\b(?:we|pharmacy) (?:can |will |also |now )*(?:mail|ship|send|deliver)|\b(?:shipped|mailed|delivered)\b|^(?:take|use|try|start|enjoy|have|get)\b/
const mailed =
  /\b(?:mail|ship|send|deliver)(?:s|ed)? (?:you )?(?:your |the |our )?(?:ketamine|lozenges?|troches?|tablets?|medicine)\b|\b(?:ketamine|lozenges?|troches?|tablets?|medicine) (?:\w+ ){0,3}(?:shipped|mailed|delivered|sent) (?:\w+ ){0,2}to (?:you|your)\b/
const otherwise =
  /\b(?:rest|recover|relax|sleep|after (?:your|a|the|each)|feel unwell|warn\w*|dangers?|risk\w*|unsafe|caution|call us|fill|read|video|talk therapy|someone|adult)\b/

export const homeUseRule = rule({
  name: 'unsafe-home-use',
  severity: 'error',
  calledBy: /home|\bbed|couch|sofa|mail|\bdoor|living|ship|sen[dt]\b|sends|deliver/,
  message:
    'This calls ketamine at home safe or convenient. The FDA warned about it in 2023: no clinician is there when breathing slows. Say that, or delete the sentence.',
  breaks: (sentence) => {
    if (sentence.isQuestion) return false
    if (says(sentence, mailed) || declaresFine(sentence, homeUse)) return true
    // "Some firms send lozenges, and you can take them at home."
    const namesDrug = isDrug.test(sentence.plain)
    const clause = sentence
      .clauses()
      .find(
        ({text}) => (homeUse.about.test(text) || (namesDrug && itAtHome.test(text))) && praised.test(text),
      )
    if (!clause || otherwise.test(clause.text)) return false
    return (
      (clause.text.match(/\b(?:not|no|never|nobody|nothing|none)\b(?! different)/g)?.length ?? 0) % 2 === 0
    )
  },
})
