import type {StaffParts} from '../staff-parts.ts'
import {hashToken} from '../store/hashes.ts'

export const CHALLENGE_LASTS_MS = 5 * 60_000

type Parts = Pick<StaffParts, 'db' | 'now'>

/** @param accountId - for whom a passkey is to be made. Undefined at sign-in, when nobody is known yet */
export async function keepChallenge({db, now}: Parts, challenge: string, accountId?: string): Promise<void> {
  await db.query('insert into staff_challenges (hash, account_id, ends_at) values ($1, $2, $3)', [
    hashToken(challenge),
    accountId ?? null,
    now() + CHALLENGE_LASTS_MS,
  ])
}

/** Whether this challenge was given for this, and nobody has answered it before. It is gone afterwards. */
export async function useChallenge(
  {db, now}: Parts,
  challenge: string,
  accountId?: string,
): Promise<boolean> {
  const [row] = await db.query('delete from staff_challenges where hash = $1 returning account_id, ends_at', [
    hashToken(challenge),
  ])
  return row !== undefined && row.account_id === (accountId ?? null) && Number(row.ends_at) > now()
}
