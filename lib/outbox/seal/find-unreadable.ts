import {setImmediate} from 'node:timers/promises'
import type {Journal} from '../journal/journal.ts'
import type {RequestStore} from '../store/request-store.ts'
import type {SealedColumn} from '../store/staff.ts'
import type {KeyRing} from './key-ring.ts'
import {notePlace} from './note-place.ts'
import {keyIdOf, SealError, unseal} from './seal.ts'

/** Requests and notes about them that the keys of the site do not open, by the id of the key that sealed them. */
export type Unreadable = {
  keyId: string
  /** False when the ring has a key of that name: then it is another key, or the bytes were changed. */
  isMissing: boolean
  count: number
}

const BATCH = 100

/** Tries to open every request in the store and in the journal. The content is dropped at once. */
export async function findUnreadable(
  store: Pick<RequestStore, 'readSealed' | 'readSealedNotes'>,
  keys: KeyRing,
  journal?: Pick<Journal, 'read'>,
): Promise<Unreadable[]> {
  const counts = new Map<string, number>()
  const note = (keyId: string | undefined) => {
    if (keyId !== undefined) counts.set(keyId, (counts.get(keyId) ?? 0) + 1)
  }
  for (const {id, payload} of (await journal?.read()) ?? []) note(unfitKey(keys, {id, payload, wire: null}))
  let afterId = ''
  while (true) {
    const rows = await store.readSealed(afterId, BATCH)
    for (const row of rows) note(unfitKey(keys, row))
    const last = rows.at(-1)
    if (!last) break
    afterId = last.id
    // SQLite blocks the process: let requests of patients through between two batches.
    await setImmediate()
  }
  afterId = ''
  while (true) {
    const notes = await store.readSealedNotes(afterId, BATCH)
    for (const {id, requestId, note: sealed} of notes)
      if (!opens(keys, notePlace(requestId, id), sealed)) note(keyIdOf(sealed))
    const last = notes.at(-1)
    if (!last) break
    afterId = last.id
    await setImmediate()
  }
  return [...counts].map(([keyId, count]) => ({
    keyId,
    isMissing: keys.every(({id}) => id !== keyId),
    count,
  }))
}

type SealedRow = {id: string} & Record<SealedColumn, Uint8Array | null>

/** Returns the id of the key that is missing for this row, or undefined if all of it opens. */
export function unfitKey(keys: KeyRing, row: SealedRow): string | undefined {
  for (const column of ['payload', 'wire'] satisfies SealedColumn[]) {
    const sealed = row[column]
    if (sealed && !opens(keys, `${row.id}/${column}`, sealed)) return keyIdOf(sealed)
  }
  return undefined
}

export function opens(keys: KeyRing, place: string, sealed: Uint8Array): boolean {
  try {
    unseal(keys, place, sealed)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

/** One sentence for each key. */
export function sayUnreadable(found: readonly Unreadable[]): string[] {
  return found.map(({keyId, isMissing, count}) => {
    const requests = count === 1 ? '1 request' : `${count} requests`
    return isMissing
      ? `The key "${keyId}" is missing from REQUEST_KEYS: it sealed ${requests}.`
      : `The key "${keyId}" of REQUEST_KEYS does not open ${requests}: it is another key of that name, or they are damaged.`
  })
}
