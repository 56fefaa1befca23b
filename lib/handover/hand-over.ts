import {errorName, log} from '../log.ts'
import {GIVE_UP_AFTER_MS} from '../outbox/send/backoff.ts'
import {type Called, callReceiver} from './call-receiver.ts'
import {claimEvent, postponeEvent, type RequestEvent, settleEvent} from './event-queue.ts'
import {findEvents} from './find-events.ts'
import {goneNote, type HandoverParts, isGone} from './webhook.ts'

/**
 * Tells the other program of all that is due now; what happens meanwhile is for the next round, five seconds later. Starts
 * nothing new once `mayGoOn` says no. Resolves with how many events were tried: none if that program wants no more calls.
 * Rejects if the store fails.
 */
export async function handOver(parts: HandoverParts, mayGoOn: () => boolean = () => true): Promise<number> {
  const {db, store, webhook, leaseOwner, now} = parts
  await store.clock.follow()
  if (await isGone(store, webhook.url)) return 0
  await findEvents(db, now())
  const dueAt = now()
  let tried = 0
  while (mayGoOn()) {
    const event = await claimEvent(db, leaseOwner, now(), dueAt)
    if (!event) break
    tried += 1
    if ((await tryOnce(parts, event)) === 'gone') break
  }
  return tried
}

async function tryOnce(parts: HandoverParts, event: RequestEvent) {
  const {db, now} = parts
  const startedAt = now()
  const called = await tell(parts, event)
  const {reference, tries: attempt, type: code} = event
  if (called.status === 'dropped') await settleEvent(db, event, 'dropped', now())
  else if (called.status === 'taken') {
    await settleEvent(db, event, 'taken', now())
    log('webhook.taken', {reference, attempt, ms: now() - startedAt, code})
  } else await recordFailure(parts, event, called)
  return called.status
}

async function tell(
  {db, webhook, bodyOf, now}: HandoverParts,
  event: RequestEvent,
): Promise<Called | {status: 'dropped'}> {
  let body: string | undefined
  try {
    body = await bodyOf(db, event)
  } catch (error) {
    // A missing key can be put back, so this is tried again like an outage.
    return {status: 'failed', code: `unreadable:${errorName(error)}`, askedForMs: 0}
  }
  return body === undefined ? {status: 'dropped'} : callReceiver(webhook, event.id, body, now())
}

async function recordFailure(
  {db, store, webhook, now, retryPause}: HandoverParts,
  event: RequestEvent,
  called: Exclude<Called, {status: 'taken'}>,
): Promise<void> {
  const {reference, tries: attempt} = event
  const {code} = called
  if (called.status === 'gone') {
    await store.writeNote(goneNote(webhook.url), now())
    await postponeEvent(db, event, now(), code)
    log('webhook.gone', {reference, attempt, code})
  } else if (now() - event.firstTryAt >= GIVE_UP_AFTER_MS) {
    await settleEvent(db, event, 'given-up', now(), code)
    log('webhook.given-up', {reference, attempt, code})
  } else {
    await postponeEvent(db, event, now() + retryPause(attempt, called.askedForMs), code)
    log('webhook.postponed', {reference, attempt, code})
  }
}
