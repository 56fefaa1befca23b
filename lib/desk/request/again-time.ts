import {addDays, clockIn, momentOf, weekdayOf} from '../../hours/zoned-time.ts'

const HOUR = 60
const NINE = 9 * HOUR
const FOUR = 16 * HOUR

/** For when to try again, if nobody says otherwise: in two hours, or in the morning of the next weekday. */
export function suggestedAgain(timeZone: string, now: number): number {
  const {day, minute} = clockIn(timeZone, now)
  const later = (Math.floor(minute / HOUR) + 2) * HOUR
  if (isWeekday(day) && later <= FOUR) return momentOf(timeZone, day, Math.max(later, NINE))
  let next = addDays(day, 1)
  while (!isWeekday(next)) next = addDays(next, 1)
  return momentOf(timeZone, next, NINE)
}

/** As a field of date and time writes it: `2026-11-30T16:00`. */
export function toFieldTime(timeZone: string, at: number): string {
  const {day, minute} = clockIn(timeZone, at)
  return `${day}T${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}`
}

/** Returns undefined if the text cannot be read as a time, or if the time is more than a year ahead. */
export function readFieldTime(timeZone: string, typed: string, now: number): number | undefined {
  const [, day, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(typed) ?? []
  if (!day || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined
  const at = momentOf(timeZone, day, Number(hours) * HOUR + Number(minutes))
  return at <= now + YEAR_MS ? at : undefined
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

function isWeekday(day: string): boolean {
  return !['saturday', 'sunday'].includes(weekdayOf(day))
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}
