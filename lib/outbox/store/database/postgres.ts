import postgres from 'postgres'
import type {Database, Query, Row, Value} from './database.ts'
import {databaseClock} from './shared-clock.ts'

export type PostgresOptions = {
  url: string
  /** False behind a pooler that gives each transaction another connection, like pgbouncer or Supavisor. */
  isDirect?: boolean
  timeoutMs?: number
}

/** Shared by the form and the worker. A clinic's whole traffic fits one connection. */
const MOST_CONNECTIONS = 5
const TIMEOUT_MS = 8_000
const TIME = 'select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as time'
/** Any number that no other program of the same database locks. */
const MIGRATION_LOCK = 7_293_114_026

/** Several machines may share it. Connects on first use, and again whenever the connection was lost. */
export function openPostgres({url, isDirect = true, timeoutMs = TIMEOUT_MS}: PostgresOptions): Database {
  const limits = {statement_timeout: timeoutMs - 1_000, lock_timeout: 2_000, synchronous_commit: 'on'}
  const connect = (special: {max?: number; onclose?: () => void} = {}) =>
    postgres(url, {
      max: MOST_CONNECTIONS,
      ...special,
      connect_timeout: 5,
      idle_timeout: 300,
      prepare: isDirect,
      fetch_types: false,
      onnotice: () => {},
      types: {bigint: {to: 20, from: [20], serialize: String, parse: Number}},
      // A pooler refuses to connect when it is given a setting that it does not know.
      connection: {application_name: 'consultation-requests', ...(isDirect && limits)},
    })
  let sql = connect()

  /** The client has no time limit of its own. After a silence or a cut its connections are given up. */
  const queryOnce: Query = async (text, parameters = []) => {
    const used = sql
    try {
      return await withinTime(timeoutMs, run(used, text, parameters))
    } catch (error) {
      // Where one connection was cut, the others are too; the client may lose a statement on such a one for good.
      if ((error instanceof DatabaseSilent || isCut(error)) && sql === used) {
        sql = connect()
        // Whether the silent connections end well changes nothing.
        void used.end({timeout: 0}).catch(() => undefined)
      }
      throw error
    }
  }

  /** An idle connection that was cut shows only when it is used. Every statement of the store may run twice. */
  const query: Query = async (text, parameters) => {
    try {
      return await queryOnce(text, parameters)
    } catch (error) {
      if (!isCut(error)) throw error
      return queryOnce(text, parameters)
    }
  }

  /** On a client of its own: the client's own transactions write to a connection that is gone, which nobody catches. */
  const inTransaction = async (begin: string, steps: (query: Query) => Promise<void>) => {
    let isGone = false
    const own = connect({
      max: 1,
      onclose: () => {
        isGone = true
      },
    })
    // The next statement would run on a new connection, outside the transaction.
    const step: Query = async (text, parameters) => {
      if (isGone) throw new TransactionCut('the connection was cut in the middle of a transaction')
      return run(own, text, parameters)
    }
    try {
      await step(begin)
      await steps(step)
      await step('commit')
    } finally {
      // What is not committed is taken back with the connection.
      await own.end({timeout: 0})
    }
  }

  return {
    bytesType: 'bytea',
    skipLocked: 'for update skip locked',
    keepLocked: 'for key share',
    query,
    clock: databaseClock(async () => {
      const [row] = await query(TIME)
      return Number(row?.time)
    }),
    exclusively: async (steps) => {
      await inTransaction('begin', async (step) => {
        await step("select set_config('lock_timeout', '30s', true)")
        await step('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
        await steps(step)
      })
      await requireDurability(query)
    },
    snapshot: (steps) => inTransaction('begin isolation level repeatable read read only', steps),
    scrub: async () => {
      // Not a plain `vacuum`: that only marks the space as free, and leaves the bytes in it.
      for (const table of ['consultation_requests', 'desk_work']) await query(`vacuum full ${table}`)
    },
    close: () => sql.end({timeout: 1}),
  }
}

/** The part of the client that its transactions have too. */
type Runner = {unsafe: (text: string, parameters: Value[]) => PromiseLike<Row[]>}

async function run(sql: Runner, text: string, parameters: Value[] = []): Promise<Row[]> {
  // The result is a list with fields of its own: only the rows are wanted.
  return [...(await sql.unsafe(text, parameters))]
}

const CUT = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
])

function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CUT.has(String(error.code))
}

/** A commit that is answered before it is on disk may be lost in a power cut. */
async function requireDurability(query: Query): Promise<void> {
  const [row] = await query(
    "select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync",
  )
  if (row?.commit === 'off' || row?.fsync === 'off') {
    throw new Error('the database cannot promise durable writes: turn on fsync and synchronous_commit')
  }
}

class DatabaseSilent extends Error {
  override name = 'DatabaseSilent'
}

class TransactionCut extends Error {
  override name = 'TransactionCut'
}

async function withinTime<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseSilent('the database did not answer in time')), ms)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}
