import {expect, test} from 'vitest'
import {deskTime, dueTime, durationText} from '@/lib/desk/desk-time'
import {readFieldTime, suggestedAgain, toFieldTime} from '@/lib/desk/request/again-time'

const zone = 'America/New_York'
const at = (text: string) => Date.parse(text)

test.each([
  ['in two hours, on the hour', '2026-11-30T15:20:00Z', '2026-11-30T12:00'],
  ['not before nine', '2026-11-30T09:20:00Z', '2026-11-30T09:00'],
  ['on the next day when it is late', '2026-11-30T20:20:00Z', '2026-12-01T09:00'],
  ['on Monday when the week is over', '2026-11-27T21:20:00Z', '2026-11-30T09:00'],
  ['on Monday when it is Saturday', '2026-11-28T15:20:00Z', '2026-11-30T09:00'],
])('the next try is suggested %s', (_, now, suggested) => {
  expect(toFieldTime(zone, suggestedAgain(zone, at(now)))).toBe(suggested)
})

test('a time is read by the clinic’s clock', () => {
  expect(readFieldTime(zone, '2026-11-30T16:00', at('2026-11-30T15:00:00Z'))).toBe(at('2026-11-30T21:00:00Z'))
})

test.each(['', 'soon', '2026-13-01T09:00', '2026-11-30T24:00', '2029-11-30T09:00', '2026-11-30 09:00'])(
  '"%s" is no time to try again',
  (typed) => {
    expect(readFieldTime(zone, typed, at('2026-11-30T15:00:00Z'))).toBeUndefined()
  },
)

test('times are said as people at a desk say them', () => {
  const now = at('2026-11-30T15:00:00Z')
  expect(deskTime(zone, at('2026-11-30T21:00:00Z'), now)).toBe('Today, 4:00 PM')
  expect(deskTime(zone, at('2026-12-01T14:00:00Z'), now)).toBe('Tomorrow, 9:00 AM')
  expect(deskTime(zone, at('2026-12-04T14:00:00Z'), now)).toBe('Fri, Dec 4, 9:00 AM')
  expect(deskTime(undefined, at('2026-11-30T21:00:00Z'), now)).toBe('Today, 9:00 PM UTC')
  expect(dueTime(zone, at('2026-11-30T21:00:00Z'), now)).toBe('Today, 4:00 PM')
  expect(dueTime(zone, at('2026-12-02T05:00:00Z'), now)).toBe('Tomorrow, end of day')
  expect([30_000, 60_000, 3_600_000, 47 * 3_600_000, 72 * 3_600_000].map(durationText)).toEqual([
    '0 minutes',
    '1 minute',
    '1 hour',
    '47 hours',
    '3 days',
  ])
})
