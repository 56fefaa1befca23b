/** The choices for opening hours, shared by the Studio and the site. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

export type Weekday = (typeof weekdays)[number]

/** The zones of the United States, by the names that clocks know. */
export const timeZones = [
  {title: 'Eastern (New York, Richmond)', value: 'America/New_York'},
  {title: 'Eastern (Indianapolis)', value: 'America/Indiana/Indianapolis'},
  {title: 'Central (Chicago)', value: 'America/Chicago'},
  {title: 'Mountain (Denver)', value: 'America/Denver'},
  {title: 'Mountain without summer time (Phoenix)', value: 'America/Phoenix'},
  {title: 'Pacific (Los Angeles)', value: 'America/Los_Angeles'},
  {title: 'Alaska (Anchorage)', value: 'America/Anchorage'},
  {title: 'Hawaii (Honolulu)', value: 'Pacific/Honolulu'},
  {title: 'Atlantic (Puerto Rico)', value: 'America/Puerto_Rico'},
  {title: 'Chamorro (Guam)', value: 'Pacific/Guam'},
] as const

/** `businessDays` are days on which the clinic is open; `openHours` are hours in which it is. */
export const answerUnits = ['businessDays', 'openHours'] as const

export type AnswerUnit = (typeof answerUnits)[number]

/** A later answer would promise nothing. */
export const mostToWait = 40

/** Minutes since midnight of a time like `09:00`, up to `24:00`. Returns undefined for any other text. */
export function minutesOf(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time ?? '') ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return total <= 24 * 60 ? total : undefined
}

/** As Americans say it: `9 AM`, `9:30 AM`, `noon`, and `midnight` at both ends of the day. */
export function timeText(minutes: number): string {
  if (minutes % 1440 === 0) return 'midnight'
  if (minutes === 720) return 'noon'
  const hours = Math.floor(minutes / 60)
  const past = minutes % 60
  return `${hours % 12 || 12}${past ? `:${String(past).padStart(2, '0')}` : ''} ${hours < 12 ? 'AM' : 'PM'}`
}
