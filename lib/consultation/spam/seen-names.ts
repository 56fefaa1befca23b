import {createHmac, hkdfSync} from 'node:crypto'
import type {KeyRing} from '../key-ring.ts'

/** Shorter ones are alike by chance: "Spanish interpreter". */
const SHORTEST_TEXT = 40

/** What is counted about a request; empty when there is nothing to count. */
type SeenNames = Record<'clientHour' | 'clientDay' | 'text' | 'token', string>

/**
 * The counters of one request. Each names what it counts by a hash under a key of the day, so that nobody can be
 * followed from one day to the next, and a look into the table tells nothing without the site's keys. They are deleted
 * when the day is over (see `store/retention.ts`).
 */
export function seenNames(
  ring: KeyRing,
  at: number,
  {client = '', nonce = '', text}: {client: string | undefined; nonce: string | undefined; text: string},
): SeenNames {
  const key = dayKey(ring, at)
  const nameOf = (kind: string, value: string) =>
    value &&
    `seen:${kind}:${createHmac('sha256', key).update(`${kind}\n${value}`).digest().subarray(0, 16).toString('base64url')}`
  return {
    clientHour: nameOf(`client-at-${new Date(at).getUTCHours()}`, client),
    clientDay: nameOf('client', client),
    text: text.length < SHORTEST_TEXT ? '' : nameOf('text', text.toLowerCase()),
    token: nameOf('token', nonce),
  }
}

/** From the oldest key, like the one of `dedupe-key.ts`: a new key at the front of the ring starts no new count. */
function dayKey(ring: KeyRing, at: number): Uint8Array {
  const oldest = ring.at(-1) ?? ring[0]
  const day = new Date(at).toISOString().slice(0, 10)
  return new Uint8Array(hkdfSync('sha256', oldest.key, '', `consultation seen on ${day}`, 32))
}
