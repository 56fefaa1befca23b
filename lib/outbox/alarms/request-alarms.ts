import type {Delivery} from '../send/delivery.ts'
import type {RequestSummary} from '../store/staff.ts'
import {needsPerson} from '../transport/transport.ts'
import {channelsOf} from './channels.ts'
import {type Incident, notify} from './notify.ts'

const MINUTE = 60_000
const WARN_AFTER_MS = 15 * MINUTE
const PAGE_AFTER_MS = 60 * MINUTE

/** Raises an alarm, once a day until it is settled, for every request that only a person can help. */
export async function raiseRequestAlarms(delivery: Delivery): Promise<void> {
  const {store, now} = delivery
  const incidents = (await store.listOpen()).flatMap((request) => incidentOf(request, now()) ?? [])
  await notify(store, channelsOf(delivery), incidents, now())
}

/** A request that looks like spam may be from a person: the first one raises an alarm on the same day. */
export async function raiseSpamAlarm(delivery: Delivery): Promise<void> {
  const {store, now, dailyReport} = delivery
  const at = now()
  const count = await store.countUntold()
  if (count === 0) return
  const all = channelsOf(delivery)
  const told = await notify(store, all, [{event: 'alert.held-as-spam', count}], at)
  // The log alone reaches nobody while a report is to come, which names them.
  const reaches = all.length > 1 ? all.filter(({name}) => name !== 'log') : dailyReport ? [] : all
  if (reaches.some(({name}) => told.has(name))) await store.markTold(at)
}

function incidentOf(
  {reference, state, code, failure, waitingSince}: RequestSummary,
  now: number,
): Incident | undefined {
  const waitsMs = now - waitingSince
  if (state === 'needs_attention') return {event: 'alert.needs-attention', reference, code}
  if (state !== 'queued' && state !== 'sending') return undefined
  if (needsPerson(failure)) return {event: 'alert.misconfigured', reference, code}
  if (waitsMs > PAGE_AFTER_MS) return {event: 'alert.undelivered-for-an-hour', reference, code}
  return waitsMs > WARN_AFTER_MS ? {event: 'alert.undelivered', reference, code} : undefined
}
