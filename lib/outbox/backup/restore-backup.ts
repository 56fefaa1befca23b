import type {StoredRow} from '../store/database/columns.ts'
import {insertInto, valuesOf} from '../store/database/columns.ts'
import type {Database} from '../store/database/database.ts'
import {openRequestStore, type RequestStore} from '../store/request-store.ts'
import {type Adopted, adopt, adoptCounters, adoptErased} from '../store/transfer.ts'
import {type Backup, readBackup} from './read-backup.ts'

export type Restored = Record<Adopted, number> & {backup: Backup}

/**
 * Brings back the requests that the store does not have, in one transaction. What it has is newer, and stays; what was erased stays
 * erased, as far as the store or the backup knows of it. A file that is damaged changes nothing. `keyLifetimeMs` is that of
 * the transport.
 */
export async function restoreBackup(db: Database, file: string, keyLifetimeMs: number): Promise<Restored> {
  const backup = await readBackup(file)
  const done: Record<Adopted, number> = {kept: 0, known: 0, repeat: 0, erased: 0}
  await db.exclusively(async (query) => {
    const present = new Set<unknown>()
    // The store in the midst of this transaction, for what waited in the journal.
    const store = await openRequestStore({...db, query, exclusively: (steps) => steps(query)})
    const {sha256} = await readBackup(file, async (one) => {
      if (one.table === 'journal') {
        done[await adoptWaiting(store, one.request)] += 1
        return
      }
      const {table, row} = one
      if (table === 'consultation_erased') await adoptErased(query, [row])
      else if (table === 'consultation_counters') await adoptCounters(query, [row])
      else if (table === 'consultation_requests') {
        const outcome = await adopt(query, {
          row: asOld(row, {madeAt: backup.madeAt, now: db.clock.now(), keyLifetimeMs}),
          parts: [],
        })
        if (outcome === 'kept' || outcome === 'known') present.add(row.id)
        done[outcome] += 1
        // Its request may be gone: that it was erased is still to be told.
      } else if (table === 'webhook_events' || ('request_id' in row && present.has(row.request_id))) {
        await query(`${insertInto(table)} on conflict do nothing`, valuesOf(table, row))
      }
    })
    if (sha256 !== backup.sha256)
      throw new Error('The file was changed while it was read: nothing was restored.')
  })
  return {...done, backup}
}

async function adoptWaiting(
  store: RequestStore,
  request: Parameters<RequestStore['insert']>[0],
): Promise<Adopted> {
  if (await store.isErased(request.id)) return 'erased'
  return (await store.insert(request)).isRepeat ? 'known' : 'kept'
}

/**
 * What waited when the backup was made may have been sent after it. The same message under the same key prevents a second
 * mail while the provider remembers the key; after that, it says that it may be a repeat.
 */
function asOld(row: StoredRow, at: {madeAt: number; now: number; keyLifetimeMs: number}): StoredRow {
  if (row.status !== 'queued' && row.status !== 'sending') return row
  const isKeyKnown = row.wire === null && at.now - at.madeAt < at.keyLifetimeMs
  return isKeyKnown ? row : {...row, ambiguous_at: row.ambiguous_at ?? at.madeAt}
}
