import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'
import {type LogEnd, moveEnd} from './access-table.ts'

const lastOldRow = z.object({number: z.number(), hash: z.string()})

/**
 * Cuts off the lines from before `before`, and keeps what the first of the rest hangs on. Only a beginning is cut: a line
 * with an old time in the middle, from a clock that was set back, stays with its neighbours.
 */
export async function forgetAccess(db: Database, before: number): Promise<number> {
  const [row] = await db.query(lastOld, [before])
  if (!row) return 0
  return cutAccess(db, lastOldRow.parse(row))
}

/** Cuts off all lines up to this one. Resolves with how many there were. */
export async function cutAccess(db: Database, end: LogEnd): Promise<number> {
  await moveEnd(db.query, 'start', end)
  return (await db.query('delete from access_log where number <= $1 returning number', [end.number])).length
}

const lastOld = `
  select number, hash from access_log
  where number < (select coalesce(min(number), 9007199254740991) from access_log where at >= $1)
  order by number desc limit 1`
