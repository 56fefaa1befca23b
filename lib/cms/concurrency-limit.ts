import PQueue from 'p-queue'
import {ContentUnavailable} from './content-unavailable.ts'

export type ConcurrencyLimit = {
  /** Runs the task in its turn. Rejects when the signal ends the wait, or when too many wait. */
  run: <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>
}

/** At most `atOnce` tasks at a time and `waiting` in line: what is slow must not pile up in memory. */
export function createConcurrencyLimit(atOnce: number, waiting: number): ConcurrencyLimit {
  const queue = new PQueue({concurrency: atOnce})
  return {
    async run(task, signal) {
      if (queue.size >= waiting) throw new ContentUnavailable('too many pages wait for it')
      let running: ReturnType<typeof task> | undefined
      const start = () => {
        running = task()
        return running
      }
      try {
        return await queue.add(start, {signal})
      } catch (error) {
        // A task that runs says itself how it ended: the queue rejects as soon as the signal aborts.
        if (running) return running
        throw new ContentUnavailable('it was busy for too long', {cause: error})
      }
    },
  }
}
