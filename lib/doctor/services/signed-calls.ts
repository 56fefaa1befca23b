import {randomBytes, randomUUID} from 'node:crypto'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'

export type SignedCall = {body: string; headers: Record<string, string>}

/** How a service signs its calls, and a secret of its form that is certainly not ours. */
export type Signer = {sign: (secret: string) => Promise<SignedCall>; wrongSecret: () => string}

/** A change of a document that no page shows. */
export const asSanity: Signer = {
  async sign(secret) {
    const body = JSON.stringify({_id: `doctor-${randomUUID()}`, _type: 'doctor'})
    const signature = await encodeSignatureHeader(body, Date.now(), secret)
    return {body, headers: {[SIGNATURE_HEADER_NAME]: signature}}
  },
  wrongSecret: () => randomBytes(24).toString('hex'),
}
