import {generateAuthenticationOptions, verifyAuthenticationResponse} from '@simplewebauthn/server'
import {findActive} from '../accounts/accounts.ts'
import type {Staff} from '../accounts/roles.ts'
import {countsAsTooMany} from '../codes/limits.ts'
import {startSession} from '../session/sessions.ts'
import type {StaffParts, Visitor} from '../staff-parts.ts'
import {forgetOld} from '../store/staff-tables.ts'
import {keepChallenge, useChallenge} from './challenges.ts'
import {whyNot} from './make-passkey.ts'
import {usedPasskey} from './passkey-answers.ts'
import {findPasskey, noteUse, type Passkey} from './passkeys.ts'
import {relyingParty} from './relying-party.ts'

/** Names no passkey: the device knows which ones it has for this site, and nobody is asked who they are. */
export async function beginSignIn(parts: StaffParts, visitor: Visitor) {
  await forgetOld(parts.db, parts.now())
  if (await countsAsTooMany(parts, 'passkey', {visitor})) return undefined
  const {id} = relyingParty(parts.siteUrl)
  const options = await generateAuthenticationOptions({rpID: id, userVerification: 'required'})
  await keepChallenge(parts, options.challenge)
  return options
}

export type UsedPasskey = {status: 'wrong'} | {status: 'in'; staff: Staff; token: string}

export async function finishSignIn(
  parts: StaffParts,
  answer: unknown,
  visitor: Visitor,
): Promise<UsedPasskey> {
  const read = usedPasskey.safeParse(answer)
  const passkey = read.success ? await findPasskey(parts.db, read.data.id) : undefined
  const staff = passkey && (await findActive(parts.db, passkey.accountId))
  const isRight = read.success && passkey && (await isAnsweredWith(parts, passkey, read.data))
  if (!isRight || !staff) {
    await parts.record({who: staff?.email ?? 'unknown', what: 'failed-sign-in', detail: 'passkey'})
    return {status: 'wrong'}
  }
  await parts.record({who: staff.email, what: 'sign-in', detail: 'passkey'})
  return {status: 'in', staff, token: await startSession(parts, staff.id, visitor)}
}

type Answer = Parameters<typeof verifyAuthenticationResponse>[0]['response']

async function isAnsweredWith(parts: StaffParts, {id, publicKey, counter}: Passkey, response: Answer) {
  const party = relyingParty(parts.siteUrl)
  const used = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(parts, challenge),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {id, publicKey, counter},
    requireUserVerification: true,
  }).catch(whyNot)
  return used?.verified === true && noteUse(parts.db, id, used.authenticationInfo.newCounter, parts.now())
}
