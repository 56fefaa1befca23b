import {expect, test} from 'vitest'
import {isDrawable, wordsOf} from '@/lib/sharing/picture/words'

const clinic = {clinicName: 'Alchemy Wellness', place: 'Richmond, Virginia'}

test('a picture without a title says who and where', () => {
  expect(wordsOf(clinic).map(({text}) => text)).toEqual(['Alchemy Wellness', 'Richmond, Virginia'])
  expect(wordsOf({...clinic, place: ''})).toHaveLength(1)
})

test('a picture with a title says it first and largest, cut after a word if it is very long', () => {
  const [title, name] = wordsOf({...clinic, title: 'Ketamine and '.repeat(30)})
  expect(title?.text).toMatch(/ and…$|Ketamine…$/)
  expect(title?.text.length).toBeLessThanOrEqual(121)
  expect(title?.size).toBeGreaterThan(name?.size ?? 0)
  expect(name?.text).toBe('Alchemy Wellness, Richmond, Virginia')
})

test('only what the font can write is drawn: no other font, and no box in the place of a letter', () => {
  for (const text of ['Clínica “Señal” – 24 € & <more>', 'Zoë’s']) expect(isDrawable(text)).toBe(true)
  for (const text of ['عيادة', '診療所', 'Ketamine \u{1F60A}', 'a\u200bb', ''])
    expect(isDrawable(text)).toBe(false)
})
