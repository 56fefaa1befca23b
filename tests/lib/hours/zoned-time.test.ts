import {expect, test} from 'vitest'
import {addDays, clockIn, isDay, isTimeZone, momentOf, weekdayOf} from '@/lib/hours/zoned-time'
import {timeZones} from '@/sanity/opening-times'

test.each([
  ['America/New_York', '2026-11-30T04:59:59Z', '2026-11-29', 23 * 60 + 59],
  ['America/New_York', '2026-11-30T05:00:00Z', '2026-11-30', 0],
  ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01', 0],
  ['Asia/Kathmandu', '2026-06-01T00:00:00Z', '2026-06-01', 5 * 60 + 45],
  ['UTC', '1969-12-31T23:59:00Z', '1969-12-31', 23 * 60 + 59],
])('in %s, %s is minute %s of %s', (zone, at, day, minute) => {
  expect(clockIn(zone, Date.parse(at))).toEqual({day, minute})
})

test.each([
  ['winter', '2026-01-15', '2026-01-15T14:00:00.000Z'],
  ['summer', '2026-07-15', '2026-07-15T13:00:00.000Z'],
  ['the day on which the clock goes forward', '2026-03-08', '2026-03-08T13:00:00.000Z'],
  ['the day on which it goes back', '2026-11-01', '2026-11-01T14:00:00.000Z'],
])('nine in the morning in Richmond, in %s', (_, day, moment) => {
  expect(new Date(momentOf('America/New_York', day, 9 * 60)).toISOString()).toBe(moment)
})

test('a time that the clock jumps over is as much later; one that it shows twice is the first', () => {
  const inRichmond = (day: string, minute: number) =>
    new Date(momentOf('America/New_York', day, minute)).toISOString()
  expect(inRichmond('2026-03-08', 150)).toBe('2026-03-08T07:30:00.000Z')
  expect(inRichmond('2026-11-01', 90)).toBe('2026-11-01T05:30:00.000Z')
})

test('midnight at the end of a day is midnight at the beginning of the next', () => {
  for (const {value} of timeZones) {
    expect(momentOf(value, '2026-12-31', 1440)).toBe(momentOf(value, '2027-01-01', 0))
  }
})

test('every minute of a year that a clock shows once is found again', () => {
  for (const zone of [...timeZones.map(({value}) => value), 'Europe/Berlin', 'Australia/Lord_Howe']) {
    for (let at = Date.parse('2026-01-01'); at < Date.parse('2027-01-01'); at += 7 * 3_600_000) {
      const {day, minute} = clockIn(zone, at)
      const found = momentOf(zone, day, minute)
      expect([found, found + 1_800_000, found + 3_600_000]).toContain(at)
    }
  }
})

test('days are counted by the calendar', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(weekdayOf('2026-11-29')).toBe('sunday')
  expect(weekdayOf('2026-11-30')).toBe('monday')
})

test('what is no day and no time zone is told apart', () => {
  const others = ['2026-02-29', '2026-2-1', 'soon', '2026-13-01', '', '2026-02-28Z', '+2026-02-28']
  expect(others.filter(isDay)).toEqual([])
  expect(isDay('2028-02-29')).toBe(true)
  expect(['Mars/Olympus', '', 'Richmond'].filter(isTimeZone)).toEqual([])
  expect(timeZones.every(({value}) => isTimeZone(value))).toBe(true)
})
