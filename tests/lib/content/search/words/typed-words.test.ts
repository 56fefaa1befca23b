import {expect, test} from 'vitest'
import {typedWords} from '@/lib/content/search/words/typed-words'

test.each([
  ['side effects', ['side', 'effects']],
  ['  Off-label  ', ['off', 'label']],
  ['“can I drive?”', ['can', 'i', 'drive']],
  ['dizzy DIZZY', ['dizzy']],
  ['side\u00ADeffects', ['sideeffects']],
  ['diz\u200Bzy\u2060 \uFEFFdri\uFE0Fve', ['dizzy', 'drive']],
  ['\u202Edizzy\u202C\u0007', ['dizzy']],
  ['ｄｉｚｚｙ　ｄｒｉｖｅ', ['dizzy', 'drive']],
  ['dizzy\tdrive\nhome', ['dizzy', 'drive', 'home']],
  ['ﬁrst', ['first']],
  ['می\u200Cخواهم', ['می', 'خواهم']],
  ['Nguyễn ปิยะ नरेंद्र', ['nguyen', 'ปยะ', 'नरदर']],
  [`di${'\u0336'.repeat(500)}zzy`, ['dizzy']],
  [`${'👩‍👩‍👧‍👦'.repeat(150)} dizzy`, ['dizzy']],
  ['Übelkeit', ['ubelkeit']],
  ['اكتئاب', ['اكتياب']],
])('%j is looked for as %j', (typed, patterns) => {
  expect(typedWords(typed)).toEqual(patterns)
})

test.each(['', '   ', '*', '-"', '"] | *[', '🙂', '\ud800'])(
  'there is nothing to look for in %j',
  (typed) => {
    expect(typedWords(typed)).toEqual([])
  },
)

test('however much is typed, few words are looked for', () => {
  expect(typedWords('word '.repeat(10_000))).toEqual(['word'])
  for (const part of ['a', 'é', '\u0301', 'ᄀ', '👩‍👩‍👧‍👦a', '１']) {
    expect(typedWords(part.repeat(50_000)).join('').length).toBeLessThan(100)
  }
  const many = Array.from({length: 100}, (_, index) => String.fromCodePoint(0x4e00 + index)).join(' ')
  expect(typedWords(many)).toHaveLength(40)
})

test('of a word 80 letters are asked for, and of everything that was typed 200 characters', () => {
  expect(typedWords('a'.repeat(80))).toEqual(['a'.repeat(80)])
  expect(typedWords('a'.repeat(81))).toEqual(['a'.repeat(80)])
  expect(typedWords(`${'-'.repeat(196)}word`)).toEqual(['word'])
  expect(typedWords(`${'-'.repeat(197)}word`)).toEqual(['wor'])
})

test('words that differ only behind their 80th letter are one, and leave room for others', () => {
  const long = Array.from({length: 2}, (_, at) => `${'a'.repeat(80)}${at}`)
  expect(typedWords([...long, 'other'].join(' '))).toEqual(['a'.repeat(80), 'other'])
})

test('a letter whose two halves are cut apart is no letter', () => {
  expect(typedWords(`${'\u200b'.repeat(3_999)}𝒂`)).toEqual([])
  expect(typedWords(`${'\u200b'.repeat(3_998)}𝒂`)).toEqual(['a'])
})
