import {plainLine} from '../../text/plain-line.ts'
import {isRecord} from '../../text/text-parts.ts'
import {says} from '../language/negation.ts'
import {splitSentences} from '../language/sentences.ts'
import {readSentence} from '../sentence.ts'
import {at, documentRule, type Place} from './document-rule.ts'

const invites =
  /\b(?:fill (?:in|out)|complete|use|send|submit|write (?:in|to|through)) (?:\w+ )?(?:this|the|our|us) ?(?:\w+ )?(?:form|message|email|page)?\b|\b(?:email|text|message|write to) us\b|\bform is (?:for|the)\b/

export const ownNumberMessage =
  'This is the number of the clinic, which nobody answers at night. Give the number of a crisis line.'

export const crisisRules = [
  documentRule({
    name: 'crisis-line-number',
    severity: 'error',
    message: 'The name of the line and its number do not agree. Dial the number before you publish it.',
    find: ({fields: {crisisLines}}) =>
      lines(crisisLines).flatMap(({path, line: {label, call, text}}) => {
        const named = /\b(988|911)\b/.exec(typeof label === 'string' ? label : '')?.[1]
        return [...differs(`${path}.call`, named, call), ...differs(`${path}.text`, named, text)]
      }),
  }),
  documentRule({
    name: 'crisis-line-own-number',
    severity: 'error',
    message: ownNumberMessage,
    find: ({fields: {crisisLines, phone}}, {lookUp}) =>
      ownNumber(crisisLines, phone ?? lookUp('clinicSettings')?.phone),
  }),
  documentRule({
    name: 'emergency-numbers',
    severity: 'error',
    message: 'The emergency notice must name both 911 and 988.',
    find: ({type, fields: {emergencyText}}) => {
      const text = typeof emergencyText === 'string' ? emergencyText : ''
      // An older version kept it in the clinic settings.
      const isKept = type === 'crisisSettings' || text !== ''
      return at('emergencyText', isKept && !(/\b911\b/.test(text) && /\b988\b/.test(text)), text)
    },
  }),
  documentRule({
    name: 'emergency-form',
    severity: 'error',
    message:
      'Nobody in danger may be sent to a form that nobody watches. Write that it is not for emergencies.',
    find: ({fields: {emergencyText}}) =>
      splitSentences(typeof emergencyText === 'string' ? emergencyText : '').flatMap(({text}) =>
        at('emergencyText', says(readSentence(text, false), invites), text),
      ),
  }),
]

/** The lines whose number is that of the clinic. */
export function ownNumber(crisisLines: unknown, phone: unknown): Place[] {
  return lines(crisisLines).flatMap(({path, line: {call}}) =>
    at(`${path}.call`, digits(call).length > 6 && digits(call) === digits(phone), call),
  )
}

function lines(value: unknown): {path: string; line: Record<string, unknown>}[] {
  return (Array.isArray(value) ? value : []).filter(isRecord).map((line, index) => ({
    path: `crisisLines[${typeof line._key === 'string' ? `_key=="${line._key}"` : index}]`,
    line,
  }))
}

function differs(path: string, named: string | undefined, number: unknown): Place[] {
  return at(path, named !== undefined && digits(number) !== '' && digits(number) !== named, number)
}

function digits(number: unknown): string {
  return typeof number === 'string' ? plainLine(number).replace(/\D/g, '') : ''
}
