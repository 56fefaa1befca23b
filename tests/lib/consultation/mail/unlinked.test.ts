import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unlinked} from '@/lib/consultation/mail/unlinked'

/** What mail programs make a link of: a scheme, or words joined by full stops with letters at the end. */
const LINK = /\w:\/\/|\bwww\.(?!\u200B)|[\p{L}\p{N}-][.。．｡]\p{L}{2,}/iu

test.each([
  'https://evil.example',
  'HTTP://EVIL.EXAMPLE/x',
  'www.evil.example',
  'evil.example/login',
  'evil。example',
  'evil．example',
  '(evil.example)',
  'a@b.co,evil.example',
  'evil.example?@',
  '@evil.example/x',
  'mailto:x@evil.example',
  'x@evil.example:8080',
  'see:evil.example;now',
  '"evil.example"',
  'bücher.example',
  'пример.рф',
])('%s is no link', (text) => {
  const words = unlinked(text).split(/[\s,;()<>"]+/)
  // An email address is one tap to write, as in any message.
  for (const word of words.filter((one) => !/^[\w.]+@[\w.]+$/.test(one))) expect(word).not.toMatch(LINK)
  expect(unlinked(text).replaceAll('\u200B', '')).toBe(text)
})

test('whatever surrounds an address, it is no link, and nothing that shows is changed', () => {
  const around = fc.stringMatching(/^[ ,;:()<>"'@/?=&a-z0-9-]{0,12}$/)
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before} https://evil.example/${after}`
      expect(unlinked(text)).not.toMatch(/https:\/\/|evil\.example/)
      expect(unlinked(text).replaceAll('\u200B', '')).toBe(text)
    }),
    {numRuns: 500},
  )
})

test.each([
  'Ms. J.R. Smith',
  '3.5 h',
  'e.g. a ramp',
  'carer@mail.example',
  'write to carer@mail.example.',
  '10:30',
])('%s stays to the letter', (text) => {
  expect(unlinked(text)).toBe(text)
})
