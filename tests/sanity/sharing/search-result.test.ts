import fc from 'fast-check'
import {expect, test} from 'vitest'
import {shortDescription, shownDescription, wholeTitle} from '@/sanity/sharing/search-result'

test('a short description stays as it is, in one line', () => {
  expect(shortDescription('  What ketamine is.\nAnd what not. ')).toBe('What ketamine is. And what not.')
})

test('a long description ends after a whole word, and says that it goes on', () => {
  const text = `${'Ketamine is a medicine, '.repeat(6)}and this sentence does not fit any more.`
  const short = shortDescription(text)
  expect(short.length).toBeLessThanOrEqual(shownDescription)
  expect(short).toMatch(/ and this…$/)
})

test('whatever the text, it is not longer than shown, and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 400, unit: 'grapheme'}), (text) => {
      const short = shortDescription(text)
      expect(short.length).toBeLessThanOrEqual(shownDescription)
      expect(text.replace(/\s+/g, ' ').trim().startsWith(short.replace(/…$/, ''))).toBe(true)
      expect(short.isWellFormed() || !text.isWellFormed()).toBe(true)
    }),
  )
})

test('without a name of the clinic the title stands alone', () => {
  expect(wholeTitle('Education', 'Alchemy Wellness')).toBe('Education | Alchemy Wellness')
  expect(wholeTitle('Education', '')).toBe('Education')
})
