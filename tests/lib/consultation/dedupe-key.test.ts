import {randomBytes, randomUUID} from 'node:crypto'
import {expect, test} from 'vitest'
import {dedupeKeys} from '@/lib/consultation/dedupe-key'
import {consultationSchema} from '@/lib/consultation/form/schema'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {keys, patient} from '../outbox/make-site'

const noon = Date.parse('2026-11-23T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const request = (changes = {}) => consultationSchema.parse({...patient, times: ['midday'], ...changes})
const keyOf = (changes = {}, requestId = '', at = noon) =>
  dedupeKeys(keys, request(changes), requestId, at).dedupe
const requestKeyOf = (changes = {}, requestId = '', at = noon) =>
  dedupeKeys(keys, request(changes), requestId, at).requestKey

test('without an id, equal answers on one UTC day are the same request', () => {
  expect(keyOf()).toBe(keyOf({}, '', noon + 11 * 60 * 60 * 1000))
  expect(keyOf()).not.toBe(keyOf({}, '', noon + day))
  expect(keyOf({}, 'not a uuid')).toBe(keyOf())
})

test('small differences in typing are the same request, another answer is not', () => {
  expect(keyOf({name: ' jane  canary-doe', phone: '(804) 555-0142'})).toBe(keyOf())
  for (const change of [
    {name: 'John'},
    {phone: '804 555 0143'},
    {messages: 'no'},
    {times: []},
    {topic: 'other'},
  ]) {
    expect(keyOf(change)).not.toBe(keyOf())
  }
})

test('the id from the browser knows a retry on the next day', () => {
  const id = randomUUID()
  expect(requestKeyOf({}, id)).toBe(requestKeyOf({}, id.toUpperCase(), noon + 30 * day))
  expect(requestKeyOf({}, id)).not.toBe(requestKeyOf({}, randomUUID()))
})

test('without an id, equal answers within twelve hours are the same request, also over midnight', () => {
  const hour = 60 * 60 * 1000
  for (const at of Array.from({length: 24}, (_, hours) => noon + hours * hour)) {
    const isRepeatAfter = (hours: number) =>
      keyOf({}, '', at) === keyOf({}, '', at + hours * hour) ||
      requestKeyOf({}, '', at) === requestKeyOf({}, 'not a uuid', at + hours * hour)
    expect(isRepeatAfter(11.9)).toBe(true)
    expect(isRepeatAfter(24)).toBe(false)
  }
})

test('from two tabs, each with an id of its own, equal answers on one day are the same request', () => {
  expect(keyOf({}, randomUUID())).toBe(keyOf({}, randomUUID()))
  expect(keyOf({}, randomUUID())).toBe(keyOf())
})

test('a corrected answer under the same id is not swallowed', () => {
  const id = randomUUID()
  expect(keyOf({phone: '804 555 0143'}, id)).not.toBe(keyOf({}, id))
  expect(requestKeyOf({phone: '804 555 0143'}, id)).not.toBe(requestKeyOf({}, id))
})

test('a new key at the front of the ring does not change the hash', () => {
  const [first] = keys
  const rotated = readKeyRing(
    `new:${randomBytes(32).toString('base64')},${first.id}:${first.key.toString('base64')}`,
  )
  expect(dedupeKeys(rotated, request(), '', noon).dedupe).toBe(keyOf())
})

test('the hash cannot be made without the key, and quotes nothing', () => {
  const other = readKeyRing(`k:${randomBytes(32).toString('base64')}`)
  expect(dedupeKeys(other, request(), '', noon).dedupe).not.toBe(keyOf())
  expect(requestKeyOf({}, randomUUID())).toMatch(/^r:[\w-]{43}$/)
  expect(keyOf()).toMatch(/^c:[\w-]{43}$/)
})

test('the order in which the answers stand does not matter', () => {
  const answers = request()
  const turned = Object.fromEntries(Object.entries(answers).toReversed()) as typeof answers
  expect(dedupeKeys(keys, turned, '', noon)).toEqual(dedupeKeys(keys, answers, '', noon))
})

/** Of the sample answers, under a key of ones. A release that changes them makes a request of each retry. */
const KEPT = {
  withoutId: {
    dedupe: 'c:unkH8vOQuQD2vny0z04W6lv3l4wrfAOfIGJR_i7RkIA',
    requestKey: 'n:rpYsTIaoi7xPsDOrgGrLvIDJiP2tXe_gYrdqNtqZWXM',
  },
  withId: {
    dedupe: 'c:unkH8vOQuQD2vny0z04W6lv3l4wrfAOfIGJR_i7RkIA',
    requestKey: 'r:Q7jZaCx5-pRxf8EhH-ZXjILO6WjiuQsvXorLECasBhg',
  },
}

test('the same keys come out after a release, which falls between two tries', () => {
  const ring = readKeyRing(`k:${Buffer.alloc(32, 1).toString('base64')}`)
  const id = '0B9F3C1E-8D52-4F1A-9C77-1A2B3C4D5E6F'
  expect(dedupeKeys(ring, request(), '', noon)).toEqual(KEPT.withoutId)
  expect(dedupeKeys(ring, request(), id, noon - 1)).toEqual(KEPT.withId)
})
