import type {RequestStore} from '../store/request-store.ts'
import type {SealedColumn} from '../store/staff.ts'
import {opens, unfitKey} from './find-unreadable.ts'
import type {KeyRing} from './key-ring.ts'
import {notePlace} from './note-place.ts'
import {keyIdOf, reseal} from './seal.ts'

const BATCH = 100

/**
 * Seals everything with the first key of the ring, so that the others can be taken out of it; what they do not open
 * stays as it is. Safe while the site runs, and safe to repeat. Resolves with how many columns were sealed anew.
 */
export async function rotateKeys(store: RequestStore, keys: KeyRing): Promise<number> {
  let count = 0
  let afterId = ''
  while (true) {
    const rows = await store.readSealed(afterId, BATCH)
    for (const row of rows) {
      if (unfitKey(keys, row) !== undefined) continue
      for (const column of ['payload', 'wire'] satisfies SealedColumn[]) {
        const sealed = row[column]
        if (!sealed || keyIdOf(sealed) === keys[0].id) continue
        // False if the worker has written meanwhile; it always seals with the first key.
        if (await store.reseal(row.id, column, sealed, reseal(keys, `${row.id}/${column}`, sealed))) count++
      }
    }
    const last = rows.at(-1)
    if (!last) return count + (await rotateNotes(store, keys))
    afterId = last.id
  }
}

async function rotateNotes(store: RequestStore, keys: KeyRing): Promise<number> {
  let count = 0
  let afterId = ''
  while (true) {
    const notes = await store.readSealedNotes(afterId, BATCH)
    for (const {id, requestId, note} of notes) {
      if (keyIdOf(note) === keys[0].id || !opens(keys, notePlace(requestId, id), note)) continue
      if (await store.resealNote(id, note, reseal(keys, notePlace(requestId, id), note))) count++
    }
    const last = notes.at(-1)
    if (!last) return count
    afterId = last.id
  }
}
