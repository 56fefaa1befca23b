import {expect, test} from 'vitest'
import {readingGrade} from '@/sanity/wording/reading-grade'

test('short words in short sentences are for small children', () => {
  expect(readingGrade(['The cat sat on the mat.', 'It was a big cat.']).grade).toBeLessThan(2)
})

test('long words in long sentences are not for patients', () => {
  const text =
    'Ketamine administration necessitates comprehensive cardiovascular monitoring throughout the perioperative observation period.'
  expect(readingGrade([text]).grade).toBeGreaterThan(15)
})

test('each item of a list is a sentence, with or without a full stop', () => {
  expect(readingGrade(['a warm coat', 'a list of your medicines', 'a book'])).toMatchObject({
    sentences: 3,
    words: 10,
  })
})

test('the hardest sentences are named, the hardest first', () => {
  const hard =
    'Individualized pharmacological recommendations necessitate multidisciplinary evaluation of every participant.'
  const {hardest} = readingGrade([`We sit with you while the medicine runs in. ${hard}`, 'Yes.'])
  expect(hardest.map(({text}) => text)).toEqual([hard, 'We sit with you while the medicine runs in.'])
})

test('nothing has no grade', () => {
  expect(readingGrade([])).toEqual({grade: 0, words: 0, sentences: 0, hardest: []})
  expect(readingGrade(['', ' - ']).words).toBe(0)
})
