import {z} from 'zod'
import type {Database} from '../outbox/store/database/database.ts'

const eventTypes = ['request.received', 'request.answered', 'request.reopened', 'request.erased'] as const

const HOUR_MS = 60 * 60 * 1000
/** The longest pause is 6 hours, and a fifth: what is due later was written before the clock was set back. */
const TOO_FAR_MS = 8 * HOUR_MS
/** Longer than a try with its time limit, so that no second process starts meanwhile. */
const LEASE_MS = 60_000
/** A lease that was written a moment later is not yet one from before the clock was set back. */
const LEASE_TOO_FAR_MS = 2 * LEASE_MS

const eventRow = z
  .object({
    id: z.string(),
    request_id: z.string(),
    reference: z.string(),
    type: z.enum(eventTypes),
    outcome: z.string().nullable(),
    at: z.number(),
    tries: z.number(),
    first_try_at: z.number(),
    lease_by: z.string(),
  })
  .transform(({request_id, first_try_at, lease_by, ...row}) => ({
    ...row,
    requestId: request_id,
    firstTryAt: first_try_at,
    leaseBy: lease_by,
  }))

/** One thing that happened to a request, leased by this process. `tries` counts this one. Times are milliseconds. */
export type RequestEvent = z.output<typeof eventRow>

/**
 * Leases the event that is due for the longest time at `dueAt`; of one request never a later one before an earlier one. Returns
 * undefined if none is due.
 */
export async function claimEvent(
  db: Database,
  by: string,
  now: number,
  dueAt: number,
): Promise<RequestEvent | undefined> {
  const values = [now, now + LEASE_MS, by, dueAt, dueAt + TOO_FAR_MS, now + LEASE_TOO_FAR_MS]
  const [row] = await db.query(claim(db.skipLocked), values)
  return row && eventRow.parse(row)
}

/** `taken`: the other program has it. `given-up`: it never took it. `dropped`: its request is gone. */
export async function settleEvent(
  db: Database,
  event: RequestEvent,
  status: 'taken' | 'given-up' | 'dropped',
  now: number,
  code?: string,
): Promise<void> {
  const values = [event.id, event.leaseBy, event.tries, status, now, code ?? null]
  const [mine] = await db.query(settle, values)
  // Nothing is left to tell of it.
  if (mine && event.type === 'request.erased' && status === 'taken')
    await db.query('delete from webhook_events where request_id = $1', [event.requestId])
}

export async function postponeEvent(
  db: Database,
  event: RequestEvent,
  nextAt: number,
  code: string,
): Promise<void> {
  await db.query(postpone, [event.id, event.leaseBy, event.tries, nextAt, code])
}

/** What was given up is tried anew, as if for the first time. Resolves with how many there are. */
export async function tryAgain(db: Database, now: number): Promise<number> {
  return (await db.query(again, [now])).length
}

const isFree = '(lease_until is null or lease_until < $1 or lease_until > $6)'

const claim = (skipLocked: Database['skipLocked']) => `
  update webhook_events
  set lease_until = $2, lease_by = $3, tries = tries + 1, first_try_at = coalesce(first_try_at, $1)
  where id in (
    select id from webhook_events as due
    where status = 'waiting' and (next_at <= $4 or next_at > $5) and ${isFree}
      and not exists (
        select 1 from webhook_events as earlier
        where earlier.request_id = due.request_id and earlier.number < due.number and earlier.status = 'waiting')
    order by next_at, at limit 1 ${skipLocked}
  )
  returning id, request_id, reference, type, outcome, at, tries, first_try_at, lease_by`

/** The number of tries is the fence: a process that slept longer than its lease must not overwrite what the next one wrote. */
const isMine = "id = $1 and lease_by = $2 and tries = $3 and status = 'waiting'"

const settle = `
  update webhook_events set status = $4, settled_at = $5, code = $6, lease_until = null, lease_by = null
  where ${isMine} returning id`

const postpone = `
  update webhook_events set next_at = $4, code = $5, lease_until = null, lease_by = null where ${isMine} returning id`

const again = `
  update webhook_events
  set status = 'waiting', next_at = $1, first_try_at = null, settled_at = null
  where status = 'given-up' returning id`
