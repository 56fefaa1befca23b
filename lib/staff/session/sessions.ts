import {z} from 'zod'
import {roles, type Staff} from '../accounts/roles.ts'
import type {StaffParts, Visitor} from '../staff-parts.ts'
import {hashToken, makeToken} from '../store/hashes.ts'

export const IDLE_MS = 15 * 60_000
export const AT_MOST_MS = 12 * 60 * 60_000
/** Clocks of machines that share a store differ by less. */
const SLACK_MS = 60_000
/** So that a page with many parts does not write at each of them. */
const NOTE_AGAIN_MS = 20_000

const sessionRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  origin: z.string(),
  seen_at: z.number(),
})

type Parts = Pick<StaffParts, 'db' | 'now' | 'hash' | 'record'>

/** Returns the token of a new session: each sign-in has one of its own, so that none can be put into a browser before. */
export async function startSession(
  {db, now, hash}: Parts,
  accountId: string,
  visitor: Visitor,
): Promise<string> {
  const token = makeToken()
  const at = now()
  await db.query(insert, [hashToken(token), accountId, originOf(hash, visitor), at])
  return token
}

/**
 * Returns who is signed in. A session ends when nobody has used it for a while, after a working day, with its account, and
 * when it is used from another browser or network than it began in: it may have been stolen.
 * @param isUse - whether a person did something. A page that looks for changes by itself keeps nobody signed in.
 */
export async function readSession(
  parts: Parts,
  token: string | undefined,
  visitor: Visitor,
  isUse: boolean,
): Promise<Staff | undefined> {
  if (!token) return undefined
  const {db, hash} = parts
  const now = parts.now()
  const session = hashToken(token)
  const [found] = await db.query(find, [session, now - IDLE_MS, now - AT_MOST_MS, now + SLACK_MS])
  if (!found) return undefined
  const {origin, seen_at, ...staff} = sessionRow.parse(found)
  if (origin !== originOf(hash, visitor)) {
    await parts.record({
      who: staff.email,
      what: 'failed-sign-in',
      detail: 'session used from elsewhere: ended',
    })
    await endSession(parts, token)
    return undefined
  }
  if (isUse && now - seen_at > NOTE_AGAIN_MS)
    await db.query('update staff_sessions set seen_at = $2 where hash = $1', [session, now])
  return staff
}

export async function endSession({db}: Pick<Parts, 'db'>, token: string): Promise<void> {
  await db.query('delete from staff_sessions where hash = $1', [hashToken(token)])
}

function originOf(hash: Parts['hash'], {client = 'unknown', userAgent}: Visitor): string {
  return hash('origin', `${client} ${userAgent}`)
}

const insert = `
  insert into staff_sessions (hash, account_id, origin, created_at, seen_at) values ($1, $2, $3, $4, $4)`

/** A clock that was set back must not make a session longer: what began in the future has ended. */
const find = `
  select a.id, a.email, a.name, a.role, s.origin, s.seen_at
  from staff_sessions s join staff_accounts a on a.id = s.account_id
  where s.hash = $1 and s.seen_at > $2 and s.created_at > $3 and s.created_at <= $4 and s.seen_at <= $4
    and a.disabled_at is null`
