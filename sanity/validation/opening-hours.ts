import {dayText} from '../days.ts'
import {minutesOf, mostToWait, type Weekday, weekdays} from '../opening-times.ts'

type Line = {days?: readonly string[]; opens?: string; closes?: string}

/** Two lines that say different things about one hour would be printed as one. */
export function overlapProblem(lines: readonly unknown[] | undefined): true | string {
  for (const day of weekdays) {
    const spans = itemsOf<Line>(lines)
      .filter(({days}) => days?.includes(day))
      .map(({opens, closes}) => ({opens: minutesOf(opens) ?? 0, closes: minutesOf(closes) ?? 0}))
      .sort((a, b) => a.opens - b.opens)
    if (spans.some(({opens}, at) => at > 0 && opens < (spans[at - 1]?.closes ?? 0))) {
      return `Two lines overlap on ${titleOf(day)}. Give each hour of a day once.`
    }
  }
  return true
}

/** Of both parts together: a promise that was never begun is only missing. */
export function promiseProblem(promise: Record<string, unknown> | undefined): true | string {
  const {amount, unit} = promise ?? {}
  if (amount === undefined && unit === undefined) return true
  if (!Number.isInteger(amount) || Number(amount) < 1 || Number(amount) > mostToWait) {
    return `Write a whole number from 1 to ${mostToWait}.`
  }
  return unit === undefined ? 'Choose days or hours.' : true
}

export function repeatedDayProblem(days: readonly unknown[] | undefined): true | string {
  const dates = itemsOf<{date?: string}>(days).flatMap(({date}) => date ?? [])
  const repeated = dates.find((date, at) => dates.indexOf(date) !== at)
  return repeated ? `${dayText(repeated)} is listed twice. Delete one of the two.` : true
}

/** The Studio gives lists without saying of what. */
function itemsOf<Item extends object>(list: readonly unknown[] | undefined): Item[] {
  return (list ?? []).filter((item): item is Item => typeof item === 'object' && item !== null)
}

function titleOf(day: Weekday): string {
  return `${day[0]?.toUpperCase()}${day.slice(1)}`
}
