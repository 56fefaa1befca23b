import {timeText, weekdays} from '../../../sanity/opening-times.ts'
import {addDays, clockIn, type Day, weekdayOf} from '../../hours/zoned-time.ts'
import type {Group, MeasuredRequest} from './measure.ts'
import {joinNeighbours, LEAST_TOLD, placesToHide} from './too-few.ts'

const BLOCK_MINUTES = 3 * 60
const BLOCKS = (24 * 60) / BLOCK_MINUTES

/** By the week in which they came, the newest first; weeks with few are put together. `monday` is that of the first week. */
export function byWeek(
  requests: readonly MeasuredRequest[],
  timeZone: string,
  monday: Day,
  weeks: number,
): Group[] {
  const weekOf = ({created_at}: MeasuredRequest) => daysBetween(monday, clockIn(timeZone, created_at).day) / 7
  return inStretches(requests, weeks, (request) => Math.floor(weekOf(request)))
    .map(({from, to, items}) => ({
      name: `${dateText(addDays(monday, from * 7))} to ${dateText(addDays(monday, to * 7 + 6))}`,
      items,
    }))
    .reverse()
}

/** By the hours in which they came, on the clinic's clock. */
export function byHours(requests: readonly MeasuredRequest[], timeZone: string): Group[] {
  const blockOf = ({created_at}: MeasuredRequest) =>
    Math.floor(clockIn(timeZone, created_at).minute / BLOCK_MINUTES)
  return inStretches(requests, BLOCKS, blockOf).map(({from, to, items}) => ({
    name: capital(`${timeText(from * BLOCK_MINUTES)} to ${timeText((to + 1) * BLOCK_MINUTES)}`),
    items,
  }))
}

/** Groups requests by name, in the order of `names`. Small groups are joined into one, which comes last. */
export function byName(
  requests: readonly MeasuredRequest[],
  nameOf: (request: MeasuredRequest) => string | undefined,
  names: readonly string[],
): Group[] {
  const groups = names
    .map((name) => ({name, items: requests.filter((request) => nameOf(request) === name)}))
    .filter(({items}) => items.length > 0)
  const hidden = placesToHide(groups.map(({items}) => items.length))
  const others = groups.flatMap(({items}, place) => (hidden.has(place) ? items : []))
  return [
    ...groups.filter((_, place) => !hidden.has(place)),
    ...(others.length >= LEAST_TOLD ? [{name: 'Others together', items: others}] : []),
  ]
}

export function mondayOf(timeZone: string, at: number): Day {
  const {day} = clockIn(timeZone, at)
  return addDays(day, -weekdays.indexOf(weekdayOf(day)))
}

function inStretches(
  requests: readonly MeasuredRequest[],
  count: number,
  placeOf: (request: MeasuredRequest) => number,
) {
  const found = Map.groupBy(requests, placeOf)
  return joinNeighbours(
    Array.from({length: count}, (_, place) => ({from: place, to: place, items: found.get(place) ?? []})),
  )
}

function daysBetween(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / (24 * 60 * 60 * 1000)
}

/** `Nov 30` */
function dateText(day: Day): string {
  const format = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC', month: 'short', day: 'numeric'})
  return format.format(Date.parse(day))
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}
