import {type Weekday, weekdays} from '../../sanity/opening-times.ts'

/** A day of the calendar, like `2026-11-30`. It has no time zone, and sorts as text. */
export type Day = string

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The date and time on a calendar and clock in a zone. */
export function clockIn(timeZone: string, at: number): {day: Day; minute: number} {
  const wall = new Date(wallTime(timeZone, at)).toISOString()
  return {day: wall.slice(0, 10), minute: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))}
}

/**
 * The moment at which the clock shows `minute` after midnight. A time that the clock shows twice, when it is set back,
 * is the first of the two; one that it jumps over is as much after the jump.
 */
export function momentOf(timeZone: string, day: Day, minute: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS
  // No zone changes its clock twice in two days.
  const [before = 0, after = 0] = [-1, 1].map((days) => {
    const at = wall + days * DAY_MS
    return wallTime(timeZone, at) - at
  })
  // A clock that is set back had the larger offset before, so the first of two moments comes first.
  const moments = [wall - before, wall - after]
  return moments.find((at) => wallTime(timeZone, at) === wall) ?? wall - before
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

export function weekdayOf(day: Day): Weekday {
  // Of Sunday to Saturday, as JavaScript counts them.
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday'
}

/** Whether `text` is a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}

export function isTimeZone(name: string): boolean {
  try {
    formatFor(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The time on the clock, to the second, written as if it were UTC. */
function wallTime(timeZone: string, at: number): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({type, value}) => [type, Number(value)]),
  )
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Making one costs more than all else here. */
// biome-ignore lint/plugin: a memo of what never changes; each copy of the module may have its own.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, format)
  return format
}
