const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Pauses after the first, second … failed try; the last one repeats. */
const PAUSES = [
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
]
const LONGEST = 6 * HOUR

/** After this long, a person must act. */
export const GIVE_UP_AFTER_MS = 72 * HOUR

/**
 * How long to wait before the next try. Spread by a fifth either way, so that requests that failed together do not
 * come back together; never shorter than what the provider asks for.
 */
export function pauseAfter(attempt: number, askedForMs = 0, random = Math.random): number {
  const pause = PAUSES[Math.min(attempt, PAUSES.length) - 1] ?? LONGEST
  return Math.round(Math.max(pause * (0.8 + 0.4 * random()), Math.min(askedForMs, LONGEST)))
}
