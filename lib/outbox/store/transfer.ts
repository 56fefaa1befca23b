import {randomInt} from 'node:crypto'
import {log} from '../../log.ts'
import {referenceFor} from '../seal/reference.ts'
import {asStored, columns, insertInto, type StoredRow, selectFrom, valuesOf} from './database/columns.ts'
import type {Database, Query, Value} from './database/database.ts'
import {readMeta, writeMeta} from './database/table.ts'

/** What hangs on a request: what was heard of it, what people did about it, and what another program was told of it. */
const parts = ['consultation_events', 'desk_work', 'webhook_events'] as const

type Part = {table: (typeof parts)[number]; row: StoredRow}

export type WholeRequest = {row: StoredRow; parts: Part[]}

/**
 * `kept`: it is new here. `known`: it is here already, and what is here is newer. `repeat`: the same form was sent to both
 * stores, and is one request. `erased`: a person deleted it.
 */
export type Adopted = 'kept' | 'known' | 'repeat' | 'erased'

const MOST_REFERENCES_TRIED = 5
/** Twice as long as a lease lasts. A time further ahead means that a clock was set. */
const LEASE_TOO_FAR_MS = 120_000
const PROBES = 2 ** 48 - 1
/** Page views are tens of thousands of rows in a year, and each statement is synced to disk. */
const COUNTERS_AT_ONCE = 1_000

/** How requests get from one store into another: as they are, sealed, with their keys, states and times. */
export function transferIn(db: Database) {
  return {
    storeId: () => readMeta(db.query, 'id'),

    /** When the store of that id was last emptied into this one. 0 for never. */
    movedAt: (storeId: number) => readMeta(db.query, `moved ${storeId}`),
    noteMoved: (storeId: number, at: number) => writeMeta(db.query, `moved ${storeId}`, at),

    /** Whether the other one is this very store, by whatever address: to move would be to delete. */
    async isSameAs(other: {hasProbe: (name: string) => Promise<boolean>}): Promise<boolean> {
      const name = `probe ${randomInt(1, PROBES)}`
      await writeMeta(db.query, name, 1)
      try {
        return await other.hasProbe(name)
      } finally {
        await db.query('delete from consultation_meta where name = $1', [name])
      }
    },
    hasProbe: async (name: string) => (await readMeta(db.query, name)) === 1,

    adopt: (request: WholeRequest) => adopt(db.query, request),
    adoptErased: (rows: StoredRow[]) => adoptErased(db.query, rows),
    adoptCounters: (rows: StoredRow[]) => adoptCounters(db.query, rows),

    async isErased(id: string): Promise<boolean> {
      return (await db.query(findErased, [id])).length > 0
    },

    async listErased(): Promise<StoredRow[]> {
      return (await db.query(selectFrom('consultation_erased'))).map(asStored)
    },

    /**
     * Gives some requests to `take`, and deletes them when that has resolved. Nobody can claim or change them meanwhile.
     * Leaves out what is leased. Resolves with how many there were.
     */
    async handOver(most: number, take: (requests: WholeRequest[]) => Promise<void>): Promise<number> {
      await db.clock.follow()
      const at = db.clock.now()
      let count = 0
      await db.exclusively(async (query) => {
        const free = `${selectFrom('consultation_requests')} where not (${isLeased}) order by id limit $3 ${db.skipLocked}`
        const rows = (await query(free, [at, at + LEASE_TOO_FAR_MS, most])).map(asStored)
        if (rows.length === 0) return
        const ids = rows.map(({id}) => id ?? null)
        await take(whole(rows, await partsOf(query, ids)))
        for (const part of parts)
          await query(`delete from ${part} where request_id in (${placesOf(ids)})`, ids)
        await query(`delete from consultation_requests where id in (${placesOf(ids)})`, ids)
        count = rows.length
      })
      return count
    },

    async handOverCounters(take: (rows: StoredRow[]) => Promise<void>): Promise<void> {
      await db.exclusively(async (query) => {
        const rows = (await query(selectFrom('consultation_counters'))).map(asStored)
        await take(rows)
        await query('delete from consultation_counters')
      })
    },

    async countAll(): Promise<number> {
      const [row] = await db.query('select count(*) as count from consultation_requests')
      return Number(row?.count)
    },

    scrub: () => db.scrub(),
  }
}

