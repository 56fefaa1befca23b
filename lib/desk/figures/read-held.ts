import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Requests that were held as possible spam: wrongly, if a lead released them; rightly, if they were deleted. */
export type HeldFigures = {released: number; deleted: number; waiting: number}

const heldRow = z.object({status: z.string(), count: z.coerce.number()})
const countedRow = z.object({count: z.coerce.number().nullable()})

/** Of those that came since the beginning of the UTC day of `since`. */
export async function readHeld(db: Database, since: number): Promise<HeldFigures> {
  const day = Math.floor(since / DAY_MS)
  const rows = (await db.query(countKept, [day * DAY_MS])).map((row) => heldRow.parse(row))
  const all = (await db.query(countHeld, [day])).map((row) => countedRow.parse(row))
  const kept = rows.reduce((sum, {count}) => sum + count, 0)
  const waiting = rows.find(({status}) => status === 'held')?.count ?? 0
  // Those that were deleted left only a count behind.
  return {released: kept - waiting, deleted: Math.max(0, (all[0]?.count ?? 0) - kept), waiting}
}

const countKept = `
  select status, count(*) as count from consultation_requests where suspect = 1 and created_at >= $1 group by status`

const countHeld = "select sum(count) as count from consultation_counters where name = 'held' and day >= $1"
