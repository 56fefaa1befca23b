import {createReadStream, createWriteStream, existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pipeline} from 'node:stream/promises'
import type {Backup} from '../../outbox/backup/read-backup.ts'
import {readBackup} from '../../outbox/backup/read-backup.ts'
import {restoreBackup} from '../../outbox/backup/restore-backup.ts'
import {writeBackup} from '../../outbox/backup/write-backup.ts'
import {keyLifetimeOfSite} from '../../outbox/transport/transport-of-site.ts'
import {restoreStaff} from '../../staff/store/restore-staff.ts'
import {type Desk, requireYes, UsageError} from './command.ts'

/** Instead of a file: out of a container, where no folder is shared with the machine. */
const STREAM = '-'

export async function backUp(desk: Desk, typed: string): Promise<string> {
  if (typed !== STREAM) return backUpTo(desk, path.resolve(typed))
  return withSpool(async (file) => {
    desk.note(await backUpTo(desk, file))
    await pipeline(createReadStream(file), process.stdout, {end: false})
    return ''
  })
}

async function backUpTo(desk: Desk, file: string): Promise<string> {
  const {db, journal, now} = desk
  const backup = await writeBackup({db, journal, file, now: now()})
  const unread = ((await journal?.waiting())?.count ?? 0) - ((await journal?.read()) ?? []).length
  if (unread > 0) desk.warn(`${unread} in the journal are damaged, and are not in the backup.`)
  warnOfKeys(desk, backup)
  const accounts = `Accounts of staff: ${backup.counts.staff_accounts ?? 0}.`
  return `Requests in the backup: ${countOf(backup)}. ${accounts} ${sayKeys(backup)}`.trimEnd()
}

export async function restore(desk: Desk, typed: string): Promise<string> {
  if (typed === STREAM) {
    return withSpool(async (file) => {
      await pipeline(process.stdin, createWriteStream(file, {mode: 0o600}))
      return restoreFrom(desk, file)
    })
  }
  const file = path.resolve(typed)
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  return restoreFrom(desk, file)
}

/** A backup is read twice, and known to be whole before anything is done with it. */
async function withSpool<Result>(use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backup-'))
  try {
    return await use(path.join(folder, 'backup.ndjson'))
  } finally {
    await rm(folder, {recursive: true})
  }
}

async function restoreFrom(desk: Desk, file: string): Promise<string> {
  const backup = await readBackup(file)
  const madeAt = new Date(backup.madeAt).toISOString()
  await requireYes(
    desk,
    `Bring back what is not here of the ${countOf(backup)} requests in the backup of ${madeAt}?`,
  )
  const {kept, known, repeat, erased} = await restoreBackup(desk.db, file, keyLifetimeOfSite(desk.settings))
  const accounts = await restoreStaff(desk.db, file, desk.who, desk.now())
  warnOfKeys(desk, backup)
  return [
    `${kept} brought back. ${known + repeat} were here already, and stay as they are. ${erased} had been erased, and stay so.`,
    `What was erased after ${madeAt} in a store that is lost is back: erase it again.`,
    `${accounts} accounts of staff brought back, with their passkeys.`,
    ...(accounts > 0
      ? [`Whose account or device was taken away after ${madeAt} may sign in again: npm run staff -- list.`]
      : []),
  ].join('\n')
}

function countOf({counts}: Backup): number {
  return (counts.consultation_requests ?? 0) + (counts.journal ?? 0)
}

function sayKeys({keys}: Backup): string {
  const ids = Object.keys(keys)
  return ids.length === 0 ? '' : `To read them takes ${ids.join(', ')} of REQUEST_KEYS: keep that elsewhere.`
}

function warnOfKeys({keys, warn}: Desk, backup: Backup): void {
  for (const [id, count] of Object.entries(backup.keys)) {
    if (keys.some((key) => key.id === id)) continue
    warn(`The key "${id}" is missing from REQUEST_KEYS: it sealed ${count} of them.`)
  }
}
