import {says} from '../../language/negation.ts'
import {allowsDoing, declaresFine, type Topic} from '../../language/permission.ts'
import {rule} from '../../rule.ts'

const amount = /\d ?(?:mg|milligrams?|mcg|micrograms?|ml|milliliters?|units)\b/
const instructs =
  /\b(?:take|place|put|dissolve|swallow|inject|spray|use|snort|start (?:with|at)|increase (?:it |this |the dose )?to|let)\b(?: \S+){0,6} \d|\b(?:usual|right|recommended|approved|correct|normal|home|starting|safe|maximum|daily|best|ideal) (?:home )?(?:dose|dosage|amount)|\b(?:dose|dosage)\b(?: \w+){0,5} (?:is|of|at home)\b|\b(?:you|patients) (?:need|get|take|should|may|can)\b|\b(?:every|each|per|a) (?:other |second |third |single )?(?:day|night|evening|morning|week)\b|\b(?:once|twice) (?:a|per) (?:day|week)\b|\bdaily\b|\b(?:under|below) (?:your|the) tongue\b|\bat home\b/
const weighed =
  /\b(?:mg|milligrams?|mcg|micrograms?) ?(?:\/|per|for (?:each|every)|a) ?(?:kg|kilograms?|kilos?|pounds?|lb)\b/

const more: Topic = {
  about:
    /\b(?:(?:take|use|add|try|inject|have) (?:another|an extra|an additional|a (?:second|third|double|bigger|larger|higher)|two|more|half of another|extra)(?: \w+)? ?(?:lozenges?|troches?|doses?|tablets?|sprays?|one|half|ketamine)?|start with (?:one|two|half|an?)(?: \w+)? (?:lozenges?|troches?|tablets?|sprays?|pills?)|(?:dissolve|swallow|place|put|suck|chew|use|take|let|spray) (?:one|two|three|half|an?|your|1|2|both)(?: \w+)? (?:lozenges?|troches?|tablets?|sprays?|doses?|pills?)|(?:double|increase|raise|adjust|up|repeat|change) (?:the|your|a) (?:dose|dosage|amount)|dose yourself|self administer|self inject|inject yourself|inject (?:it|ketamine) (?:yourself|at home))\b/,
  allows: allowsDoing,
  unless: /\b(?:prescribers?|clinicians?|doctors?|nurses?|we|breaths?|seconds? to|minutes?|time)\b/,
}

export const doseRule = rule({
  name: 'unsafe-dose',
  severity: 'error',
  calledBy:
    /\d|another|extra|additional|second|third|double|bigger|larger|higher|two|three|both|more|half|lozenge|troche|tablet|spray|pill|dose|dosage|amount|administer|inject|milligram|\bmg|mcg/,
  message:
    'This gives a dose, or tells patients how to take one. A dose is for the prescriber to say. Delete it, or say what a study used and mark its source.',
  breaks: (sentence) => {
    const {plain, isCited} = sentence
    if (declaresFine(sentence, more)) return true
    if (!amount.test(plain) && !weighed.test(plain)) return false
    if (says(sentence, weighed)) return !isCited || /\b(?:take|inject|you need|you should)\b/.test(plain)
    return (
      !/\b(?:water|saline|salt|caffeine|sugar|fluid)\b/.test(plain) &&
      says(sentence, instructs) &&
      !(isCited && /\b(?:trial|study|studies|people (?:got|received))\b/.test(plain))
    )
  },
})
