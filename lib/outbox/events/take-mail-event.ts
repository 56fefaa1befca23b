import {log} from '../../log.ts'
import type {RequestStore} from '../store/request-store.ts'
import {readResendEvent} from '../transport/resend-news.ts'
import {logNews} from './confirm.ts'

type Parts = {store: () => Promise<RequestStore>; secrets: readonly string[]; clinicInbox: string}

/** An HTTP status for the provider: it calls again after 503, and never again after 200. */
export type EventAnswer = {status: 200 | 400 | 401 | 503; outcome: string}

/** Takes the provider's news of a message. The call is trusted only when its signature fits. */
export async function takeMailEvent(body: string, headers: Headers, parts: Parts): Promise<EventAnswer> {
  const read = readResendEvent(body, headers, parts.secrets)
  if (!read.ok) {
    log('mail-event.refused', {code: String(read.status)})
    return {status: read.status, outcome: read.status === 401 ? 'not signed' : 'not an event'}
  }
  const {event} = read
  if ('suppressed' in event) {
    if (event.suppressed.toLowerCase() === parts.clinicInbox.toLowerCase()) log('clinic-inbox.suppressed')
    return {status: 200, outcome: 'noted'}
  }
  if ('receipt' in event) {
    // A patient's mailbox: it says nothing of the clinic's mail.
    const {word, code} = event.receipt
    if (word === 'refused' || word === 'complained') log('receipt.refused', {code})
    return {status: 200, outcome: 'receipt'}
  }
  if (!('news' in event)) return {status: 200, outcome: 'ignored'}

  const {outcome, reference} = await (await parts.store()).takeEvent(event.id, event.subject, event.news)
  if (outcome === 'applied' && reference) logNews(reference, event.news.word, event.news.code)
  // The event may be faster than the answer to the send; it comes again in seconds.
  if (outcome === 'later') return {status: 503, outcome: 'come again'}
  return {status: 200, outcome}
}
