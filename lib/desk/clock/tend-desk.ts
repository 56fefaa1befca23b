import type {Delivery} from '../../outbox/send/delivery.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {forgetAccess} from '../access/forget-access.ts'
import {followWorkSince} from '../actions/follow-work.ts'
import {remindOfPromises} from './remind.ts'

/** What HIPAA asks of those whom it covers (45 CFR 164.316(b)(2)). */
const KEEP_LOG_MS = 6 * 365.25 * 24 * 60 * 60 * 1000

const DAY_MS = 24 * 60 * 60 * 1000
/** Longer than a site is down. */
const REPAIR_MS = 7 * 24 * 60 * 60 * 1000

/** What the desk does every minute, beside delivery. */
export async function tendDesk(db: Database, delivery: Delivery): Promise<void> {
  const {store, now} = delivery
  await followWorkSince(db, now() - REPAIR_MS)
  await remindOfPromises(db, delivery)
  // Of several processes, the first one does it, once a day.
  if ((await store.countOne('access-log', now())) !== 1) return
  // A clock that was set forward by years makes every line look old. That leaves a person at least a day to put it right.
  const daysBefore = await Promise.all(
    [1, 2].map((days) => store.hasCounted('access-log', now() - days * DAY_MS)),
  )
  if (daysBefore.every(Boolean)) await forgetAccess(db, now() - KEEP_LOG_MS)
}
