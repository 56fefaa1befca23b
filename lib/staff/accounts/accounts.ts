import {randomUUID} from 'node:crypto'
import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'
import {type Role, roles, type Staff} from './roles.ts'

export const accountRow = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    disabled_at: z.number().nullable(),
    passkeys: z.coerce.number(),
  })
  .transform(({disabled_at, ...row}) => ({...row, isDisabled: disabled_at !== null}))

export type Account = z.output<typeof accountRow>

/** One spelling for each mailbox: people type capitals, and spaces at the end. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** A name is shown to colleagues: one line, and not empty. */
export const staffName = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cf}<>]{1,80}$/u)

/** Somebody who left and is invited again has the same account, and may sign in again. */
export async function invite(
  db: Database,
  {email, name, role}: {email: string; name: string; role: Role},
  now: number,
): Promise<Account> {
  const before = await findAccount(db, email)
  // What was on its way when the account ended must not come to life with it.
  if (before?.isDisabled) await endAll(db, before.id)
  await db.query(upsert, [randomUUID(), email, name, role, now])
  const account = await findAccount(db, email)
  if (!account) throw new Error('an account was not kept')
  return account
}

export async function listAccounts(db: Database): Promise<Account[]> {
  return (await db.query(`${select} order by a.email`)).map((row) => accountRow.parse(row))
}

export async function findAccount(db: Database, email: string): Promise<Account | undefined> {
  const [row] = await db.query(`${select} where a.email = $1`, [email])
  return row && accountRow.parse(row)
}

/** Returns undefined for a disabled account. */
export async function findActive(db: Database, id: string): Promise<Staff | undefined> {
  const [row] = await db.query(`${select} where a.id = $1 and a.disabled_at is null`, [id])
  return row && toStaff(accountRow.parse(row))
}

/** Ends everything that the account could be used with. Resolves with false if no such account could sign in. */
export async function disable(db: Database, email: string, now: number): Promise<boolean> {
  const [row] = await db.query(
    'update staff_accounts set disabled_at = $2 where email = $1 and disabled_at is null returning id',
    [email, now],
  )
  if (!row) return false
  // Sessions are looked up together with the account, so they have ended already.
  await endAll(db, String(row.id))
  return true
}

async function endAll(db: Database, accountId: string): Promise<void> {
  for (const table of ['staff_sessions', 'staff_codes', 'staff_passkeys', 'staff_challenges'])
    await db.query(`delete from ${table} where account_id = $1`, [accountId])
}

function toStaff({id, email, name, role}: Account): Staff {
  return {id, email, name, role}
}

const select = `
  select a.id, a.email, a.name, a.role, a.disabled_at,
    (select count(*) from staff_passkeys p where p.account_id = a.id) as passkeys
  from staff_accounts a`

const upsert = `
  insert into staff_accounts (id, email, name, role, created_at) values ($1, $2, $3, $4, $5)
  on conflict (email) do update set name = excluded.name, role = excluded.role, disabled_at = null`
