import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto'
import {KEY_ID, type KeyRing} from './key-ring.ts'

/** Encrypted bytes: the only form in which the store takes what a patient wrote. */
export type Sealed = Uint8Array & {readonly [isSealed]: true}
declare const isSealed: unique symbol

const VERSION = 1
const IV_BYTES = 12
/** Named on both sides: without it, Node also accepts tags of 4 bytes, which can be forged. */
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/**
 * Encrypts with the first key of the ring. `place` (the row and the column) is authenticated with it, so that
 * sealed bytes that were moved elsewhere do not open.
 *
 * Layout: version (1), length of the key's id (1), key id, iv (12), tag (16), ciphertext.
 */
export function seal(ring: KeyRing, place: string, text: string): Sealed {
  const [{id, key}] = ring
  const head = Buffer.from([VERSION, id.length, ...Buffer.from(id, 'ascii')])
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, {authTagLength: TAG_BYTES})
  cipher.setAAD(Buffer.concat([head, Buffer.from(place)]))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([head, iv, cipher.getAuthTag(), body]) as Uint8Array as Sealed
}

/** Throws `SealError` when no key of the ring fits, or when a single bit was changed. */
export function unseal(ring: KeyRing, place: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const headLength = 2 + (bytes[1] ?? 0)
  const head = bytes.subarray(0, headLength)
  const key = ring.find(({id}) => id === head.toString('ascii', 2))?.key
  if (bytes[0] !== VERSION || !key)
    throw new SealError(`no key fits: "${keyIdOf(sealed)}" is not in REQUEST_KEYS`)
  const iv = bytes.subarray(headLength, headLength + IV_BYTES)
  const tag = bytes.subarray(headLength + IV_BYTES, headLength + IV_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, key, iv, {authTagLength: TAG_BYTES})
    decipher.setAAD(Buffer.concat([head, Buffer.from(place)]))
    decipher.setAuthTag(tag)
    const body = bytes.subarray(headLength + IV_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new SealError('the bytes were changed or moved', {cause})
  }
}

/** The same text under the first key of the ring. */
export function reseal(ring: KeyRing, place: string, sealed: Uint8Array): Sealed {
  return seal(ring, place, unseal(ring, place, sealed))
}

/** Takes bytes from a file as sealed. Only their layout is checked here; opening them proves the rest. */
export function asSealed(bytes: Uint8Array): Sealed {
  if (bytes[0] !== VERSION || bytes.length < 2 + (bytes[1] ?? 0) + IV_BYTES + TAG_BYTES)
    throw new SealError('these bytes are not sealed')
  return bytes as Sealed
}

/** Returns the id of the key that opens them; it is not secret. Returns `unknown` for damaged bytes. */
export function keyIdOf(sealed: Uint8Array): string {
  const id = Buffer.from(sealed).toString('ascii', 2, 2 + (sealed[1] ?? 0))
  return sealed[0] === VERSION && KEY_ID.test(id) ? id : 'unknown'
}

export class SealError extends Error {
  override name = 'SealError'
}
