import {randomInt, timingSafeEqual} from 'node:crypto'
import {z} from 'zod'
import {findAccount, findActive} from '../accounts/accounts.ts'
import type {Staff} from '../accounts/roles.ts'
import {codeMail} from '../mail/code-mail.ts'
import {startSession} from '../session/sessions.ts'
import type {StaffParts, Visitor} from '../staff-parts.ts'
import {makeToken} from '../store/hashes.ts'
import {forgetOld} from '../store/staff-tables.ts'
import {countsAsTooMany, forgetAsked} from './limits.ts'

export const CODE_LASTS_MS = 10 * 60_000
const MOST_TRIES_OF_A_CODE = 5

/** `mail` sends it: to be called after the answer, which then takes as long for an address that nobody has. */
export type AskedForCode =
  | {status: 'too-many'}
  | {status: 'asked'; browser: string; mail: () => Promise<string | undefined>}

/** Makes a code for the browser that asks. What is answered does not depend on whether the address is known. */
export async function askForCode(parts: StaffParts, email: string, visitor: Visitor): Promise<AskedForCode> {
  const {db, hash, siteUrl} = parts
  const now = parts.now()
  await forgetOld(db, now)
  if (await countsAsTooMany(parts, 'ask', {email, visitor})) return {status: 'too-many'}

  const account = await findAccount(db, email)
  const isKnown = account !== undefined && !account.isDisabled
  const browser = makeToken()
  const code = String(randomInt(10 ** 8)).padStart(8, '0')
  const kept = [hash('client', browser), isKnown ? account.id : null, hash('code', browser + code)]
  await db.query(insert, [...kept, now + CODE_LASTS_MS])
  const key = `staff/${hash('client', browser)}`
  return {
    status: 'asked',
    browser,
    mail: async () =>
      isKnown ? parts.sendMail({to: account.email, key, ...codeMail(code, siteUrl)}) : undefined,
  }
}

const codeRow = z.object({account_id: z.string().nullable(), code: z.string()})

export type EnteredCode =
  | {status: 'too-many'}
  | {status: 'wrong'}
  | {status: 'in'; staff: Staff; token: string}

/** @param browser - as `askForCode` returned it to this browser */
export async function enterCode(
  parts: StaffParts,
  browser: string,
  typed: string,
  visitor: Visitor,
): Promise<EnteredCode> {
  const {db, hash} = parts
  if (await countsAsTooMany(parts, 'enter', {visitor})) return {status: 'too-many'}
  const [row] = await db.query(tryCode, [hash('client', browser), parts.now(), MOST_TRIES_OF_A_CODE])
  if (!row) return wrong(parts, undefined)
  const {account_id: accountId, code} = codeRow.parse(row)
  // Asked for an address that nobody has, too: the answer must not come sooner.
  const staff = await findActive(db, accountId ?? '')
  const isRight = timingSafeEqual(
    Buffer.from(code),
    Buffer.from(hash('code', browser + typed.replace(/\D/g, ''))),
  )
  if (!isRight || !staff) return wrong(parts, staff)

  // Of two that come at once with the same code, one deletes it.
  const used = await db.query('delete from staff_codes where browser = $1 returning browser', [
    hash('client', browser),
  ])
  if (used.length === 0) return wrong(parts, staff)
  await parts.record({who: staff.email, what: 'sign-in', detail: 'code'})
  await forgetAsked(parts, staff.email)
  return {status: 'in', staff, token: await startSession(parts, staff.id, visitor)}
}

async function wrong({record}: StaffParts, staff: Staff | undefined): Promise<EnteredCode> {
  await record({who: staff?.email ?? 'unknown', what: 'failed-sign-in', detail: 'code'})
  return {status: 'wrong'}
}

const insert = 'insert into staff_codes (browser, account_id, code, ends_at) values ($1, $2, $3, $4)'

const tryCode = `
  update staff_codes set tries = tries + 1 where browser = $1 and ends_at > $2 and tries < $3
  returning account_id, code`
