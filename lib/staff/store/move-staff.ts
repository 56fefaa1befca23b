import {prepareAccessLog, readEnd, readLast} from '../../desk/access/access-table.ts'
import {logAdopter} from '../../desk/access/adopt-log.ts'
import {cutAccess} from '../../desk/access/forget-access.ts'
import {readLines} from '../../desk/access/read-access.ts'
import {asStored, selectFrom} from '../../outbox/store/database/columns.ts'
import type {Database, Query} from '../../outbox/store/database/database.ts'
import {readMeta} from '../../outbox/store/database/table.ts'
import {type Accounts, adoptAccounts} from './adopt-accounts.ts'
import {prepareStaffTables} from './staff-tables.ts'

/** Who moves them, in the access log. */
const MOVER = 'the site'

/**
 * Moves who may sign in, and who read what, out of a store that is left. Sessions and codes end there: staff sign in again. A
 * row is deleted in the first store when the second one has committed it; killed anywhere and repeated, nobody and no line is lost.
 */
export async function moveStaff(from: Database, to: Database): Promise<void> {
  // By whatever address it was opened: to move would be to delete.
  if ((await readMeta(from.query, 'id')) === (await readMeta(to.query, 'id'))) return
  // An older release may have left it.
  await prepareAccessLog(from)
  await prepareStaffTables(from)
  await moveAccounts(from, to)
  await moveLog(from, to)
}

async function moveAccounts(from: Database, to: Database): Promise<void> {
  const found = await readAccounts(from.query)
  await adoptAccounts(to, found)
  for (const {id = null} of found.accounts) {
    for (const table of ['staff_sessions', 'staff_codes', 'staff_challenges', 'staff_passkeys'])
      await from.query(`delete from ${table} where account_id = $1`, [id])
    await from.query('delete from staff_accounts where id = $1', [id])
  }
}

async function readAccounts(query: Query): Promise<Accounts> {
  return {
    accounts: (await query(selectFrom('staff_accounts'))).map(asStored),
    passkeys: (await query(selectFrom('staff_passkeys'))).map(asStored),
  }
}

async function moveLog(from: Database, to: Database): Promise<void> {
  const ends = {start: await readEnd(from.query, 'start'), head: await readLast(from.query)}
  if (ends.head.number === ends.start.number) return
  const adopter = await logAdopter(to, ends)
  for await (const line of readLines(from.query, ends.start.number))
    if (line.number <= ends.head.number) await adopter.take(line)
  await adopter.finish(MOVER, to.clock.now())
  await cutAccess(from, ends.head)
}
