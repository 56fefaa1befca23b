import {errorName, log} from '../../log.ts'
import {sendDigest} from '../alarms/digest.ts'
import {watchHeld, watchRequests} from '../alarms/watch-requests.ts'
import {clockOf} from '../send/clock-of.ts'
import type {Delivery} from '../send/deliver.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What a site does beside delivering: calls a person where one is needed, and forgets what may be forgotten. */
export async function keepHouse(delivery: Delivery): Promise<void> {
  const {alerts} = delivery
  await tryTo('undo-clock-steps', async () => {
    const count = await delivery.store.undoClockSteps(clockOf(delivery)())
    if (count > 0) log('clock.stepped', {count})
  })
  if (alerts) {
    await tryTo('watch-requests', () => watchRequests(delivery, alerts))
    await tryTo('watch-held', () => watchHeld(delivery, alerts))
    if (alerts.digest) await tryTo('digest', () => sendDigest(delivery))
  }
  await tryTo('purge', () => forget(delivery))
}

/** One part that fails keeps no other from its work. */
async function tryTo(code: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log('house.not-kept', {code, error: errorName(error)})
  }
}

/**
 * Forgets what may be forgotten, once a day for all processes together. Does not get in the way of delivery. A clock that
 * was set forward by days makes everything look old: nothing is forgotten unless the two days before were counted too,
 * which leaves a person at least a day to put it right.
 */
async function forget(delivery: Delivery): Promise<void> {
  const {store, retentionDays, detail = 'full'} = delivery
  const now = clockOf(delivery)
  if (retentionDays === undefined || (await store.hasCounted('purge', now()))) return
  // Of several processes, the first one does it.
  if ((await store.countOne('purge', now())) !== 1) return
  const daysBefore = await Promise.all([1, 2].map((days) => store.hasCounted('purge', now() - days * DAY_MS)))
  if (!daysBefore.every(Boolean)) return
  try {
    const before = now() - retentionDays * DAY_MS
    const count = await store.purge(before, now(), {onlyHandled: detail === 'reference'})
    if (count > 0) log('requests.purged', {count})
  } catch (error) {
    // Tomorrow is another day; a person should know all the same.
    log('requests.not-purged', {error: errorName(error)})
  }
}
