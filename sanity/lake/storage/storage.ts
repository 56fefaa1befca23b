import {randomBytes} from 'node:crypto'
import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument, Transaction, TransactionHook} from '../core/types.ts'
import {lockFolder} from './folder-lock.ts'
import {openDatabase} from './open-database.ts'
import {openTransactionLog, type TransactionLog} from './transaction-log.ts'

export type Storage = {
  db: DatabaseSync
  /** Identifies this data, so that event ids of another lake are not taken for its own. */
  lakeId: string
  log: TransactionLog
  loadDocuments(): Iterable<LakeDocument>
  /** Durable when it returns. Runs the hooks inside the same SQLite transaction. */
  commit(
    transaction: Omit<Transaction, 'seq'>,
    requestHash: string,
    hooks: Iterable<TransactionHook>,
  ): Transaction
  readKeyValue(owner: string, keys: string[]): {key: string; value: unknown}[]
  writeKeyValue(owner: string, pairs: {key: string; value: unknown}[]): void
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, type TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS transactions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, author TEXT NOT NULL, timestamp TEXT NOT NULL,
    request_hash TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS changes (
    seq INTEGER NOT NULL REFERENCES transactions (seq), position INTEGER NOT NULL, document_id TEXT NOT NULL,
    mutations TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (seq, position)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS changes_by_document ON changes (document_id, seq);
  CREATE TABLE IF NOT EXISTS key_values (
    owner TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, key)
  ) WITHOUT ROWID;
`

/** Opens the SQLite file. `readOnly` opens it beside a running lake, without the lock. */
export function openStorage(dir: string, {readOnly = false} = {}): Storage {
  const file = path.join(dir, 'lake.sqlite')
  if (!readOnly) mkdirSync(dir, {recursive: true})
  else if (!existsSync(file)) throw new Error(`There is no Content Lake in ${dir}`)
  const unlock = readOnly ? () => {} : lockFolder(dir)
  const db = openOrUnlock(file, readOnly, unlock)
  const log = openTransactionLog(db)
  const upsert = lazy(() => db.prepare('INSERT OR REPLACE INTO documents (id, type, json) VALUES (?, ?, ?)'))
  const remove = lazy(() => db.prepare('DELETE FROM documents WHERE id = ?'))

  return {
    db,
    log,
    lakeId: readLakeId(db, readOnly),
    *loadDocuments() {
      for (const row of db.prepare('SELECT json FROM documents').iterate()) {
        // Only `commit` writes this column.
        yield JSON.parse(String(row.json)) as LakeDocument
      }
    },
    commit(transaction, requestHash, hooks) {
      db.exec('BEGIN IMMEDIATE')
      try {
        const committed = log.append(transaction, requestHash)
        for (const {documentId, after} of committed.changes) {
          if (after) upsert().run(documentId, after._type, JSON.stringify(after))
          else remove().run(documentId)
        }
        for (const hook of hooks) hook(db, committed)
        db.exec('COMMIT')
        return committed
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    readKeyValue(owner, keys) {
      const read = db.prepare('SELECT value FROM key_values WHERE owner = ? AND key = ?')
      return keys.flatMap((key) => {
        const row = read.get(owner, key)
        return row ? [{key, value: JSON.parse(String(row.value))}] : []
      })
    },
    writeKeyValue(owner, pairs) {
      const write = db.prepare('INSERT OR REPLACE INTO key_values (owner, key, value) VALUES (?, ?, ?)')
      for (const {key, value} of pairs) write.run(owner, key, JSON.stringify(value ?? null))
    },
    close() {
      db.close()
      unlock()
    },
  }
}

function openOrUnlock(file: string, readOnly: boolean, unlock: () => void): DatabaseSync {
  try {
    return openDatabase(file, {readOnly, schema})
  } catch (error) {
    unlock()
    throw error
  }
}

function readLakeId(db: DatabaseSync, readOnly: boolean): string {
  const read = db.prepare(`SELECT value FROM key_values WHERE owner = '' AND key = 'lakeId'`)
  const row = read.get()
  if (row) return String(row.value)
  const id = randomBytes(4).toString('hex')
  if (!readOnly) db.prepare(`INSERT INTO key_values (owner, key, value) VALUES ('', 'lakeId', ?)`).run(id)
  return id
}

/** A read-only database may refuse to prepare a write. */
function lazy<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}
