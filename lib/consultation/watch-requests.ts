import {log} from '../log.ts'
import {type Alert, type AlertChannels, sendAlert} from './alert.ts'
import {clockOf} from './clock-of.ts'
import type {Delivery} from './deliver.ts'
import {sendDigest} from './digest.ts'
import type {RequestSummary} from './store/staff.ts'

const MINUTE = 60_000
const WARN_AFTER_MS = 15 * MINUTE
const PAGE_AFTER_MS = 60 * MINUTE

/** A key or password that is not accepted, or a quota: waiting alone does not help. */
const ONLY_A_PERSON = /^(?:unreadable:|EAUTH|ENOAUTH|ETLS)|:40[13]$|_quota_exceeded:/

/** Tells people what only people can put right: each matter once a day, until it is settled. */
export async function watchRequests(delivery: Delivery, channels: AlertChannels): Promise<void> {
  const {store} = delivery
  const now = clockOf(delivery)
  for (const request of await store.listOpen()) {
    const alert = alertFor(request, now())
    if (!alert || (await store.hasCounted(nameOf(alert), now()))) continue
    log(alert.event, {reference: alert.reference, code: alert.code})
    // Counted when it was sent: an alarm that did not get through comes again in a minute.
    if (await sendAlert(delivery, channels, alert)) await store.countOne(nameOf(alert), now())
  }
  await watchHeld(delivery, channels)
  if (channels.digest) await sendDigest(delivery)
}

/** A patient may be among what looks like spam: people hear of it on the same day, with the first one. */
async function watchHeld(delivery: Delivery, channels: AlertChannels): Promise<void> {
  const {store} = delivery
  const at = clockOf(delivery)()
  if (await store.hasCounted('alert.held-as-spam', at)) return
  const count = await store.countUntold()
  if (count === 0) return
  log('alert.held-as-spam', {count})
  if (!(await sendAlert(delivery, channels, {event: 'alert.held-as-spam', count}))) return
  await store.countOne('alert.held-as-spam', at)
  // The log alone reaches nobody while a report is to come, which names them.
  if (channels.webhookUrl || channels.email || !channels.digest) await store.markTold(at)
}

type RequestAlert = Alert & {reference: string}

function alertFor(
  {reference, state, code, waitingSince}: RequestSummary,
  now: number,
): RequestAlert | undefined {
  const waitsMs = now - waitingSince
  if (state === 'needs_attention') return {event: 'alert.needs-attention', reference, code}
  if (state !== 'queued' && state !== 'sending') return undefined
  if (code && ONLY_A_PERSON.test(code)) return {event: 'alert.misconfigured', reference, code}
  if (waitsMs > PAGE_AFTER_MS) return {event: 'alert.undelivered-for-an-hour', reference, code}
  return waitsMs > WARN_AFTER_MS ? {event: 'alert.undelivered', reference, code} : undefined
}

function nameOf({event, reference}: RequestAlert): string {
  return `${event} ${reference}`
}
