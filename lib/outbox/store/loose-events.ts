import {asStored, insertInto, type StoredRow, selectFrom, valuesOf} from './database/columns.ts'
import type {Database} from './database/database.ts'

/** What another program is still to be told of requests that are gone, because a person erased them. */
export function looseEventsIn(db: Database) {
  return {
    async listLooseEvents(): Promise<StoredRow[]> {
      return (await db.query(listLoose)).map(asStored)
    },

    async adoptLooseEvents(rows: readonly StoredRow[]): Promise<void> {
      for (const row of rows) {
        await db.query(
          `${insertInto('webhook_events')} on conflict do nothing`,
          valuesOf('webhook_events', row),
        )
      }
    },
  }
}

const listLoose = `
  ${selectFrom('webhook_events')} where request_id in (select id from consultation_erased)`
