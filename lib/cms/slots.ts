import {ContentUnavailable} from './content-unavailable.ts'

export type Slots = {
  /** Runs the task when fewer than the limit are running. Rejects when the signal ends the wait, or too many wait. */
  run: <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>
}

/** At most `limit` tasks at a time and `waiting` in line: what is slow must not pile up in memory. */
export function createSlots(limit: number, waiting: number): Slots {
  const line: (() => void)[] = []
  let running = 0

  async function take(signal: AbortSignal): Promise<void> {
    if (running < limit) {
      running += 1
      return
    }
    if (line.length >= waiting) throw new ContentUnavailable('too many pages wait for it')
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        line.splice(line.indexOf(go), 1)
        reject(new ContentUnavailable('it was busy for too long'))
      }
      line.push(go)
      signal.addEventListener('abort', giveUp, {once: true})
    })
  }

  /** The place goes to the next in line, so that nobody who comes later overtakes. */
  function leave(): void {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(task, signal) {
      await take(signal)
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
