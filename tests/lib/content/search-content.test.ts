import {expect, test} from 'vitest'
import {toPatterns} from '@/lib/content/search-content'

test.each([
  ['side effects', ['side*', 'effects*']],
  ['  Off-label  ', ['off*', 'label*']],
  ['“can I drive?”', ['can*', 'i*', 'drive*']],
  ['dizzy DIZZY', ['dizzy*']],
  ['Übelkeit', ['übelkeit*']],
  ['اكتئاب', ['اكتئاب*']],
])('%j is looked for as %j', (typed, patterns) => {
  expect(toPatterns(typed)).toEqual(patterns)
})

test.each(['', '   ', '*', '-"', '"] | *[', '🙂', '\ud800'])(
  'there is nothing to look for in %j',
  (typed) => {
    expect(toPatterns(typed)).toEqual([])
  },
)

test('however much is typed, the question to the CMS stays small', () => {
  expect(toPatterns('word '.repeat(10_000))).toEqual(['word*'])
  const many = Array.from({length: 100}, (_, index) => `word${index}`).join(' ')
  expect(toPatterns(many)).toHaveLength(8)
})
