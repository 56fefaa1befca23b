import type {Row, Value} from './database.ts'

/** A row of a table as it is, sealed columns included. */
export type StoredRow = Record<string, Value>

/** All that a store holds of its requests, for backups and moves. A test compares it with the tables. */
export const columns = {
  consultation_requests: [
    'id',
    'reference',
    'dedupe',
    'status',
    'attempts',
    'next_at',
    'lease_until',
    'lease_by',
    'payload',
    'wire',
    'provider_id',
    'last_error',
    'created_at',
    'first_try_at',
    'accepted_at',
    'transport',
    'round',
    'tried_at',
    'ambiguous_at',
    'queued_at',
    'attempts_before',
    'check_at',
    'delivered_at',
    'refused_at',
    'refused_code',
    'complained_at',
    'unconfirmed_at',
    'suspect',
    'handled_at',
    'purged_at',
    'promised',
    'request_key',
    'receipt_at',
    'signs',
    'told_at',
    'failure',
    'work_number',
    'work_stage',
    'work_again_at',
  ],
  consultation_events: ['id', 'request_id', 'at', 'kind', 'code'],
  desk_work: [
    'id',
    'request_id',
    'number',
    'at',
    'by_id',
    'by_name',
    'kind',
    'note',
    'stage',
    'holder_id',
    'holder_name',
    'tries',
    'again_at',
    'outcome',
    'tried_first_at',
    'done_at',
  ],
  webhook_events: [
    'id',
    'request_id',
    'reference',
    'number',
    'type',
    'outcome',
    'work_number',
    'at',
    'status',
    'tries',
    'next_at',
    'first_try_at',
    'lease_until',
    'lease_by',
    'settled_at',
    'code',
  ],
  consultation_counters: ['name', 'day', 'count'],
  consultation_erased: ['id', 'at'],
} as const

/**
 * What other rooms keep in the same database, and a backup takes along: who may sign in, and who read what. Sessions, codes and
 * challenges are left out: nobody is signed in by a backup.
 */
const besideColumns = {
  staff_accounts: ['id', 'email', 'name', 'role', 'created_at', 'disabled_at'],
  staff_passkeys: ['id', 'account_id', 'public_key', 'counter', 'transports', 'created_at', 'used_at'],
  access_log_ends: ['name', 'number', 'hash'],
  access_log: ['number', 'at', 'who', 'what', 'reference', 'detail', 'previous', 'hash'],
} as const

const all = {...columns, ...besideColumns}

export type Table = keyof typeof all

export const tables = Object.keys(columns) as (keyof typeof columns)[]
export const allTables = Object.keys(all) as Table[]

export function columnsOf(table: Table): readonly string[] {
  return all[table]
}

/** `on conflict …` may follow. */
export function insertInto(table: Table): string {
  const places = columnsOf(table).map((_, place) => `$${place + 1}`)
  return `insert into ${table} (${columnsOf(table).join(', ')}) values (${places.join(', ')})`
}

export function selectFrom(table: Table): string {
  return `select ${columnsOf(table).join(', ')} from ${table}`
}

/** In the order of the columns. */
export function valuesOf(table: Table, row: StoredRow): Value[] {
  return columnsOf(table).map((column) => row[column] ?? null)
}

export function asStored(row: Row): StoredRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asValue(value)]))
}

function asValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError('a column holds what no store keeps')
}
