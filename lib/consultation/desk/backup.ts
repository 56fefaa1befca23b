import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Backup} from '../backup/read-backup.ts'
import {readBackup} from '../backup/read-backup.ts'
import {restoreBackup} from '../backup/restore-backup.ts'
import {writeBackup} from '../backup/write-backup.ts'
import {type Desk, requireYes, UsageError} from './command.ts'

export async function backUp(desk: Desk, typed: string): Promise<string> {
  const file = path.resolve(typed)
  const {db, journal, now} = desk
  const backup = await writeBackup({db, journal, file, now: now()})
  const unread = ((await journal?.waiting())?.count ?? 0) - ((await journal?.read()) ?? []).length
  if (unread > 0) desk.warn(`${unread} in the journal are damaged, and are not in the backup.`)
  warnOfKeys(desk, backup)
  return `${sayContent(backup)} are in ${file}. ${sayKeys(backup)}`
}

export async function restore(desk: Desk, typed: string): Promise<string> {
  const file = path.resolve(typed)
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  const backup = await readBackup(file)
  const madeAt = new Date(backup.madeAt).toISOString()
  await requireYes(desk, `Bring back ${sayContent(backup)} from the backup of ${madeAt}?`)
  const {kept, known, repeat, erased} = await restoreBackup(desk.db, file)
  warnOfKeys(desk, backup)
  return [
    `${kept} brought back. ${known + repeat} were here already, and stay as they are. ${erased} had been erased, and stay so.`,
    `What was erased after ${madeAt} in a store that is lost is back: erase it again.`,
  ].join('\n')
}

function sayContent({counts}: Backup): string {
  return `${(counts.consultation_requests ?? 0) + (counts.journal ?? 0)} requests`
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
