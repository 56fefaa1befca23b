import type {Database} from './database/database.ts'
import {stateOfRow} from './database/request-state.ts'

/** What can be seen from outside, without opening a request. */
export function backlogIn(db: Database) {
  return {
    async countByState(): Promise<Record<string, number>> {
      const rows = await db.query(countByState)
      return Object.fromEntries(rows.map(({state, count}) => [String(state), Number(count)]))
    },

    /** Since when the oldest request waits to be taken by the provider. */
    async oldestUndelivered(): Promise<number | undefined> {
      const [row] = await db.query(oldestUndelivered)
      return typeof row?.since === 'number' ? row.since : undefined
    },
  }
}

const countByState = `
  select state, count(*) as count from (select ${stateOfRow} as state from consultation_requests) as requests
  group by state`

const oldestUndelivered = `
  select min(coalesce(queued_at, created_at)) as since from consultation_requests
  where status in ('queued', 'sending') and handled_at is null`
