import {domainToUnicode} from 'node:url'
import {toDialForm} from '../form/contact/check-phone.ts'
import {fieldNames, questions} from '../form/questions.ts'
import {sayAnswer} from '../form/say-answer.ts'
import type {Consultation} from '../form/schema.ts'
import {toHeaderAddress} from './header-address.ts'

/** `answer` may have several lines. `href` is made of what was parsed, never of what was typed. */
export type AnswerLine = {question: string; answer: string; href?: string | undefined}

/** What the patient answered, in the order and the words of the form. */
export function answerLines(consultation: Consultation): AnswerLine[] {
  return fieldNames.flatMap((name) => {
    const answer = sayAnswer(consultation, name)
    if (answer === '') return []
    const {kind, mailLabel: question} = questions[name]
    if (kind === 'phone') return phoneLines(question, answer)
    return kind === 'email' ? emailLines(question, answer) : [{question, answer}]
  })
}

/** Adds how to dial the number if that says more than what was typed, like a country code. */
function phoneLines(question: string, answer: string): AnswerLine[] {
  const dial = toDialForm(answer)
  const href = telLink(answer)
  const digits = (text: string) => text.replace(/\P{Nd}/gu, '').replace(/^1/, '')
  const saysMore = dial && digits(dial) !== digits(answer)
  return [{question, answer, href}, ...(saysMore ? [{question: 'To dial', answer: dial, href}] : [])]
}

/**
 * The link by which one tap calls a number. Returns undefined if its country would be a guess: it must be the clinic's
 * own, or be written with the number. An extension is left to the person who dials.
 */
export function telLink(typed: string): string | undefined {
  const [number = ''] = toDialForm(typed)?.split(' ext') ?? []
  const isCertain = number.startsWith('+1 ') || /^\P{Nd}*(?:\+|00|011)/u.test(typed.normalize('NFKC'))
  return number && isCertain ? `tel:${number.replace(/[^+\d]/g, '')}` : undefined
}

/** Browsers turn `bücher.example` into `xn--bcher-kva.example` while it is typed. Staff read both forms. */
function emailLines(question: string, answer: string): AnswerLine[] {
  const address = toHeaderAddress(answer)
  const href = address && `mailto:${address.replace(/[^@]*/, encodeURIComponent)}`
  const at = answer.lastIndexOf('@')
  const domain = answer.slice(at + 1)
  const readable = /(?:^|\.)xn--/i.test(domain) ? domainToUnicode(domain) : ''
  const isReadable = readable !== '' && readable.toLowerCase() !== domain.toLowerCase()
  return [
    {question, answer, href},
    ...(isReadable
      ? [{question: 'As people write it', answer: `${answer.slice(0, at)}@${readable}`, href}]
      : []),
  ]
}
