import type {StoreClock} from './shared-clock.ts'

export type Value = string | number | Uint8Array | null
export type Row = Record<string, unknown>

/** Parameters are `$1`, `$2` …, and every one must be used. Resolves when the statement is durable. */
export type Query = (sql: string, parameters?: Value[]) => Promise<Row[]>

/** The little that the store asks of a database. */
export type Database = {
  /** The one type that databases call by different names. */
  bytesType: 'blob' | 'bytea'
  /** Ends the inner select of a claim, so that processes do not wait for each other. SQLite has one writer anyway. */
  skipLocked: '' | 'for update skip locked'
  /** Ends a select whose row must still be there when the statement commits. */
  keepLocked: '' | 'for key share'
  query: Query
  clock: StoreClock
  /** Runs `steps` as one transaction that no other process can enter. */
  exclusively: (steps: (query: Query) => Promise<void>) => Promise<void>
  /** Lets `steps` read everything as it was at one moment, while others go on writing. */
  snapshot: (steps: (query: Query) => Promise<void>) => Promise<void>
  /** Makes what was deleted unreadable in the files too. */
  scrub: () => Promise<void>
  close: () => Promise<void>
}
