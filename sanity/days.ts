/** Where the clock hangs while the clinic has not said so. */
const USUAL_ZONE = 'America/New_York'

/** The day on the clinic's calendar, like `2026-11-28`. UTC's is tomorrow on every American evening. */
export function dayIn(timeZone: string | null | undefined, at: number = Date.now()): string {
  const parts = Object.fromEntries(
    formatIn(timeZone ?? USUAL_ZONE)
      .formatToParts(at)
      .map(({type, value}) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}`
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10)
}

/** As people write a day: `November 28, 2026`. Any other text is returned as it is. */
export function dayText(day: string): string {
  // Read as UTC on purpose: a day has no hour, and must not become the day before in Virginia.
  const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) ? day : inWords.format(at)
}

const inWords = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const
  try {
    return new Intl.DateTimeFormat('en-US', {...options, timeZone})
  } catch (error) {
    if (error instanceof RangeError)
      return new Intl.DateTimeFormat('en-US', {...options, timeZone: USUAL_ZONE})
    throw error
  }
}
