import {expect, test} from 'vitest'
import {listQueue} from '@/lib/desk/queue/list-queue'
import {queueStamp} from '@/lib/desk/queue/stamp'
import {tabs} from '@/lib/desk/queue/tab-names'
import {countTabs} from '@/lib/desk/queue/tabs'
import type {Database, Query} from '@/lib/outbox/store/database/database'
import {claimRequests} from '@/lib/outbox/store/database/statements'
import {type DatabaseKind, databaseKinds, makePlace} from '../../outbox/databases'
import {makeFullDesk} from './make-full-desk'

const REQUESTS = 1_000
const explain = {sqlite: 'explain query plan', postgres: 'explain'}
/** How each database says that it reads all of a table, or all that a list goes by. */
const readsAll = /Seq Scan|SCAN (?:r|w|consultation_requests|desk_work)$|consultation_requests_desk/

test.each(databaseKinds)(
  'no list, count or stamp reads the requests that are done long since (%s)',
  async (kind) => {
    const now = Date.now()
    const {db} = await makeFullDesk(await makeGuidedPlace(kind), REQUESTS, now)
    const plans: string[] = []
    const watched: Database = {...db, query: explaining(kind, db.query, plans)}
    const counts = await countTabs(watched, now)
    await queueStamp(watched, counts, now)
    for (const tab of tabs) await listQueue(watched, tab, {page: 1, now})
    expect(plans.filter((step) => readsAll.test(step))).toEqual([])
    for (const index of ['open', 'held', 'done', 'trouble'])
      expect(plans.join('\n')).toContain(`consultation_requests_${index}`)
    expect(plans.join('\n')).toContain('desk_work_at')
  },
)

test.each(databaseKinds)('no index of the desk leads the outbox astray (%s)', async (kind) => {
  const {db} = await makeFullDesk(await makeGuidedPlace(kind), REQUESTS, Date.now())
  const plans: string[] = []
  await explaining(kind, db.query, plans)(claimRequests(db.skipLocked), [1, 2, 'nobody', 3])
  expect(plans.join('\n')).toContain('consultation_requests_due')
  expect(plans.filter((step) => /consultation_requests_(?:desk|open|done|trouble)/.test(step))).toEqual([])
})

/** Postgres reads a small table as a whole even where an index would do. Here it does so only where none would. */
async function makeGuidedPlace(kind: DatabaseKind): Promise<string> {
  const place = await makePlace(kind)
  if (kind === 'sqlite') return place
  const url = new URL(place)
  url.searchParams.set('enable_seqscan', 'off')
  return url.href
}

/** Runs each query, and keeps the steps that the database takes for it. */
function explaining(kind: DatabaseKind, query: Query, plans: string[]): Query {
  return async (sql, parameters) => {
    const plan = await query(`${explain[kind]} ${sql}`, parameters)
    plans.push(...plan.map((row) => String(row.detail ?? row['QUERY PLAN'])))
    return query(sql, parameters)
  }
}
