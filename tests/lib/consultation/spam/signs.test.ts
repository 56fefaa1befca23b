import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {isSuspicious, type Sign, signPoints} from '@/lib/consultation/spam/signs'

const signs = Object.keys(signPoints) as Sign[]

test('one sign that a patient may show never holds a request back, a strong one always does', () => {
  expect(isSuspicious([])).toBe(false)
  for (const sign of signs) expect(isSuspicious([sign]), sign).toBe(signPoints[sign] === 3)
})

test('an odd sign and a second one hold a request back', () => {
  expect(isSuspicious(['no-token', 'link'])).toBe(true)
  expect(isSuspicious(['link', 'too-fast'])).toBe(true)
  expect(isSuspicious(['too-fast', 'client-often'])).toBe(true)
})

test('weak signs alone never hold a request back, however many they are', () => {
  const weak = signs.filter((sign) => signPoints[sign] === 1)
  expect(weak.length).toBeGreaterThan(3)
  expect(isSuspicious(weak)).toBe(false)
})

test('every sign is explained to staff, with its points', () => {
  const readme = readFileSync('lib/consultation/spam/README.md', 'utf8')
  for (const sign of signs) expect(readme).toMatch(new RegExp(`\\| \`${sign}\` \\| ${signPoints[sign]} \\|`))
})
