export type RequestKey = {id: string; key: Buffer}

/** The first key encrypts; every key decrypts. The last one is the oldest. */
export type KeyRing = readonly [RequestKey, ...RequestKey[]]

const KEY_BYTES = 32
export const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/

/**
 * Reads `id:base64,id:base64`. To rotate, put a new key first and keep the old ones until the requests that they
 * sealed are purged. Throws a message that never quotes a key.
 */
export function readKeyRing(text: string): KeyRing {
  const [first, ...older] = text.split(',').map((entry) => toKey(entry.trim()))
  if (!first) throw new Error('holds no key')
  const ring: KeyRing = [first, ...older]
  if (new Set(ring.map(({id}) => id)).size < ring.length) throw new Error('holds two keys with one id')
  return ring
}

function toKey(entry: string): RequestKey {
  const [, id, base64] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? []
  if (!id || !base64) throw new Error('is not of the form id:base64,id:base64')
  const key = Buffer.from(base64, 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`holds a key of ${key.length} bytes, and needs ${KEY_BYTES}`)
  return {id, key}
}
