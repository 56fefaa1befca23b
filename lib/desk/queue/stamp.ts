import {createHash} from 'node:crypto'
import type {Database} from '../../outbox/store/database/database.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {countTabs, newestTimes, type TabCounts} from './tabs.ts'

/** Colours change with time, so an open page is refreshed this often even if no request changes. */
const ANYWAY_MS = 5 * 60 * 1000
/** Many open pages ask for the same stamp. */
const KEEP_MS = 500

/** Differs whenever a list may look different. It reveals nothing about the requests. */
export async function queueStamp(db: Database, counts: TabCounts, now: number): Promise<string> {
  const period = Math.floor(now / ANYWAY_MS)
  // Only what was done lately can be new since the last stamp of the same period.
  const [work] = await db.query(recentWork, [(period - 1) * ANYWAY_MS])
  return stampOf([counts, work?.count, work?.at, await newestTimes(db), period])
}

const recentWork = 'select count(*) as count, max(at) as at from desk_work where at >= $1'

/** The same for one request. Undefined if there is none. */
export async function requestStamp(db: Database, reference: string): Promise<string | undefined> {
  const [row] = await db.query(oneRequest, [reference])
  return row && stampOf(Object.values(row))
}

const oneRequest = `
  select status, purged_at, handled_at, delivered_at, refused_at, complained_at, unconfirmed_at,
    (select max(number) from desk_work where request_id = r.id) as number
  from consultation_requests r where reference = $1`

const kept = onceInProcess('stamp of the queue', (): {at: number; stamp?: Promise<string>} => ({at: 0}))

/** As `queueStamp`, at most half a second old, however many ask. */
export function sharedQueueStamp(db: Database, now: number): Promise<string> {
  const shared = kept()
  if (!shared.stamp || performance.now() - shared.at > KEEP_MS) {
    shared.at = performance.now()
    shared.stamp = countTabs(db, now).then((counts) => queueStamp(db, counts, now))
    // The next one asks again.
    shared.stamp.catch(() => {
      delete shared.stamp
    })
  }
  return shared.stamp
}

function stampOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
