import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'
import {parseJson} from '../../parse-json.ts'

const passkeyRow = z
  .object({
    id: z.string(),
    account_id: z.string(),
    public_key: z.instanceof(Uint8Array),
    counter: z.number(),
    transports: z.string(),
    created_at: z.number(),
    used_at: z.number().nullable(),
  })
  .transform(({account_id, public_key, transports, created_at, used_at, ...row}) => ({
    ...row,
    accountId: account_id,
    // A copy: a database may hand out a part of a larger memory.
    publicKey: new Uint8Array(public_key),
    transports: z.array(z.string()).catch([]).parse(parseJson(transports)),
    createdAt: created_at,
    usedAt: used_at ?? undefined,
  }))

export type Passkey = z.output<typeof passkeyRow>

/** More devices than a person has. */
const MOST_PASSKEYS = 10

export async function passkeysOf(db: Database, accountId: string): Promise<Passkey[]> {
  const rows = await db.query('select * from staff_passkeys where account_id = $1 order by created_at', [
    accountId,
  ])
  return rows.map((row) => passkeyRow.parse(row))
}

export async function findPasskey(db: Database, id: string): Promise<Passkey | undefined> {
  const [row] = await db.query('select * from staff_passkeys where id = $1', [id])
  return row && passkeyRow.parse(row)
}

type NewPasskey = {id: string; publicKey: Uint8Array; counter: number}

/** Resolves with false if it is known already, here or in another account, or if there are too many. */
export async function addPasskey(
  db: Database,
  accountId: string,
  {id, publicKey, counter}: NewPasskey,
  transports: readonly string[] = [],
  now: number,
): Promise<boolean> {
  if ((await passkeysOf(db, accountId)).length >= MOST_PASSKEYS) return false
  const values = [id, accountId, publicKey, counter, JSON.stringify(transports), now]
  return (await db.query(insert, values)).length > 0
}

/** A device that was lost. Its owner's sessions end as well: one of them may be on it. */
export async function removePasskey(db: Database, accountId: string, id: string): Promise<boolean> {
  const [row] = await db.query('delete from staff_passkeys where id = $1 and account_id = $2 returning id', [
    id,
    accountId,
  ])
  if (!row) return false
  await db.query('delete from staff_sessions where account_id = $1', [accountId])
  return true
}

/** Resolves with false if the counter did not grow, where the device counts: there may be a copy of it. */
export async function noteUse(db: Database, id: string, counter: number, now: number): Promise<boolean> {
  return (await db.query(use, [id, counter, now])).length > 0
}

const insert = `
  insert into staff_passkeys (id, account_id, public_key, counter, transports, created_at)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`

const use = `
  update staff_passkeys set counter = $2, used_at = $3
  where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id`
