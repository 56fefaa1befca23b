import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {makeFormToken, readFormToken} from '@/lib/consultation/spam/form-token'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'

const keyText = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const oldKey = keyText('old')
const ring = readKeyRing(oldKey)
const NOW = Date.parse('2026-11-24T15:00:00.400Z')

test('a token says how long ago the form was opened', () => {
  const token = makeFormToken(ring, NOW)
  expect(readFormToken(ring, token, NOW + 5_000)).toMatchObject({ageMs: 5_400})
  expect(readFormToken(ring, token, NOW + 90_000_000)).toMatchObject({ageMs: 90_000_400})
})

test('two tokens of one second are different, and say nothing else', () => {
  const [a, b] = [makeFormToken(ring, NOW), makeFormToken(ring, NOW)]
  expect(a).not.toBe(b)
  expect(a).toMatch(/^[0-9a-z]{6}\.[\w-]{12}\.[\w-]{22}$/)
})

test('a token survives a new key, and the day when the old one goes', () => {
  const token = makeFormToken(ring, NOW)
  const [newKey] = [keyText('new')]
  const both = readKeyRing(`${newKey},${oldKey}`)
  expect(readFormToken(both, token, NOW)).toMatchObject({ageMs: 400})
  expect(readFormToken(ring, makeFormToken(both, NOW), NOW)).toMatchObject({ageMs: 400})
  expect(readFormToken(readKeyRing(newKey), token, NOW)).toBe('forged')
})

test('no token is no token, and what we did not sign is forged', () => {
  const token = makeFormToken(ring, NOW)
  expect(readFormToken(ring, '', NOW)).toBe('none')
  const [seconds = '', nonce = '', mark = ''] = token.split('.')
  const later = (Number.parseInt(seconds, 36) + 1).toString(36)
  for (const odd of [
    `${later}.${nonce}.${mark}`,
    `${seconds}.${'A'.repeat(12)}.${mark}`,
    `${seconds}.${nonce}.${'A'.repeat(22)}`,
    `${token}.`,
    ` ${token}`,
    '..',
    '__proto__',
    'x'.repeat(100_000),
    '\u0000',
  ])
    expect(readFormToken(ring, odd, NOW), odd.slice(0, 50)).toBe('forged')
  expect(readFormToken(ring, makeFormToken(ring, NOW + 3_600_000), NOW)).toBe('forged')
})
