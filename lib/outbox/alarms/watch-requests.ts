import {clockOf} from '../send/clock-of.ts'
import type {Delivery} from '../send/deliver.ts'
import {kindForPerson} from '../send/failure-code.ts'
import type {RequestSummary} from '../store/staff.ts'
import {type AlertChannels, channelsOf} from './alert.ts'
import {type Matter, tellPeople} from './tell-people.ts'

const MINUTE = 60_000
const WARN_AFTER_MS = 15 * MINUTE
const PAGE_AFTER_MS = 60 * MINUTE

/** Tells people what only people can put right: each matter once a day, until it is settled. */
export async function watchRequests(delivery: Delivery, channels: AlertChannels): Promise<void> {
  const {store} = delivery
  const now = clockOf(delivery)
  const matters = (await store.listOpen()).flatMap((request) => matterOf(request, now()) ?? [])
  await tellPeople(store, channelsOf(delivery, channels), matters, now())
}

/** A patient may be among what looks like spam: people hear of it on the same day, with the first one. */
export async function watchHeld(delivery: Delivery, channels: AlertChannels): Promise<void> {
  const {store} = delivery
  const at = clockOf(delivery)()
  const count = await store.countUntold()
  if (count === 0) return
  const all = channelsOf(delivery, channels)
  const told = await tellPeople(store, all, [{event: 'alert.held-as-spam', count}], at)
  // The log alone reaches nobody while a report is to come, which names them.
  const reaches = all.length > 1 ? all.filter(({name}) => name !== 'log') : channels.digest ? [] : all
  if (reaches.some(({name}) => told.has(name))) await store.markTold(at)
}

function matterOf({reference, state, code, waitingSince}: RequestSummary, now: number): Matter | undefined {
  const waitsMs = now - waitingSince
  if (state === 'needs_attention') return {event: 'alert.needs-attention', reference, code}
  if (state !== 'queued' && state !== 'sending') return undefined
  if (kindForPerson(code)) return {event: 'alert.misconfigured', reference, code}
  if (waitsMs > PAGE_AFTER_MS) return {event: 'alert.undelivered-for-an-hour', reference, code}
  return waitsMs > WARN_AFTER_MS ? {event: 'alert.undelivered', reference, code} : undefined
}
