import path from 'node:path'
import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {setTimeout as sleep} from 'node:timers/promises'
import {keepPrivate, makePrivateFile, makePrivateFolder} from '../../../private-files.ts'
import type {Database, Query} from './database.ts'
import {ownClock} from './shared-clock.ts'

/** How long a process waits for another one that is writing. A write takes a few milliseconds. */
const BUSY_TIMEOUT_MS = 5_000
const LONGEST_PAUSE_MS = 50
const FULL = 2
const BUSY = 5

/**
 * One file on a local disk (write-ahead logging does not work on a network drive). Several processes may open it.
 * A query that resolved has been synced to disk.
 */
export function openSqlite(file: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Database {
  makePrivateFolder(path.dirname(file))
  makePrivateFile(file)
  const db = new DatabaseSync(file, {timeout: busyTimeoutMs})
  try {
    requireDurability(db)
    // SQLite's own wait holds up the whole process: from here on `whenFree` waits.
    db.exec('pragma busy_timeout = 0')
    // New ones are made with the mode of the file itself; these may be older.
    for (const part of ['-wal', '-shm']) keepPrivate(`${file}${part}`)
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new Map<string, StatementSync>()

  const query: Query = async (sql, parameters = []) => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    const named = Object.fromEntries(parameters.map((value, at) => [`$${at + 1}`, value]))
    return whenFree(() => statement.all(named))
  }

  /** Rejects with SQLite's own error if another process holds the file for longer. */
  const whenFree = async <Result>(work: () => Result): Promise<Result> => {
    const end = performance.now() + busyTimeoutMs
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || performance.now() >= end) throw error
      }
      await sleep(pause)
    }
  }

  const inTransaction = async (begin: string, steps: (query: Query) => Promise<void>) => {
    await whenFree(() => db.exec(begin))
    try {
      await steps(query)
      db.exec('commit')
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      throw error
    }
  }

  return {
    bytesType: 'blob',
    skipLocked: '',
    keepLocked: '',
    query,
    clock: ownClock,
    exclusively: (steps) => inTransaction('begin immediate', steps),
    snapshot: (steps) => inTransaction('begin', steps),
    // Deleted rows stay readable in the log until it has been written back and cut.
    scrub: () => whenFree(() => cutLog(db)),
    close: async () => db.close(),
  }
}

/** Read back, because SQLite does not complain about a pragma that it could not follow. */
function requireDurability(db: DatabaseSync): void {
  const mode = db.prepare('pragma journal_mode = wal').get()?.journal_mode
  db.exec(`pragma synchronous = ${FULL}`)
  db.exec('pragma secure_delete = on')
  const synchronous = db.prepare('pragma synchronous').get()?.synchronous
  if (mode !== 'wal' || synchronous !== FULL) throw new Error('the database cannot promise durable writes')
}

function cutLog(db: DatabaseSync): void {
  const {busy} = db.prepare('pragma wal_checkpoint(truncate)').get() ?? {}
  if (busy === 0) return
  const text = 'what was deleted stays in the log of the database until tomorrow: it is in use'
  throw Object.assign(new Error(text), {errcode: BUSY})
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY
}
