import {expect, test} from 'vitest'
import {estimateDue, isBusinessDay} from '@/lib/hours/estimate-due'
import {addDays} from '@/lib/hours/zoned-time'

const richmond = (local: string) => estimateDue('America/New_York', Date.parse(local))

test.each([
  ['a Monday', '2026-11-16T10:00:00-05:00', '2026-11-19'],
  ['a Wednesday before Thanksgiving', '2026-11-25T10:00:00-05:00', '2026-12-01'],
  ['a Friday', '2026-11-13T10:00:00-05:00', '2026-11-18'],
  ['a Saturday', '2026-11-14T10:00:00-05:00', '2026-11-18'],
  ['a minute before midnight', '2026-11-16T23:59:00-05:00', '2026-11-19'],
  ['midnight', '2026-11-17T00:00:00-05:00', '2026-11-20'],
  ['the end of the year', '2026-12-30T10:00:00-05:00', '2027-01-05'],
  ['the day before Christmas', '2026-12-24T10:00:00-05:00', '2026-12-30'],
  ['the weekend on which the clock goes forward', '2026-03-07T10:00:00-05:00', '2026-03-11'],
])('who asks about cost on %s (%s) has an estimate by %s', (_, moment, day) => {
  expect(richmond(moment)).toBe(day)
})

test('the federal holidays of 2026 and 2027 are no business days', () => {
  const holidays = []
  for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
    const isWeekend = [0, 6].includes(new Date(day).getUTCDay())
    if (!isWeekend && !isBusinessDay(day)) holidays.push(day)
  }
  // As the Office of Personnel Management lists them, but for the Fridays before a holiday on a Saturday.
  expect(holidays).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
    '2027-01-01',
    '2027-01-18',
    '2027-02-15',
    '2027-05-31',
    '2027-07-05',
    '2027-09-06',
    '2027-10-11',
    '2027-11-11',
    '2027-11-25',
  ])
})

test('a holiday on a Saturday makes nothing later', () => {
  expect(isBusinessDay('2026-07-03')).toBe(true)
  expect(richmond('2026-07-01T10:00:00-04:00')).toBe('2026-07-06')
})

test('without a time zone the day is never later than the clinic’s own', () => {
  for (let hour = 0; hour < 24 * 14; hour++) {
    const at = Date.parse('2026-11-16T00:00:00Z') + hour * 3_600_000
    for (const zone of ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']) {
      expect(estimateDue(undefined, at) <= estimateDue(zone, at)).toBe(true)
    }
  }
})
