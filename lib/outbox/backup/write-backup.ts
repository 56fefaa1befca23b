import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {type FileHandle, open, rename, unlink} from 'node:fs/promises'
import path from 'node:path'
import type {Journal} from '../journal/journal.ts'
import {syncFolder} from '../journal/sync-folder.ts'
import {keyIdOf} from '../seal/seal.ts'
import {asStored, type StoredRow, selectFrom, type Table} from '../store/database/columns.ts'
import type {Database, Query, Value} from '../store/database/database.ts'
import {BackupError, type End, headLine, journalLine, makeChecksum, rowLine} from './format.ts'
import {type Backup, readBackup} from './read-backup.ts'

const BATCH = 200

type Options = {db: Database; journal: Journal | undefined; file: string; now: number}

/**
 * Writes all that the store held at one moment, and what waits on this machine, into a new file for its owner alone. The
 * site goes on meanwhile. The tables of staff and of the access log must be there. Resolves when the file is on disk and was
 * read again.
 */
export async function writeBackup({db, journal, file, now}: Options): Promise<Backup> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Give the backup a name of its own.`)
  const draft = `${file}.${randomUUID()}.part`
  const handle = await open(draft, 'wx', 0o600)
  try {
    try {
      await writeAll(handle, db, journal, now)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const backup = await readBackup(draft)
    await rename(draft, file)
    await syncFolder(path.dirname(file))
    return backup
  } catch (error) {
    await unlink(draft)
    throw error
  }
}

async function writeAll(handle: FileHandle, db: Database, journal: Journal | undefined, now: number) {
  const checksum = makeChecksum()
  const counts: End['counts'] = {}
  const keys: End['keys'] = {}
  const write = async (line: string) => {
    checksum.add(line)
    await handle.write(`${line}\n`)
  }
  const count = (table: string, sealed?: unknown) => {
    counts[table] = (counts[table] ?? 0) + 1
    if (!(sealed instanceof Uint8Array) || sealed.length === 0) return
    const id = keyIdOf(sealed)
    keys[id] = (keys[id] ?? 0) + 1
  }
  await write(headLine(now))
  // Before the store: what moves from here to there meanwhile is in both, and not in neither.
  for (const request of (await journal?.read()) ?? []) {
    count('journal', request.payload)
    await write(journalLine(request))
  }
  await db.snapshot(async (query) => {
    for await (const [table, row] of allRows(query)) {
      count(table, row.payload)
      await write(rowLine(table, row))
    }
  })
  await handle.write(`${JSON.stringify({end: true, counts, keys, sha256: checksum.value()} satisfies End)}\n`)
}

/** What was erased comes first, then the requests, then what is said about them: so they are restored. */
const inOrder = [
  {table: 'consultation_erased', key: 'id', first: ''},
  {table: 'consultation_requests', key: 'id', first: ''},
  {table: 'consultation_events', key: 'id', first: ''},
  {table: 'desk_work', key: 'id', first: ''},
  {table: 'webhook_events', key: 'id', first: ''},
  {table: 'staff_accounts', key: 'id', first: ''},
  {table: 'staff_passkeys', key: 'id', first: ''},
  {table: 'access_log_ends', key: 'name', first: ''},
  {table: 'access_log', key: 'number', first: 0},
] as const satisfies readonly {table: Table; key: string; first: Value}[]

async function* allRows(query: Query): AsyncGenerator<[Table, StoredRow]> {
  for (const {table, key, first} of inOrder) {
    let after: Value = first
    while (true) {
      const page = `${selectFrom(table)} where ${key} > $1 order by ${key} limit $2`
      const rows: StoredRow[] = (await query(page, [after, BATCH])).map(asStored)
      for (const row of rows) yield [table, row]
      const last = rows.at(-1)?.[key]
      if (last === undefined) break
      after = last
    }
  }
  for (const row of await query(selectFrom('consultation_counters'))) {
    yield ['consultation_counters', asStored(row)]
  }
}
