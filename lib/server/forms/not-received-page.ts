import {plainPage} from '../http/plain-page.ts'

const NOT_RECEIVED = 'We have not received your request'

const AGAIN = `Press the Back button of your browser: what you typed is still there. Wait a minute, then
send it again.`

const REASONS = {
  failed: `The problem is on our side. ${AGAIN}`,
  busy: `Many people are writing to us at this moment. ${AGAIN}`,
  late: `It did not reach us as a whole: the connection may be weak. ${AGAIN}`,
  unreadable: `It reached us in a form that we cannot read. Press the Back button of your browser: what you typed is
still there. Reload the page, then send it again.`,
  large: `It is longer than we can take. Press the Back button of your browser, make your text shorter, and send it
again.`,
  foreign: `Your browser, or something between it and us, did not say that it comes from our own page, so we could not
take it. Open our <a href="/consultation">page to ask for a call back</a> and send it from there.`,
  elsewhere: `There is no form at this address. Open our <a href="/consultation">page to ask for a call back</a> and
send it from there.`,
}

/** Why a form could not be taken. */
export type NotReceived = keyof typeof REASONS

/** For a form that came without JavaScript and could not be taken. It says so, and how nothing that was typed is lost. */
export function notReceivedPage(phone: string | undefined, reason: NotReceived = 'failed'): string {
  return plainPage({
    title: NOT_RECEIVED,
    heading: NOT_RECEIVED,
    content: `<p>${REASONS[reason]}${phone ? ` Or call ${phoneLink(phone)}.` : ''}</p>`,
  })
}

function phoneLink(phone: string): string {
  const digits = phone.replaceAll(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? `<a href="tel:${digits}">${escapeHtml(phone)}</a>` : escapeHtml(phone)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
