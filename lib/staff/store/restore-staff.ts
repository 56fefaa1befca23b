import {accessLine} from '../../desk/access/access-line.ts'
import {type LogEnd, toEnd} from '../../desk/access/access-table.ts'
import {logAdopter} from '../../desk/access/adopt-log.ts'
import {readBackup} from '../../outbox/backup/read-backup.ts'
import type {Database} from '../../outbox/store/database/database.ts'
import {type Accounts, adoptAccounts} from './adopt-accounts.ts'

/**
 * Brings back from a backup who may sign in, and who read what. Nobody is signed in by it. May be repeated. `who` does it, and
 * `now` is when. Resolves with how many accounts came back.
 */
export async function restoreStaff(db: Database, file: string, who: string, now: number): Promise<number> {
  const found: Accounts = {accounts: [], passkeys: []}
  const ends = new Map<unknown, LogEnd>()
  let adopter: Awaited<ReturnType<typeof logAdopter>> | undefined
  await readBackup(file, async (one) => {
    if (one.table === 'staff_accounts') found.accounts.push(one.row)
    if (one.table === 'staff_passkeys') found.passkeys.push(one.row)
    if (one.table === 'access_log_ends') ends.set(one.row.name, toEnd([one.row]))
    if (one.table !== 'access_log') return
    adopter ??= await logAdopter(db, {start: ends.get('start') ?? NONE, head: ends.get('head') ?? NONE})
    await adopter.take(accessLine.parse(one.row))
  })
  await adopter?.finish(who, now)
  return adoptAccounts(db, found)
}

const NONE = toEnd([])
