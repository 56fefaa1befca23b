import {createElement as h} from 'react'
import {crisisHelp} from '../../content/frame/crisis-lines.ts'
import {MailFrame} from './mail-frame.ts'
import {Paragraph, SafeLink, Title, Unbroken} from './mail-parts.ts'

type Props = {
  reference: string
  /** By when the patient was told to be contacted, if a time was promised. */
  promised: string | undefined
  /** The clinic's number, and how to dial it if that is certain. */
  phone: {shown: string; href?: string | undefined} | undefined
}

/**
 * The receipt to a patient. Mailboxes are shared, and locked screens show mail: it holds no name, nothing that was typed,
 * no word about treatment, and not the clinic's name.
 */
export function ReceiptEmail({reference, promised, phone}: Props) {
  const next = promised ? `We contact you by ${promised}.` : 'We will contact you.'
  const number =
    phone && (phone.href ? h(Unbroken, null, h(SafeLink, {href: phone.href}, phone.shown)) : phone.shown)
  const {lifeline, emergency} = crisisHelp()
  return h(
    MailFrame,
    {title: 'We received your request', preheader: next},
    h(Title, null, 'We received your request'),
    h(Paragraph, null, 'Its reference is ', h(Unbroken, null, reference), '.'),
    h(Paragraph, null, next),
    h(Paragraph, null, 'To change or cancel it, call ', number ?? 'us', ' and give the reference.'),
    h(Paragraph, null, 'Nobody reads answers to this message.'),
    h(
      Paragraph,
      null,
      'If you need help now: call or text ',
      h(SafeLink, {href: `tel:${lifeline.call}`}, lifeline.call),
      ', free, day and night. If a life is in danger, call ',
      h(SafeLink, {href: `tel:${emergency.call}`}, emergency.call),
      '.',
    ),
  )
}
