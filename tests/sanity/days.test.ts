import {expect, test} from 'vitest'
import {dayAfter, dayIn, dayText} from '@/sanity/days'

test.each([
  ['America/New_York', '2026-11-28T02:30:00Z', '2026-11-27'],
  ['America/New_York', '2026-11-28T05:00:00Z', '2026-11-28'],
  ['Pacific/Honolulu', '2026-11-28T09:59:00Z', '2026-11-27'],
  ['Pacific/Guam', '2026-11-28T14:00:00Z', '2026-11-29'],
  [null, '2026-11-28T02:30:00Z', '2026-11-27'],
  ['Mars/Olympus', '2026-11-28T02:30:00Z', '2026-11-27'],
])('in %s it is, at %s, %s', (timeZone, at, day) => {
  expect(dayIn(timeZone, Date.parse(at))).toBe(day)
})

test('the day after the last of a month is the first of the next', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})

test('a day is written as people write it, and what is none stays', () => {
  expect(dayText('2026-11-28')).toBe('November 28, 2026')
  expect(dayText('soon')).toBe('soon')
})
