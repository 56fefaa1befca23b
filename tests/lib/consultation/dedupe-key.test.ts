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
