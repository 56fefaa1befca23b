import {createHmac} from 'node:crypto'
import {hashKey} from '../outbox/seal/hash-key.ts'
import type {KeyRing} from '../outbox/seal/key-ring.ts'
import type {Consultation} from './form/schema.ts'

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000

/** One equal key is enough to recognize a request. */
export type DedupeKeys = {dedupe: string; requestKey: string}

/**
 * The same for a form that is sent again, so that a double click, a retry, a reload and a second tab make one request.
 * Equal answers on one UTC day are a repeat (`dedupe`). The browser's request id, where there is JavaScript, also knows a
 * retry on the next day (`requestKey`); without it, a second day that begins at noon does, because in America the UTC day
 * ends in the evening, when people write. So what comes again within twelve hours is always known.
 *
 * The answers count in both cases: a patient who corrects a number and sends again must not be told that the old
 * one arrived. They are keyed hashes: names and numbers are few enough to try them all against a plain one.
 */
export function dedupeKeys(ring: KeyRing, request: Consultation, requestId: string, at: number): DedupeKeys {
  const answers = JSON.stringify(Object.entries(request).sort(byName).map(comparable))
  const hash = (kind: string, scope: string) =>
    `${kind}:${createHmac('sha256', hashKey(ring)).update(`${scope}\n${answers}`).digest('base64url')}`
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  return {
    dedupe: hash('c', dayOf(at)),
    requestKey: UUID.test(requestId)
      ? hash('r', requestId.toLowerCase())
      : hash('n', dayOf(at + HALF_A_DAY_MS)),
  }
}

/** Leaves out how it was typed: capital letters, and the spacing of a phone number. */
function comparable([field, answer]: [string, unknown]): [string, unknown] {
  if (typeof answer !== 'string') return [field, answer]
  return [field, field === 'phone' ? answer.replace(/[^\p{L}\p{N}+]/gu, '') : answer.toLowerCase()]
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}
