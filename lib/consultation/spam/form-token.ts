import {createHmac, hkdfSync, randomBytes, timingSafeEqual} from 'node:crypto'
import type {KeyRing, RequestKey} from '../../outbox/seal/key-ring.ts'

/** A token says when the form was first touched, to the second, and nothing about the person. */
export type TokenReading = 'none' | 'forged' | {ageMs: number; nonce: string}

/** Clocks of two machines may differ a little. */
const FUTURE_MS = 60_000
const MOST_READ = 100

/**
 * A static page can hold no token, so the form's script asks for one when somebody begins to fill it in. Signed with
 * the oldest key: a rotation must not make open forms look odd.
 */
export function makeFormToken(ring: KeyRing, at: number): string {
  // The nonce tells tokens of one second apart.
  const text = `${Math.floor(at / 1000).toString(36)}.${randomBytes(9).toString('base64url')}`
  return `${text}.${sign(ring.at(-1) ?? ring[0], text)}`
}

export function readFormToken(ring: KeyRing, token: string, at: number): TokenReading {
  if (token === '') return 'none'
  const [, text = '', seconds = '', nonce = '', mark = ''] =
    /^(([0-9a-z]{1,9})\.([\w-]{12}))\.([\w-]{22})$/.exec(token.slice(0, MOST_READ)) ?? []
  const isOurs = ring.some((key) => isEqual(sign(key, text), mark))
  const ageMs = at - Number.parseInt(seconds, 36) * 1000
  return isOurs && ageMs > -FUTURE_MS ? {ageMs, nonce} : 'forged'
}

function sign({key}: RequestKey, text: string): string {
  const signingKey = new Uint8Array(hkdfSync('sha256', key, '', 'consultation form token', 32))
  return createHmac('sha256', signingKey).update(text).digest().subarray(0, 16).toString('base64url')
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
