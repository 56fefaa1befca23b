import {statSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

export class DamagedLakeError extends Error {
  override name = 'DamagedLakeError'
  constructor(file: string, reason: string) {
    super(
      `The content in ${file} is damaged (${reason.replaceAll(/\s+/g, ' ')}). Nothing was changed. Put a backup in its place. ` +
        'Or move the folder away to begin anew; `content-lake-dataset import` brings an export in.',
    )
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const damage = [11, 26]

/** Opens the file and checks all of it. Throws if it is damaged: an empty lake instead would look like lost content. */
export function openDatabase(
  file: string,
  {readOnly, schema}: {readOnly: boolean; schema: string},
): DatabaseSync {
  // SQLite treats an emptied file as a new one.
  if (statSync(file, {throwIfNoEntry: false})?.size === 0) throw new DamagedLakeError(file, 'it is empty')
  const db = new DatabaseSync(file, {readOnly, timeout: 5000})
  try {
    if (!readOnly) db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${schema}`)
    const problem = db.prepare('PRAGMA quick_check(1)').get()?.quick_check
    if (problem !== 'ok') throw new DamagedLakeError(file, String(problem))
    return db
  } catch (error) {
    db.close()
    throw isDamage(error) ? new DamagedLakeError(file, error.message) : error
  }
}

function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'errcode' in error && damage.includes(Number(error.errcode))
}
