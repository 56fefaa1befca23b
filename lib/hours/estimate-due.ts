import {addDays, clockIn, type Day, weekdayOf} from './zoned-time.ts'

/** Days within which the law wants the written estimate (45 CFR 149.610). */
const BUSINESS_DAYS = 3
/** No clinic of the 50 states has an earlier date, so a date that is counted from here is never late. */
const CAREFUL_ZONE = 'Pacific/Honolulu'

/**
 * The last day for a written good-faith estimate to a patient who asked about cost at `at`. In doubt the earlier day:
 * one too early harms nobody, one too late breaks the law. Therefore neither the clinic's own holidays nor the days on
 * which it is closed count as days off, and without a known time zone the day is counted from the westernmost state.
 */
export function estimateDue(timeZone: string | undefined, at: number): Day {
  let {day} = clockIn(timeZone ?? CAREFUL_ZONE, at)
  for (let left = BUSINESS_DAYS; left > 0; ) {
    day = addDays(day, 1)
    if (isBusinessDay(day)) left--
  }
  return day
}

/** Monday to Friday, but for federal holidays. */
export function isBusinessDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 'saturday' || weekday === 'sunday') return false
  // A holiday that falls on a Sunday is kept on the Monday. One on a Saturday gives only federal employees the Friday:
  // mail and banks work, so it counts as a business day here, which is the earlier date.
  return !isFederalHoliday(day) && !(weekday === 'monday' && isFederalHoliday(addDays(day, -1)))
}

/** 5 U.S.C. 6103(a): by date, or as a Monday or Thursday of its month. */
function isFederalHoliday(day: Day): boolean {
  const monthDay = day.slice(5)
  if (['01-01', '06-19', '07-04', '11-11', '12-25'].includes(monthDay)) return true
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  const isLast = addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
  const name = `${day.slice(5, 7)} ${weekdayOf(day)}`
  if (name === '05 monday') return isLast
  return MOVING.has(`${name} ${nth}`)
}

/** Martin Luther King, Washington, Labor Day, Columbus Day, Thanksgiving. */
const MOVING = new Set(['01 monday 3', '02 monday 3', '09 monday 1', '10 monday 2', '11 thursday 4'])