/** It may be being sent at this moment. */
const isLeased = "status = 'sending' and lease_until is not null and lease_until > $1 and lease_until < $2"

export async function adopt(query: Query, {row, parts}: WholeRequest): Promise<Adopted> {
  const {id = null, dedupe = null, request_key: requestKey = null, reference} = row
  if ((await query(findErased, [id])).length > 0) return 'erased'
  for (let tried = 0; tried < MOST_REFERENCES_TRIED; tried++) {
    const named = tried === 0 ? row : {...row, reference: referenceFor(String(dedupe), tried)}
    const values = valuesOf('consultation_requests', named)
    const [inserted] = await query(
      `${insertInto('consultation_requests')} on conflict do nothing returning id`,
      values,
    )
    const found = inserted
      ? [{id, reference: named.reference}]
      : await query(findKept, [id, dedupe, requestKey])
    const kept = found.find((one) => one.id === id) ?? found[0]
    if (!kept) continue
    // Its patient was told another one, as with a request that comes from the journal.
    if (kept.reference !== reference && (inserted || kept.id !== id))
      log('request.reference-changed', {reference: String(kept.reference), code: String(reference)})
    if (kept.id !== id) return 'repeat'
    for (const part of parts)
      await query(`${insertInto(part.table)} on conflict do nothing`, valuesOf(part.table, part.row))
    return inserted ? 'kept' : 'known'
  }
  throw new Error('no free reference was found')
}

/** What was erased there is gone here too. */
export async function adoptErased(query: Query, rows: readonly StoredRow[]): Promise<void> {
  for (const row of rows) {
    await query(
      `${insertInto('consultation_erased')} on conflict do nothing`,
      valuesOf('consultation_erased', row),
    )
    await query('delete from consultation_events where request_id = $1', [row.id ?? null])
    await query('delete from consultation_requests where id = $1', [row.id ?? null])
  }
}

/** The higher count of both, so that it may be repeated. */
export async function adoptCounters(query: Query, rows: readonly StoredRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += COUNTERS_AT_ONCE) {
    const values = rows
      .slice(from, from + COUNTERS_AT_ONCE)
      .map((row) => valuesOf('consultation_counters', row))
    const places = values.map((_, at) => `($${3 * at + 1}, $${3 * at + 2}, $${3 * at + 3})`).join(', ')
    await query(
      `insert into consultation_counters (${columns.consultation_counters.join(', ')}) values ${places} ${orHigherCount}`,
      values.flat(),
    )
  }
}

const findErased = 'select id from consultation_erased where id = $1'

const findKept = `
  select id, reference from consultation_requests where id = $1 or dedupe = $2 or request_key = $3
  order by created_at`

const orHigherCount = `
  on conflict (name, day) do update set count = case
    when excluded.count > consultation_counters.count then excluded.count else consultation_counters.count end`

async function partsOf(query: Query, ids: Value[]): Promise<Part[]> {
  const found: Part[] = []
  for (const table of parts) {
    const of = `${selectFrom(table)} where request_id in (${placesOf(ids)})`
    found.push(...(await query(of, ids)).map((row) => ({table, row: asStored(row)})))
  }
  return found
}

function whole(rows: StoredRow[], found: Part[]): WholeRequest[] {
  return rows.map((row) => ({row, parts: found.filter((part) => part.row.request_id === row.id)}))
}

function placesOf(values: unknown[]): string {
  return values.map((_, place) => `$${place + 1}`).join(', ')
}
