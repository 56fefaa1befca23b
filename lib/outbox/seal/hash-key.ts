import {hkdfSync} from 'node:crypto'
import type {KeyRing} from './key-ring.ts'

/** Derived from the oldest key, so that the hashes stay the same when a new key is put first. */
export function hashKey(ring: KeyRing): Uint8Array {
  const oldest = ring.at(-1) ?? ring[0]
  return new Uint8Array(hkdfSync('sha256', oldest.key, '', 'consultation request dedupe', 32))
}
