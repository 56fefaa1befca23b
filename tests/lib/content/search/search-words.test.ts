import {expect, test} from 'vitest'
import {toPatterns} from '@/lib/content/search/search-words'

test.each([
  ['side effects', ['side*', 'effects*']],
  ['  Off-label  ', ['off*', 'label*']],
  ['“can I drive?”', ['can*', 'i*', 'drive*']],
  ['dizzy DIZZY', ['dizzy*']],
  ['side\u00ADeffects', ['sideeffects*']],
  ['diz\u200Bzy\u2060 \uFEFFdri\uFE0Fve', ['dizzy*', 'drive*']],
  ['\u202Edizzy\u202C\u0007', ['dizzy*']],
  ['ｄｉｚｚｙ　ｄｒｉｖｅ', ['dizzy*', 'drive*']],
  ['dizzy\tdrive\nhome', ['dizzy*', 'drive*', 'home*']],
  ['ﬁrst', ['first*']],
  ['می\u200Cخواهم', ['می*', 'خواهم*']],
  ['Nguyễn ปิยะ नरेंद्र', ['nguyễn*', 'ปิยะ*', 'नरेंद्र*']],
  [`di${'\u0336'.repeat(500)}zzy`, [`di${'\u0336'.repeat(4)}zzy*`]],
  [`${'👩‍👩‍👧‍👦'.repeat(150)} dizzy`, ['dizzy*']],
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
  for (const part of ['a', 'é', '\u0301', 'ᄀ', '👩‍👩‍👧‍👦a', '１']) {
    expect(toPatterns(part.repeat(50_000)).join('').length).toBeLessThan(100)
  }
  const many = Array.from({length: 100}, (_, index) => `word${index}`).join(' ')
  expect(toPatterns(many)).toHaveLength(8)
})

test('of a word 80 letters are asked for, and of everything that was typed 200 characters', () => {
  expect(toPatterns('a'.repeat(80))).toEqual([`${'a'.repeat(80)}*`])
  expect(toPatterns('a'.repeat(81))).toEqual([`${'a'.repeat(80)}*`])
  expect(toPatterns(`${'-'.repeat(196)}word`)).toEqual(['word*'])
  expect(toPatterns(`${'-'.repeat(197)}word`)).toEqual(['wor*'])
})

test('words that differ only behind their 80th letter are one, and leave room for others', () => {
  const long = Array.from({length: 2}, (_, at) => `${'a'.repeat(80)}${at}`)
  expect(toPatterns([...long, 'other'].join(' '))).toEqual([`${'a'.repeat(80)}*`, 'other*'])
})

test('a letter whose two halves are cut apart is no letter', () => {
  expect(toPatterns(`${'\u200b'.repeat(3_999)}𝒂`)).toEqual([])
  expect(toPatterns(`${'\u200b'.repeat(3_998)}𝒂`)).toEqual(['a*'])
})
