import {createElement} from 'react'
import {type Mail, receiptTag} from '../../outbox/send/mail.ts'
import type {Consultation} from '../form/schema.ts'
import {answerByText, type ReplyPromise} from '../reply-promise.ts'
import {telLink} from './answer-lines.ts'
import {toHeaderAddress} from './header-address.ts'
import {ReceiptEmail} from './receipt-email.ts'
import {renderMail} from './render-mail.ts'

type Request = {consultation: Consultation; reference: string; promised: ReplyPromise}

/**
 * The receipt for a patient, if the clinic sends any. Returns undefined if the patient did not ask for email or the
 * address is not safe in a header.
 */
export async function toPatientReceipt(
  {consultation, reference, promised}: Request,
  from: string,
): Promise<Mail | undefined> {
  const to = consultation.contactBy === 'email' ? toHeaderAddress(consultation.email) : undefined
  if (!to) return undefined
  const {phone} = promised
  const {html, text} = await renderMail(
    createElement(ReceiptEmail, {
      reference,
      promised: answerByText(promised),
      phone: phone ? {shown: phone, href: telLink(phone)} : undefined,
    }),
  )
  return {
    from,
    to,
    subject: 'We received your request',
    text,
    html,
    // Out-of-office replies would go nowhere, and could go in circles.
    headers: {'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All'},
    tags: [{name: receiptTag, value: 'patient'}],
  }
}
