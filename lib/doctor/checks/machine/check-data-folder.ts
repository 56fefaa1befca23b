import {mkdtemp, open, rm, stat, statfs} from 'node:fs/promises'
import path from 'node:path'
import {errorName} from '../../../log.ts'
import {readableByOthers} from '../../../private-files.ts'
import {type Finding, failed, passed} from '../../check.ts'

type Options = {
  dir: string
  isLive: boolean
  leastFreeBytes?: number
}

/** Months of requests, the log that SQLite writes ahead, and a page cache. */
const LEAST_FREE_BYTES = 1_000_000_000
const STORE_FILES = [
  'requests.sqlite',
  'requests.sqlite-wal',
  'requests.sqlite-shm',
  'journal',
  'keys',
  'inbox',
]
const ELSEWHERE = 'Set DATA_DIR to a folder on a local disk, and move what the old one holds.'

/** Requests are kept here: it must be there, take writes, last, and have room. */
export async function checkDataFolder(options: Options): Promise<Finding> {
  const {dir, isLive, leastFreeBytes = LEAST_FREE_BYTES} = options
  const found = await stat(dir).catch(ignoreMissing)
  if (!found) {
    return failed(`${dir} does not exist.`, `Make it for the user that runs the site: mkdir -p -m 700 ${dir}`)
  }
  if (!found.isDirectory()) return failed(`${dir} is not a folder.`, ELSEWHERE)
  const problem = await tryToWrite(dir)
  if (problem) {
    return failed(
      `Nothing can be written to ${dir} (${problem}).`,
      `Give it to the user that runs the site: chown <user> ${dir} && chmod 700 ${dir}. If the disk is full, free some space.`,
    )
  }
  const {type, bavail, bsize} = await statfs(dir)
  const unsafe = unsafeFileSystem(type, isLive)
  if (unsafe) return failed(`${dir} is ${unsafe}.`, ELSEWHERE)
  const free = bavail * bsize
  if (free < leastFreeBytes) {
    const least = megabytes(leastFreeBytes)
    return failed(
      `${megabytes(free)} are free in ${dir}; ${least} should be.`,
      'Free some space on that disk.',
    )
  }
  const open = readableByOthers([dir, ...STORE_FILES.map((name) => path.join(dir, name))])
  if (open.length > 0) {
    return failed(
      `Other users of this machine can read ${open.join(', ')}.`,
      `As the user that owns them: chmod go= ${open.join(' ')}. A drive that knows no modes keeps no secrets: use another one.`,
    )
  }
  return passed(`${dir} takes writes and has ${megabytes(free)} free.`)
}

/** By the numbers that Linux gives file systems. Other systems use others, and this says nothing there. */
export function unsafeFileSystem(type: number, isLive: boolean): string | undefined {
  const network = NETWORK_DRIVES[type >>> 0]
  if (network) return `on a network drive (${network}), where a write may be lost`
  return isLive && type >>> 0 === MEMORY ? 'in memory (tmpfs), and gone after a restart' : undefined
}

const MEMORY = 0x01021994
const NETWORK_DRIVES: Record<number, string> = {
  26985: 'NFS',
  4283649346: 'CIFS',
  4266872130: 'SMB',
  20859: 'SMB',
  16914839: '9P',
  12805120: 'Ceph',
  1397113167: 'AFS',
  198183888: 'Lustre',
}

/** Writes and syncs a file as the store does. Returns undefined if it worked. */
async function tryToWrite(dir: string): Promise<string | undefined> {
  try {
    const trial = await mkdtemp(path.join(dir, 'doctor-'))
    try {
      const file = await open(path.join(trial, 'trial'), 'w', 0o600)
      await file.writeFile('trial')
      await file.sync()
      await file.close()
    } finally {
      await rm(trial, {recursive: true, force: true})
    }
    return undefined
  } catch (error) {
    return errorName(error)
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return
  throw error
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
