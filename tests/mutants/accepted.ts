/** A fault that no test notices, by file and line, and why none should. */
type Accepted = {place: string; replacement: string; reason: string}

const NEVER_MISSING = 'The fallback is for the type checker: the value is always there.'
const ANY_LIMIT_DOES = 'How many days are looked at is any number beyond a year.'

export const accepted: Accepted[] = [
  {place: 'lib/hours/hours-text.ts:73', replacement: '""', reason: NEVER_MISSING},
  {place: 'lib/hours/hours-text.ts:75', replacement: 'day[0].toUpperCase', reason: NEVER_MISSING},
  {place: 'lib/hours/zoned-time.ts:37', replacement: '""', reason: NEVER_MISSING},
  {place: 'lib/hours/opening-hours.ts:70', replacement: 'count <= LOOK_AHEAD_DAYS', reason: ANY_LIMIT_DOES},
  {place: 'lib/hours/opening-hours.ts:85', replacement: 'count <= LOOK_AHEAD_DAYS', reason: ANY_LIMIT_DOES},
]
