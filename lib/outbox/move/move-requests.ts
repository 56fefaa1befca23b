import {errorName, log} from '../../log.ts'
import type {KeyRing, RequestKey} from '../seal/key-ring.ts'
import {notePlace} from '../seal/note-place.ts'
import {keyIdOf, reseal} from '../seal/seal.ts'
import type {StoredRow} from '../store/database/columns.ts'
import type {Value} from '../store/database/database.ts'
import type {RequestStore} from '../store/request-store.ts'
import type {SealedColumn} from '../store/staff.ts'

/** Small, because nobody can write to the store that is left while one of them is moved. */
const BATCH = 50

export type Moved = {
  count: number
  /** How many stay for now because they are leased, for a minute at most. */
  left: number
}

type Options = {
  from: RequestStore
  to: RequestStore
  keys: KeyRing
  /** Keys that only the store that is left has: what they sealed is sealed anew. Everything else moves as it is. */
  otherKeys?: readonly RequestKey[]
}

/**
 * Moves every request into another store, with its state, its message, its keys and what was heard of it, so that nothing
 * is sent twice and late events still find it. A request is deleted from the first store only when the second one has
 * committed it; killed anywhere and repeated, by several processes too, the end is the same.
 */
export async function moveRequests({from, to, keys, otherKeys = []}: Options): Promise<Moved> {
  if (await to.isSameAs(from)) throw new Error('Both are the same store: nothing was moved.')
  await to.adoptErased(await from.listErased())
  await to.adoptLooseEvents(await from.listLooseEvents())
  await from.handOverCounters((rows) => to.adoptCounters(rows))
  let count = 0
  while (true) {
    const given = await from.handOver(BATCH, async (requests) => {
      for (const {row, parts} of requests) {
        const outcome = await to.adopt({
          row: withKeys(row, keys, otherKeys),
          parts: parts.map((part) => ({...part, row: withNoteKeys(part.row, keys, otherKeys)})),
        })
        log('request.moved', {reference: String(row.reference), code: outcome})
      }
    })
    if (given === 0) break
    count += given
  }
  const left = await from.countAll()
  if (left === 0) await to.noteMoved(await from.storeId(), to.clock.now())
  if (count > 0) await scrub(from)
  return {count, left}
}

function withKeys(row: StoredRow, keys: KeyRing, otherKeys: readonly RequestKey[]): StoredRow {
  const sealedAnew = (['payload', 'wire'] satisfies SealedColumn[]).map((column) => [
    column,
    sealedHere(row[column], `${row.id}/${column}`, keys, otherKeys),
  ])
  return {...row, ...Object.fromEntries(sealedAnew)}
}

function withNoteKeys(row: StoredRow, keys: KeyRing, otherKeys: readonly RequestKey[]): StoredRow {
  if (!row.note) return row
  const place = notePlace(String(row.request_id), String(row.id))
  return {...row, note: sealedHere(row.note, place, keys, otherKeys)}
}

function sealedHere(
  sealed: Value | undefined,
  place: string,
  keys: KeyRing,
  otherKeys: readonly RequestKey[],
): Value {
  if (!(sealed instanceof Uint8Array) || sealed.length === 0) return sealed ?? null
  const isOther =
    otherKeys.some(({id}) => id === keyIdOf(sealed)) && keys.every(({id}) => id !== keyIdOf(sealed))
  return isOther ? reseal([...keys, ...otherKeys], place, sealed) : sealed
}

/** Everything has moved: a trace that stays in the files of the first store must not make the move fail. */
async function scrub(store: RequestStore): Promise<void> {
  try {
    await store.scrub()
  } catch (error) {
    log('requests.not-purged', {error: errorName(error)})
  }
}
