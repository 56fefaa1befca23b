import {createHash, createHmac, hkdfSync, randomBytes} from 'node:crypto'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'

/** 256 bits: nobody guesses one, so its plain hash tells nothing. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Hashes what could be guessed from its hash, such as a code of eight digits: only with this key. */
export type SecretHash = (purpose: 'code' | 'email' | 'client' | 'origin', text: string) => string

/** Of the oldest key, so that a new key put first signs nobody out. */
export function secretHash(ring: KeyRing): SecretHash {
  const oldest = ring.at(-1) ?? ring[0]
  const key = new Uint8Array(hkdfSync('sha256', oldest.key, '', 'staff sign-in', 32))
  return (purpose, text) => createHmac('sha256', key).update(`${purpose} ${text}`).digest('base64url')
}
