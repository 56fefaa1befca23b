import {timeText, type Weekday, weekdays} from '../../sanity/opening-times.ts'
import {type AnswerWithin, type Span, type WrittenHours, weekOf} from './opening-hours.ts'
import {addDays, clockIn, type Day} from './zoned-time.ts'

/** `Monday to Friday` and `9 AM to noon, 1 PM to 5 PM`. */
export type HoursLine = {days: string; hours: string}

/** One line for the days that have the same hours, `Closed` included. None when the clinic has said nothing. */
export function hoursLines(written: WrittenHours['openingHours']): HoursLine[] {
  const week = weekOf(written)
  if (week.size === 0) return []
  const lines = new Map<string, Weekday[]>()
  for (const weekday of weekdays) {
    const hours = spansText(week.get(weekday) ?? [])
    lines.set(hours, [...(lines.get(hours) ?? []), weekday])
  }
  return [...lines].map(([hours, days]) => ({days: daysText(days), hours}))
}

/**
 * For a sentence: `Monday to Friday, 9 AM to 5 PM, Eastern Time`. Returns undefined if the clinic has given no hours.
 */
export function hoursText({timeZone, openingHours}: WrittenHours): string | undefined {
  const lines = hoursLines(openingHours).filter(({hours}) => hours !== CLOSED)
  if (lines.length === 0) return undefined
  const text = lines.map(({days, hours}) => `${days}, ${hours}`).join('; ')
  return timeZone ? `${text}, ${zoneName(timeZone, 'longGeneric', 0)}` : text
}

/** `1 business day`, `4 opening hours`. */
export function withinText({amount, unit}: AnswerWithin): string {
  const one = unit === 'businessDays' ? 'business day' : 'opening hour'
  return `${amount} ${one}${amount === 1 ? '' : 's'}`
}

/** For after "by": `Monday, November 30 at 5 PM, Eastern Standard Time`. Holds without knowing what day it is now. */
export function momentText(timeZone: string, at: number): string {
  return `${dayAndTimeText(timeZone, at)}, ${zoneName(timeZone, 'long', at)}`
}

/** The same for a reader who knows the zone: `Monday, November 30 at 5 PM`. */
export function dayAndTimeText(timeZone: string, at: number): string {
  const {day, minute} = clockIn(timeZone, at)
  // "At midnight" could be either end of a day.
  return minute === 0 ? `the end of ${dayText(addDays(day, -1))}` : `${dayText(day)} at ${timeText(minute)}`
}

/** `Monday, November 30, from 9 AM to 5 PM` */
export function windowText(timeZone: string, {opens, closes}: {opens: number; closes: number}): string {
  const from = clockIn(timeZone, opens)
  return `${dayText(from.day)}, from ${timeText(from.minute)} to ${timeText(clockIn(timeZone, closes).minute)}`
}

/** `Monday, November 30` */
export function dayText(day: Day): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  })
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

const CLOSED = 'Closed'

function spansText(spans: readonly Span[]): string {
  return spans.map(({opens, closes}) => `${timeText(opens)} to ${timeText(closes)}`).join(', ') || CLOSED
}

/** Three days or more in a row are a range. */
function daysText(days: readonly Weekday[]): string {
  const first = weekdays.indexOf(days[0] ?? 'monday')
  const isRow = days.every((day, at) => weekdays.indexOf(day) === first + at)
  const names = days.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`)
  if (isRow && names.length > 2) return `${names[0]} to ${names.at(-1)}`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join()
}

function zoneName(timeZone: string, timeZoneName: 'long' | 'longGeneric', at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName}).formatToParts(at)
  return parts.find(({type}) => type === 'timeZoneName')?.value ?? timeZone
}
