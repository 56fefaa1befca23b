import {type LogEvent, log} from '../../log.ts'

export type RefusalLog = {note: (status: number) => void}

const LOG_AGAIN_MS = 60_000

/**
 * Writes down that calls were refused, at most once a minute, with how many there were since the last line: a stranger
 * can send any number of them.
 */
export function createRefusalLog(event: LogEvent, now: () => number = Date.now): RefusalLog {
  let loggedAt = Number.NEGATIVE_INFINITY
  let count = 0
  return {
    note(status) {
      count += 1
      if (now() - loggedAt < LOG_AGAIN_MS) return
      log(event, {code: String(status), count})
      loggedAt = now()
      count = 0
    },
  }
}
