import {dayText} from '../hours/hours-text.ts'
import {toDialForm} from './check-phone.ts'
import {type AnswerLine, renderHtml, renderText} from './email-parts.ts'
import {fieldNames, labels} from './fields.ts'
import {toHeaderAddress} from './header-address.ts'
import {answerByText, type Promised} from './promise.ts'
import type {Consultation} from './schema.ts'

export type ClinicEmail = {
  from: string
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  headers: Record<string, string>
  /** What the provider puts into its events. */
  tags?: {name: string; value: string}[]
}

/** `reference`: the message says that a request waits, and nothing of what the patient wrote. */
export type EmailDetail = 'full' | 'reference'

export type StoredRequest = {
  consultation: Consultation
  reference: string
  receivedAt: number
  promised: Promised
}

/**
 * What staff read. The subject names nobody: it shows on locked screens. The same request always gives the same
 * message.
 */
export function toClinicEmail(
  request: StoredRequest,
  address: {from: string; to: string},
  detail: EmailDetail = 'full',
): ClinicEmail {
  const {consultation, reference, promised} = request
  const isFull = detail === 'full'
  // A doubtful address must not keep a request from the clinic: then it stands in the message only.
  const replyTo =
    isFull && consultation.contactBy === 'email' ? toHeaderAddress(consultation.email) : undefined
  const message = {
    heading: 'New consultation request',
    reference,
    received: receivedText(request.receivedAt, promised.timeZone),
    promised: answerByText(promised),
    answers: isFull ? answersOf(consultation) : [],
    nextSteps: isFull ? nextSteps(request) : waysToRead(reference),
    note: 'The website keeps this request under its reference. Delete this message when it is no longer needed.',
  }
  return {
    ...address,
    subject: `New website request ${reference}`,
    text: renderText(message),
    html: renderHtml(message),
    ...(replyTo && {replyTo}),
    // An out-of-office reply of the clinic's mailbox must not reach the patient.
    headers: {'Auto-Submitted': 'auto-generated'},
    tags: [{name: 'reference', value: reference}],
  }
}

function waysToRead(reference: string): string[] {
  return [
    `Read the request on the website’s machine: npm run requests -- show ${reference}`,
    `When the patient has been answered: npm run requests -- handled ${reference}`,
  ]
}

function answersOf(consultation: Consultation): AnswerLine[] {
  const values: Record<string, unknown> = consultation
  return fieldNames.flatMap((field) => {
    const value = values[field]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
    const {question, ...rest} = labels[field]
    const options: Record<string, string> = 'options' in rest ? rest.options : {}
    // Not every word is a choice: an object also knows `toString` and `constructor`.
    const said = (part: string) => (Object.hasOwn(options, part) ? options[part] : part)
    const answer = [value].flat().map((part) => said(String(part)))
    return [{question, answer: answer.join(', ')}, ...(field === 'phone' ? toDial(String(value)) : [])]
  })
}

/** Only when it says more than what was typed, like a country code that staff would have to look up. */
function toDial(phone: string): AnswerLine[] {
  const dial = toDialForm(phone)
  const digits = (text: string) => text.replace(/\P{Nd}/gu, '').replace(/^1/, '')
  return dial && digits(dial) !== digits(phone) ? [{question: 'To dial', answer: dial}] : []
}

function nextSteps({consultation, reference, promised}: StoredRequest): string[] {
  const {contactBy, support, topic} = consultation
  return [
    contactBy === 'phone'
      ? `Call the patient. ${MESSAGE_ADVICE[consultation.messages]}`
      : 'Write to the patient by email. Keep treatment words out of the subject: others may see it.',
    support !== undefined && 'Arrange the support that was asked for before the call.',
    topic === 'cost' &&
      `The patient asked about cost: a written good-faith estimate is due by ${dayText(promised.estimateBy)}.`,
    `Quote the reference ${reference}: the patient has it too.`,
  ].filter((step): step is string => typeof step === 'string')
}

const MESSAGE_ADVICE = {
  'clinic-name': 'If nobody answers, you may leave a message that names the clinic.',
  'number-only': 'If nobody answers, leave only your name and number. Do not name the clinic.',
  no: 'If nobody answers, leave no message.',
}

/** In the clinic's time, or in a time that names itself. */
function receivedText(at: number, timeZone = 'UTC'): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  // Intl puts a narrow no-break space before AM, which plain-text readers may not have.
  return format.format(at).replace(/\s/gu, ' ')
}
