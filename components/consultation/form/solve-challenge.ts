import type {Challenge} from 'altcha-lib'

const MOST_TRIES = 10_000

/**
 * Finds the number that ALTCHA's riddle asks for, and gives it in ALTCHA's form. The browser calculates beside the page,
 * which stays free for the patient. Rejects on an address that browsers do not call secure.
 */
export async function solveChallenge(challenge: Challenge): Promise<string> {
  const {nonce, salt, cost, keyLength, keyPrefix} = challenge.parameters
  const password = new Uint8Array([...fromHex(nonce), 0, 0, 0, 0])
  const counterAt = new DataView(password.buffer, password.length - 4)
  const way = {name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost}
  for (let counter = 0; counter < MOST_TRIES; counter++) {
    counterAt.setUint32(0, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const derivedKey = toHex(await crypto.subtle.deriveBits(way, key, keyLength * 8))
    if (derivedKey.startsWith(keyPrefix)) {
      return btoa(JSON.stringify({challenge, solution: {counter, derivedKey}}))
    }
  }
  throw new Error('The riddle has no solution.')
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
