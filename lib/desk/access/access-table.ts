import {z} from 'zod'
import type {Database, Query, Row} from '../../outbox/store/database/database.ts'
import {NO_LINE} from './access-line.ts'

/**
 * `access_log` is only ever added to, and cut at its beginning when lines are too old. `access_log_ends` knows both ends:
 * the last line that was written (`head`), so that a removed end shows, and the last one that was cut off (`start`).
 */
const statements = [
  `create table if not exists access_log (
    number bigint primary key,
    at bigint not null,
    who text not null,
    what text not null,
    reference text,
    detail text,
    previous text not null,
    hash text not null
  )`,
  'create index if not exists access_log_reference on access_log (reference, number)',
  'create table if not exists access_log_ends (name text primary key, number bigint not null, hash text not null)',
]

/** Safe to run in several processes at once. */
export async function prepareAccessLog(db: Database): Promise<void> {
  await db.exclusively(async (query) => {
    for (const statement of statements) await query(statement)
  })
}

const endRow = z.object({number: z.number(), hash: z.string()})

export type LogEnd = z.output<typeof endRow>

/** What the next line hangs on. The kept head counts, too: a line that was removed must leave a gap. */
export async function readLast(query: Query): Promise<LogEnd> {
  const last = toEnd(await query('select number, hash from access_log order by number desc limit 1'))
  const head = await readEnd(query, 'head')
  return last.number >= head.number ? last : head
}

export async function readEnd(query: Query, name: 'head' | 'start'): Promise<LogEnd> {
  return toEnd(await query('select number, hash from access_log_ends where name = $1', [name]))
}

/** An end never goes back. */
export async function moveEnd(query: Query, name: 'head' | 'start', {number, hash}: LogEnd): Promise<void> {
  await query(
    `insert into access_log_ends (name, number, hash) values ($1, $2, $3)
     on conflict (name) do update set number = excluded.number, hash = excluded.hash
     where access_log_ends.number < excluded.number`,
    [name, number, hash],
  )
}

export function toEnd([row]: Row[]): LogEnd {
  return row ? endRow.parse(row) : NO_LINE
}
