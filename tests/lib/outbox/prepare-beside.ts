import {prepareAccessLog} from '@/lib/desk/access/access-table'
import type {Database} from '@/lib/outbox/store/database/database'
import {prepareStaffTables} from '@/lib/staff/store/staff-tables'

/** What `lib/site.ts` makes beside the requests. In one transaction: others on the same server wait for the lock meanwhile. */
export async function prepareBeside(db: Database): Promise<void> {
  await db.exclusively(async (query) => {
    const within: Database = {...db, query, exclusively: (steps) => steps(query)}
    await prepareAccessLog(within)
    await prepareStaffTables(within)
  })
}
