import {createHmac, hkdfSync} from 'node:crypto'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'

/** Shorter ones are alike by chance: "I need a Spanish interpreter for the call, please". */
const SHORTEST_TEXT = 60

/** `person` is the number or the address at which somebody is to be reached. */
type Seen = {client: string | undefined; nonce: string | undefined; texts: string[]; person: string}

/** What is counted about a request; empty when there is nothing to count. Short texts have no counters. */
type SeenNames = Record<'clientHour' | 'clientDay' | 'token', string> & {
  texts: {name: string; ofPerson: string}[]
}

/**
 * The counters of one request. Each names what it counts by a hash under a key of the day, so that nobody can be
 * followed from one day to the next, and the table tells nothing without the site's keys. They are deleted when the day
 * is over (see `store/retention.ts`).
 */
export function seenNames(
  ring: KeyRing,
  at: number,
  {client = '', nonce = '', texts, person}: Seen,
): SeenNames {
  const key = dayKey(ring, at)
  const nameOf = (kind: string, value: string) =>
    value &&
    `seen:${kind}:${createHmac('sha256', key).update(`${kind}\n${value}`).digest().subarray(0, 16).toString('base64url')}`
  const longTexts = texts.filter(({length}) => length >= SHORTEST_TEXT).map((text) => text.toLowerCase())
  return {
    clientHour: nameOf(`client-at-${new Date(at).getUTCHours()}`, client),
    clientDay: nameOf('client', client),
    texts: longTexts.map((text) => ({
      name: nameOf('text', text),
      ofPerson: nameOf('text-of-person', `${text}\n${person.toLowerCase()}`),
    })),
    token: nameOf('token', nonce),
  }
}

/** From the oldest key, like the one of `dedupe-key.ts`: a new key at the front of the ring starts no new count. */
function dayKey(ring: KeyRing, at: number): Uint8Array {
  const oldest = ring.at(-1) ?? ring[0]
  const day = new Date(at).toISOString().slice(0, 10)
  return new Uint8Array(hkdfSync('sha256', oldest.key, '', `consultation seen on ${day}`, 32))
}
