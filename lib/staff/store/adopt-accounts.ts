import {insertInto, type StoredRow, valuesOf} from '../../outbox/store/database/columns.ts'
import type {Database} from '../../outbox/store/database/database.ts'

export type Accounts = {accounts: StoredRow[]; passkeys: StoredRow[]}

/**
 * Takes accounts from a backup, or from a store that is left, with their passkeys. An account that is here stays as it is, and
 * gets no passkey back: one may have been removed because its device was lost. May be repeated. Resolves with how many are new.
 */
export async function adoptAccounts({query}: Database, {accounts, passkeys}: Accounts): Promise<number> {
  let count = 0
  for (const account of accounts) {
    const {id = null, email = null} = account
    const known = await query('select id from staff_accounts where id = $1 or email = $2', [id, email])
    if (known.length > 0) continue
    // Before the account: without it they sign nobody in, and with it they are complete.
    for (const passkey of passkeys.filter((one) => one.account_id === id))
      await query(
        `${insertInto('staff_passkeys')} on conflict do nothing`,
        valuesOf('staff_passkeys', passkey),
      )
    await query(`${insertInto('staff_accounts')} on conflict do nothing`, valuesOf('staff_accounts', account))
    count += 1
  }
  return count
}
