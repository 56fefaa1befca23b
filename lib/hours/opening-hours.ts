import {type AnswerUnit, minutesOf, type Weekday, weekdays} from '../../sanity/opening-times.ts'
import {addDays, clockIn, type Day, momentOf, weekdayOf} from './zoned-time.ts'

/** From when to when, in minutes since midnight. */
export type Span = {opens: number; closes: number}

/** When a clinic is open: the spans of each weekday, in order and apart. */
export type OpeningHours = {
  timeZone: string
  week: ReadonlyMap<Weekday, readonly Span[]>
  closedDays: ReadonlySet<Day>
}

/** The hours that staff wrote in the Studio, after `lib/content/shapes/shapes.ts` has looked at it. */
export type WrittenHours = {
  timeZone: string | null
  openingHours: readonly {days: readonly string[]; opens: string; closes: string}[]
  closedDays: readonly {date: string}[]
  answerWithin: {amount: number | null; unit: AnswerUnit | null} | null
}

export type AnswerWithin = {amount: number; unit: AnswerUnit}

/** From when to when, as moments. */
export type OpenWindow = {opens: number; closes: number}

const HOUR_MS = 3_600_000
/** A clinic that is closed for longer has no next opening. */
const LOOK_AHEAD_DAYS = 366

/** Undefined while the clinic has not said when it is open, or where its clock stands. */
export function openingHoursOf({timeZone, openingHours, closedDays}: WrittenHours): OpeningHours | undefined {
  const week = weekOf(openingHours)
  if (!timeZone || week.size === 0) return undefined
  return {timeZone, week, closedDays: new Set(closedDays.map(({date}) => date))}
}

/** The spans of each weekday that has any. Those that touch or overlap are one. */
export function weekOf(lines: WrittenHours['openingHours']): OpeningHours['week'] {
  const spansOn = (weekday: Weekday): Span[] => {
    const spans = lines
      .filter(({days}) => days.includes(weekday))
      .flatMap(({opens, closes}) => {
        const span = {opens: minutesOf(opens) ?? 0, closes: minutesOf(closes) ?? 0}
        return span.opens < span.closes ? [span] : []
      })
      .sort((a, b) => a.opens - b.opens)
    const apart: Span[] = []
    for (const span of spans) {
      const last = apart.at(-1)
      if (last && span.opens <= last.closes) last.closes = Math.max(last.closes, span.closes)
      else apart.push(span)
    }
    return apart
  }
  return new Map(
    weekdays.map((weekday) => [weekday, spansOn(weekday)] as const).filter(([, spans]) => spans.length > 0),
  )
}

/** How soon the clinic promises to answer. Undefined while it has not said so. */
export function answerWithinOf({answerWithin}: WrittenHours): AnswerWithin | undefined {
  const {amount, unit} = answerWithin ?? {}
  return amount && unit ? {amount, unit} : undefined
}

/** The window that is open at `at`, or the next one. At the moment of closing, the clinic is closed. */
export function nextWindow(hours: OpeningHours, at: number): OpenWindow | undefined {
  const {day} = clockIn(hours.timeZone, at)
  for (let count = 0; count < LOOK_AHEAD_DAYS; count++) {
    const open = windowsOn(hours, addDays(day, count)).find(({closes}) => closes > at)
    if (open) return open
  }
  return undefined
}

/**
 * By when the clinic answers what it receives at `at`. Business days are days on which it is open; the day of receipt
 * does not count, and the last one ends when the clinic closes. Open hours run only while it is open.
 */
export function answerBy(hours: OpeningHours, {amount, unit}: AnswerWithin, at: number): number | undefined {
  const {day} = clockIn(hours.timeZone, at)
  const isDays = unit === 'businessDays'
  let left = isDays ? amount : amount * HOUR_MS
  for (let count = isDays ? 1 : 0; count < LOOK_AHEAD_DAYS; count++) {
    const windows = windowsOn(hours, addDays(day, count))
    if (isDays) {
      const last = windows.at(-1)
      if (last && --left === 0) return last.closes
      continue
    }
    for (const {opens, closes} of windows) {
      const from = Math.max(opens, at)
      const lasts = Math.max(0, closes - from)
      if (lasts >= left) return from + left
      left -= lasts
    }
  }
  return undefined
}

function windowsOn({timeZone, week, closedDays}: OpeningHours, day: Day): OpenWindow[] {
  if (closedDays.has(day)) return []
  return (
    (week.get(weekdayOf(day)) ?? [])
      .map(({opens, closes}) => ({
        opens: momentOf(timeZone, day, opens),
        closes: momentOf(timeZone, day, closes),
      }))
      // When the clock is set forward, an hour in the night can begin and end at once.
      .filter(({opens, closes}) => opens < closes)
  )
}
