import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'

export class FolderLockedError extends Error {
  override name = 'FolderLockedError'
  readonly pid: number | undefined
  constructor(dir: string, pid: number | undefined) {
    super(`The Content Lake in ${dir} is in use by process ${pid ?? 'unknown'}. Stop it first.`)
    this.pid = pid
  }
}

/** Long enough for a previous process to end, short enough to refuse within a second. */
const waitMs = 400

/**
 * Makes this process the only writer in a folder. Returns the function that releases the lock.
 *
 * The operating system holds the lock, on a database that nothing else uses. It ends with the process, so a stale file or a
 * reused pid cannot break it. The pid file only serves the error message.
 */
export function lockFolder(dir: string): () => void {
  const db = new DatabaseSync(path.join(dir, 'lock.sqlite'), {timeout: waitMs})
  const pidFile = path.join(dir, 'lock.pid')
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isBusy(error)) throw new FolderLockedError(dir, readPid(pidFile))
    throw error
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => db.close()
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked/.test(error.message)
}

function readPid(pidFile: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(pidFile, 'utf8'), 10) || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
