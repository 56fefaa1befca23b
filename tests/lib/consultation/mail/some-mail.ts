import {within} from '@testing-library/dom'
import {type ConsultationInput, consultationSchema} from '@/lib/consultation/form/schema'
import {type EmailDetail, toClinicEmail} from '@/lib/consultation/mail/clinic-email'
import {type ReplyPromise, replyPromiseFor} from '@/lib/consultation/reply-promise'
import type {Mail} from '@/lib/outbox/send/mail'

/** A Monday, before the clinic opens. */
export const receivedAt = Date.parse('2026-11-23T07:05:00Z')

export const promised = replyPromiseFor(
  {
    timeZone: 'America/New_York',
    openingHours: [{days: ['monday', 'tuesday', 'friday'], opens: '09:00', closes: '17:00'}],
    closedDays: [],
    answerWithin: {amount: 1, unit: 'businessDays'},
    phone: '(804) 555-0123',
  },
  receivedAt,
)

export const byPhone = {name: 'Jane Doe', contactBy: 'phone', phone: '804 555 0142', messages: 'number-only'}
export const byEmail = {name: 'Jane Doe', contactBy: 'email', email: 'jane@mail.example'}
export const REFERENCE = '7K2M-9QXR'

type Options = {at?: number; told?: ReplyPromise; detail?: EmailDetail; deskLink?: string}

/** The mail about what such a form becomes. */
export async function emailFor(input: ConsultationInput, options: Options = {}): Promise<Mail> {
  const {at = receivedAt, told = promised, detail, deskLink} = options
  const consultation = consultationSchema.parse(input)
  const address = {from: 'website@clinic.example', to: 'front-desk@clinic.example'}
  const request = {consultation, reference: REFERENCE, receivedAt: at, promised: told, deskLink}
  return toClinicEmail(request, address, detail)
}

export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The mail as a browser shows it, to be asked by role and by text. */
export function show(html: string) {
  document.body.replaceWith(document.importNode(pageOf(html).body, true))
  return within(document.body)
}

/** What is shown, on one line, without what only keeps mail programs from making links. */
export function shownText(html: string): string {
  const body = pageOf(html).body
  for (const hidden of body.querySelectorAll('[style*="display:none"]')) hidden.remove()
  // Blocks end a word.
  for (const block of body.querySelectorAll('p, li, h1, h2')) block.append(' ')
  return oneLine(body.textContent)
}

export function oneLine(text: string): string {
  return text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim()
}

/** Links by what they show. */
export function linksOf(html: string): Record<string, string | null> {
  const links = [...pageOf(html).querySelectorAll('a')]
  return Object.fromEntries(links.map((link) => [oneLine(link.textContent), link.getAttribute('href')]))
}
