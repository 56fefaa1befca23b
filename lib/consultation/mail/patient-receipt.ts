import {createElement} from 'react'
import {toHeaderAddress} from '../../outbox/send/header-address.ts'
import type {Consultation} from '../form/schema.ts'
import {answerByText, type Promised} from '../promise.ts'
import {telLink} from './answer-lines.ts'
import type {ClinicEmail} from './clinic-email.ts'
import {ReceiptEmail} from './receipt-email.ts'
import {renderMail} from './render-mail.ts'

/** Its events are about a patient's mailbox, and must never pass for news of the clinic's mail. */
export const receiptTag = 'receipt'

type Request = {consultation: Consultation; reference: string; promised: Promised}

/**
 * What a patient who asked for email gets, where the clinic has chosen so. Undefined for who did not ask for email, and
 * for an address that a header cannot carry.
 */
export async function toPatientReceipt(
  {consultation, reference, promised}: Request,
  from: string,
): Promise<ClinicEmail | undefined> {
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
