import {randomUUID} from 'node:crypto'
import {rowsOf} from '../../databases'

export type Columns = Record<string, string | number | null>

/** Postgres returns a bigint as text. */
export function numberOf(value: unknown): number | null {
  return value === null ? null : Number(value)
}

/** Puts a request with three bytes of answers and of a message into the store, and returns its id. */
export async function insertRow(place: string, columns: Columns): Promise<string> {
  const id = randomUUID()
  const bytes = place.startsWith('postgres') ? "'\\x010203'" : "x'010203'"
  const all: Columns = {id, reference: id.slice(0, 9), dedupe: id, next_at: 0, created_at: 0, ...columns}
  const values = Object.values(all).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
  await rowsOf(
    place,
    `insert into consultation_requests (${Object.keys(all).join()}, payload, wire)
     values (${values.join()}, ${bytes}, ${bytes}) returning id`,
  )
  return String(all.id)
}
