import {log} from '../../log.ts'
import type {RequestStore} from '../store/request-store.ts'
import type {EventReader} from '../transport/event-reader.ts'
import {logEvent} from './confirm.ts'

type Parts = {
  reader: Pick<EventReader<never>, 'read'>
  secrets: readonly string[]
  store: () => Promise<RequestStore>
  clinicInbox: string
}

/** An HTTP status for the provider: it calls again after 503, and never again after 200. */
export type EventAnswer = {status: 200 | 400 | 401 | 404 | 503; outcome: string}

/**
 * Takes a provider's call about a message, if one of the secrets proves that it is the provider's. Rejects if the store is
 * down, so that the provider must call again.
 */
export async function takeMailEvent(body: string, headers: Headers, parts: Parts): Promise<EventAnswer> {
  const read = await parts.reader.read(body, headers, parts.secrets)
  if (!read.ok) {
    log('mail-event.refused', {code: String(read.status)})
    return {status: read.status, outcome: read.status === 401 ? 'not signed' : 'not an event'}
  }
  const {event: call} = read
  if ('suppressed' in call) {
    if (call.suppressed.toLowerCase() === parts.clinicInbox.toLowerCase()) log('clinic-inbox.suppressed')
    return {status: 200, outcome: 'noted'}
  }
  if ('receipt' in call) {
    // A patient's mailbox: it says nothing of the clinic's mail.
    const {kind, code} = call.receipt
    if (kind === 'refused' || kind === 'complained') log('receipt.refused', {code})
    return {status: 200, outcome: 'receipt'}
  }
  if (!('event' in call)) return {status: 200, outcome: 'ignored'}

  const {outcome, reference} = await (await parts.store()).takeEvent(call.id, call.subject, call.event)
  if (outcome === 'applied' && reference) logEvent(reference, call.event)
  // The event may be faster than the answer to the send; it comes again in seconds.
  if (outcome === 'later') return {status: 503, outcome: 'come again'}
  return {status: 200, outcome}
}
