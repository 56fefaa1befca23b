import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {type KeyRing, readKeyRing} from '@/lib/outbox/seal/key-ring'
import {SealError, seal, unseal} from '@/lib/outbox/seal/seal'

const oldKey = `2025:${randomBytes(32).toString('base64')}`
const newKey = `2026:${randomBytes(32).toString('base64')}`
const before = readKeyRing(oldKey)
const after = readKeyRing(`${newKey}, ${oldKey}`)

test('sealed text opens again, in any script', () => {
  expect(unseal(before, 'row/payload', seal(before, 'row/payload', 'محمد 👩🏽‍⚕️'))).toBe('محمد 👩🏽‍⚕️')
})

test('sealed bytes hold nothing readable, and differ each time', () => {
  const [one, two] = [seal(before, 'row', 'Jane Doe'), seal(before, 'row', 'Jane Doe')]
  expect(Buffer.from(one).includes('Jane')).toBe(false)
  expect(Buffer.from(one).equals(two)).toBe(false)
})

test('after a rotation old requests open, and new ones need the new key', () => {
  expect(unseal(after, 'row', seal(before, 'row', 'kept'))).toBe('kept')
  expect(() => unseal(before, 'row', seal(after, 'row', 'new'))).toThrow(SealError)
})

test('bytes that were moved to another row or column do not open', () => {
  const sealed = seal(before, 'row1/payload', 'Jane Doe')
  expect(() => unseal(before, 'row2/payload', sealed)).toThrow(SealError)
  expect(() => unseal(before, 'row1/wire', sealed)).toThrow(SealError)
})

test('a change of any byte is noticed', () => {
  const sealed = seal(before, 'row', 'Jane Doe')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte))
    expect(() => unseal(before, 'row', changed)).toThrow(SealError)
  }
})

test('bytes that were cut are refused, also inside the tag', () => {
  const sealed = seal(before, 'row', '')
  for (let length = 0; length < sealed.length; length++) {
    expect(() => unseal(before, 'row', sealed.subarray(0, length))).toThrow(SealError)
  }
})

test('a key with a known id but other bytes does not open', () => {
  const impostor: KeyRing = readKeyRing(`2025:${randomBytes(32).toString('base64')}`)
  expect(() => unseal(impostor, 'row', seal(before, 'row', 'x'))).toThrow(SealError)
})

test.each(['', 'k1', 'k1:', 'k1:short', 'k 1:AAAA', `${oldKey},${oldKey}`, `${oldKey};${newKey}`])(
  'the key ring %j is refused without quoting it',
  (text) => {
    expect(() => readKeyRing(text)).toThrow(/^(?!.*[A-Za-z0-9+/]{20})/)
  },
)
