import {createElement, type ReactNode} from 'react'
import type {Mail, MailAddress} from '../../outbox/send/mail.ts'
import type {Consultation} from '../form/schema.ts'
import {answerByText, type ReplyPromise} from '../reply-promise.ts'
import {answerLines} from './answer-lines.ts'
import {firstLine, firstLineOfReference} from './first-line.ts'
import {toHeaderAddress} from './header-address.ts'
import {linkStep, nextSteps, waysToRead} from './next-steps.ts'
import {renderMail} from './render-mail.ts'
import {RequestEmail} from './request-email.ts'

/** `reference`: the message says that a request waits, and nothing of what the patient wrote. */
export type EmailDetail = 'full' | 'reference'

export type StoredRequest = {
  consultation: Consultation
  reference: string
  receivedAt: number
  promised: ReplyPromise
  /** Where staff work on it. Undefined if the site has no desk. */
  deskLink?: string | undefined
}

/**
 * What staff read. The subject names nobody: it shows on locked screens. The same request always gives the same
 * message.
 */
export async function toClinicEmail(
  request: StoredRequest,
  address: MailAddress,
  detail: EmailDetail = 'full',
): Promise<Mail> {
  const {consultation, reference, promised, deskLink} = request
  const isFull = detail === 'full'
  // A doubtful address must not keep a request from the clinic: then it stands in the message only.
  const replyTo =
    isFull && consultation.contactBy === 'email' ? toHeaderAddress(consultation.email) : undefined
  const {html, text} = await renderMail(
    createElement(RequestEmail, {
      firstLine: isFull ? firstLine(consultation, promised) : firstLineOfReference(promised),
      reference,
      received: receivedText(request.receivedAt, promised.timeZone),
      promised: answerByText(promised),
      answers: isFull ? answerLines(consultation) : [],
      steps: isFull ? stepsOf(request) : waysToRead(reference, deskLink),
    }),
  )
  return {
    ...address,
    subject: `New website request ${reference}`,
    text,
    html,
    ...(replyTo && {replyTo}),
    // An out-of-office reply of the clinic's mailbox must not reach the patient.
    headers: {'Auto-Submitted': 'auto-generated'},
    tags: [{name: 'reference', value: reference}],
  }
}

function stepsOf(request: StoredRequest): ReactNode[] {
  const {deskLink} = request
  return [...nextSteps(request), ...(deskLink ? [linkStep('Write down what was done', deskLink)] : [])]
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
