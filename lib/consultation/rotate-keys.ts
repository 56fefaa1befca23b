import type {KeyRing} from './key-ring.ts'
import {isSealedWith, reseal} from './seal.ts'
import type {RequestStore} from './store/request-store.ts'
import type {SealedColumn} from './store/staff.ts'

const BATCH = 100

/**
 * Seals everything with the first key of the ring, so that the others can be taken out of it. Safe while the site
 * runs, and safe to repeat. Resolves with how many were sealed anew.
 */
export async function rotateKeys(store: RequestStore, keys: KeyRing): Promise<number> {
  let count = 0
  let afterId = ''
  while (true) {
    const rows = await store.readSealed(afterId, BATCH)
    for (const row of rows) {
      for (const column of ['payload', 'wire'] satisfies SealedColumn[]) {
        const sealed = row[column]
        if (!sealed || isSealedWith(keys[0], sealed)) continue
        // False when a sender has written meanwhile: with the first key, as it always does.
        if (await store.reseal(row.id, column, sealed, reseal(keys, `${row.id}/${column}`, sealed))) count++
      }
    }
    const last = rows.at(-1)
    if (!last) return count
    afterId = last.id
  }
}
