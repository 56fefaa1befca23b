import {ContentUnavailable} from './content-unavailable.ts'

export type Breaker = {
  /** Runs the task, or refuses at once while the circuit is open. */
  run: <T>(task: () => Promise<T>) => Promise<T>
  /** True from too many failures until the next success. */
  isOpen: () => boolean
}

type Options = {failures?: number; openMs?: number; now?: () => number}

/** Upper limit for a pause that the CMS asks for with `Retry-After`. */
const LONGEST_PAUSE_MS = 10 * 60_000

/**
 * Stops asking a CMS that does not answer: opens after `failures` in a row, or at once when the CMS names a time.
 * After the pause one task at a time may try; its success closes the circuit.
 */
export function createBreaker({failures = 5, openMs = 30_000, now = Date.now}: Options = {}): Breaker {
  let inARow = 0
  let openUntil: number | undefined
  let isTrying = false

  function enter(): void {
    if (openUntil === undefined) return
    if (now() < openUntil || isTrying) throw new ContentUnavailable('it failed a moment ago')
    isTrying = true
  }

  function note(error: unknown): void {
    if (!(error instanceof ContentUnavailable) || error.isTooLarge) return
    inARow += 1
    const asked = Math.min(error.retryAfterMs ?? 0, LONGEST_PAUSE_MS)
    if (asked === 0 && openUntil === undefined && inARow < failures) return
    openUntil = Math.max(openUntil ?? 0, now() + Math.max(asked, openMs))
  }

  return {
    isOpen: () => openUntil !== undefined,
    async run(task) {
      enter()
      try {
        const result = await task()
        inARow = 0
        openUntil = undefined
        return result
      } catch (error) {
        note(error)
        throw error
      } finally {
        isTrying = false
      }
    },
  }
}
