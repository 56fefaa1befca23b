import {createHash} from 'node:crypto'
import {z} from 'zod'
import {parseJson} from '../../parse-json.ts'
import {entrySchema, toEntry} from '../journal/journal.ts'
import {allTables, columnsOf, type StoredRow, type Table} from '../store/database/columns.ts'
import type {NewRequest} from '../store/request-store.ts'

/**
 * A backup is a text file of JSON lines, the same for every kind of store: a head, one line for each row, and an end with
 * the checksum of all before it. What patients wrote stays sealed in it.
 */
const VERSION = 1
const FORMAT = 'consultation-requests'
const BYTES = new Set(['payload', 'wire', 'note', 'public_key'])

export type Head = {format: typeof FORMAT; version: number; madeAt: number}
/** `keys` counts the requests by the id of the key that sealed them. */
export type End = {end: true; counts: Record<string, number>; keys: Record<string, number>; sha256: string}
export type BackupRow = {table: Table; row: StoredRow} | {table: 'journal'; request: NewRequest}

export function headLine(madeAt: number): string {
  return JSON.stringify({format: FORMAT, version: VERSION, madeAt} satisfies Head)
}

export function rowLine(table: Table, row: StoredRow): string {
  const plain = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ])
  return JSON.stringify({table, row: Object.fromEntries(plain)})
}

export function journalLine(request: NewRequest): string {
  return JSON.stringify({table: 'journal', row: toEntry(request)})
}

/** Throws an error that says what to do if the file is not a backup, or was written by a later release. */
export function readHead(line: string): Head {
  const head = headSchema.safeParse(parseJson(line))
  if (!head.success) throw new BackupError('This file is no backup of requests.')
  if (head.data.version > VERSION)
    throw new BackupError('A newer version of the site made this backup. Use that one.')
  return head.data
}

/** Returns undefined for the line of a row. */
export function readEnd(line: string): End | undefined {
  const end = endSchema.safeParse(parseJson(line))
  return end.success ? end.data : undefined
}

export function readRow(line: string): BackupRow {
  const {table, row} = lineSchema.parse(parseJson(line))
  if (table === 'journal') return {table, request: entrySchema.parse(row)}
  const known = columnsOf(table)
  const entries = Object.entries(plainRow.parse(row)).map(([column, value]) => {
    if (!known.includes(column)) throw new BackupError(`It has a column that is unknown here: ${column}.`)
    return [
      column,
      value !== null && BYTES.has(column) ? Buffer.from(String(value), 'base64') : value,
    ] as const
  })
  return {table, row: Object.fromEntries(entries)}
}

/** The checksum of a file, line by line. */
export function makeChecksum() {
  const hash = createHash('sha256')
  return {add: (line: string) => void hash.update(line).update('\n'), value: () => hash.digest('hex')}
}

export class BackupError extends Error {
  override name = 'BackupError'
}

const headSchema = z.object({format: z.literal(FORMAT), version: z.int().min(1), madeAt: z.number()})
const countsSchema = z.record(z.string(), z.number())
const endSchema = z.object({
  end: z.literal(true),
  counts: countsSchema,
  keys: countsSchema,
  sha256: z.string(),
})
const plainRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const lineSchema = z.object({
  table: z.enum(['journal', ...allTables]),
  row: z.record(z.string(), z.unknown()),
})
