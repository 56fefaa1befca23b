import {generateRegistrationOptions, verifyRegistrationResponse} from '@simplewebauthn/server'
import type {Staff} from '../accounts/roles.ts'
import type {StaffParts} from '../staff-parts.ts'
import {keepChallenge, useChallenge} from './challenges.ts'
import {madePasskey} from './passkey-answers.ts'
import {addPasskey, passkeysOf} from './passkeys.ts'
import {relyingParty} from './relying-party.ts'

/** ES256 and RS256, which every device has. By default the library asks Node for more, and Node then warns in the log. */
const ALGORITHMS = [-7, -257]

/** Returns what the browser of somebody who is signed in needs to make a passkey. */
export async function beginPasskey(parts: StaffParts, staff: Staff) {
  const {id, origin} = relyingParty(parts.siteUrl)
  const options = await generateRegistrationOptions({
    rpName: new URL(origin).host,
    rpID: id,
    userID: new TextEncoder().encode(staff.id),
    userName: staff.email,
    userDisplayName: staff.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: await passkeysOf(parts.db, staff.id),
    // The device keeps it and asks for a finger, a face or its code: it is both something had and something known.
    authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
  })
  await keepChallenge(parts, options.challenge, staff.id)
  return options
}

/** Resolves with whether the passkey is kept. */
export async function finishPasskey(parts: StaffParts, staff: Staff, answer: unknown): Promise<boolean> {
  const read = madePasskey.safeParse(answer)
  if (!read.success) return false
  const {id, origin} = relyingParty(parts.siteUrl)
  const made = await verifyRegistrationResponse({
    response: read.data,
    expectedChallenge: (challenge) => useChallenge(parts, challenge, staff.id),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(whyNot)
  if (!made?.verified) return false
  await parts.record({who: staff.email, what: 'staff-changed', detail: 'passkey added'})
  return addPasskey(
    parts.db,
    staff.id,
    made.registrationInfo.credential,
    read.data.response.transports,
    parts.now(),
  )
}

/** The library says with a plain `Error` what is wrong with an answer. Other errors, from the store, are rethrown. */
export function whyNot(error: unknown): undefined {
  if (error instanceof Error && !('code' in error)) return undefined
  throw error
}
