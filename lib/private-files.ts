import {chmodSync, closeSync, mkdirSync, openSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'

const OTHERS = 0o077
const STICKY = 0o1000

/**
 * Makes a folder, or takes one that is there, for its owner alone, whatever the umask is. A folder that others share (that
 * of the project itself, or one like /tmp) stays as it is: `npm run doctor` tells of it.
 */
export function makePrivateFolder(dir: string): void {
  mkdirSync(dir, {recursive: true, mode: 0o700})
  const {mode} = statSync(dir)
  if ((mode & OTHERS) !== 0 && (mode & STICKY) === 0 && !holdsProject(dir)) tighten(dir, 0o700)
}

/** Makes a file for its owner alone before anything is written to it, or takes one that is there. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  keepPrivate(file)
}

/** A file that is not there is fine. */
export function keepPrivate(file: string): void {
  const found = statSync(file, {throwIfNoEntry: false})
  if (found && (found.mode & OTHERS) !== 0) tighten(file, 0o600)
}

/** Those of `files` that other users of this machine can read or change. */
export function readableByOthers(files: readonly string[]): string[] {
  // Windows has no such bits.
  if (process.platform === 'win32') return []
  return files.filter((file) => {
    const found = statSync(file, {throwIfNoEntry: false})
    return found && (found.mode & OTHERS) !== 0
  })
}

/** A drive without modes, or another owner, does not stop the site; the doctor reports it. */
function tighten(place: string, mode: number): void {
  try {
    chmodSync(place, mode)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && MAY_FAIL.has(String(error.code)))) throw error
  }
}

const MAY_FAIL = new Set(['EPERM', 'EACCES', 'EROFS', 'ENOTSUP', 'ENOENT'])

function holdsProject(dir: string): boolean {
  const inside = path.relative(realpathSync(dir), realpathSync('.'))
  return !inside.startsWith('..') && !path.isAbsolute(inside)
}
