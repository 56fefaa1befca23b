import {addDays, clockIn} from '../hours/zoned-time.ts'

/** `Today, 4:00 PM`, `Tomorrow, 9:00 AM`, `Mon, Nov 30, 4:00 PM`: by the clinic's clock, or one that names itself. */
export function deskTime(timeZone: string | undefined, at: number, now: number): string {
  const zone = timeZone ?? 'UTC'
  const time = format(zone, at, {
    hour: 'numeric',
    minute: '2-digit',
    ...(!timeZone && {timeZoneName: 'short'}),
  })
  return `${dayOf(zone, at, now)}, ${time}`
}

/** The same for the end of a time. Midnight is said as patients were told it: `Tue, Dec 1, end of day`. */
export function dueTime(timeZone: string | undefined, at: number, now: number): string {
  const zone = timeZone ?? 'UTC'
  return clockIn(zone, at).minute === 0
    ? `${dayOf(zone, at - 1, now)}, end of day`
    : deskTime(timeZone, at, now)
}

function dayOf(zone: string, at: number, now: number): string {
  const [day, today] = [clockIn(zone, at).day, clockIn(zone, now).day]
  if (day === today) return 'Today'
  if (day === addDays(today, 1)) return 'Tomorrow'
  return format(zone, at, {weekday: 'short', month: 'short', day: 'numeric'})
}

/** `25 minutes`, `3 hours`, `4 days` */
export function durationText(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return count(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** Making a format costs more than everything else in a list. */
// biome-ignore lint/plugin: a memo of what never changes; each copy of the module may have its own.
const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string, at: number, parts: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify([timeZone, parts])
  const made = formats.get(name) ?? new Intl.DateTimeFormat('en-US', {timeZone, ...parts})
  formats.set(name, made)
  // Intl puts a narrow no-break space before AM.
  return made.format(at).replace(/\s/gu, ' ')
}
