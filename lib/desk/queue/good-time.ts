import type {Consultation} from '../../consultation/form/schema.ts'
import {clockIn, weekdayOf} from '../../hours/zoned-time.ts'

type Time = NonNullable<Consultation['times']>[number]

const HOUR = 60

/** From when to when each answer of the form is a good time, in minutes since midnight. `any` is always one. */
const spans: Record<Exclude<Time, 'any'>, {from: number; to: number; onWeekdays: boolean}> = {
  'weekday-morning': {from: 8 * HOUR, to: 12 * HOUR, onWeekdays: true},
  midday: {from: 11 * HOUR, to: 14 * HOUR, onWeekdays: false},
  'late-afternoon': {from: 15 * HOUR, to: 18 * HOUR, onWeekdays: false},
}

/** Whether the patient likes to be called now, by the clinic's clock. Without an answer, or a zone, nobody knows. */
export function isGoodTime(
  times: readonly Time[] | undefined,
  timeZone: string | undefined,
  now: number,
): boolean {
  if (!times || times.length === 0) return false
  if (times.includes('any')) return true
  if (timeZone === undefined) return false
  const {day, minute} = clockIn(timeZone, now)
  const isWeekend = ['saturday', 'sunday'].includes(weekdayOf(day))
  return times.some((time) => {
    if (time === 'any') return true
    const {from, to, onWeekdays} = spans[time]
    return minute >= from && minute < to && !(onWeekdays && isWeekend)
  })
}
