/** The time that everybody who shares a store goes by. */
export type StoreClock = {
  now: () => number
  /** Sets it, where that takes a question. Ask it before a time is written down. */
  follow: () => Promise<void>
}

/** One machine, one clock. */
export const ownClock: StoreClock = {now: () => Date.now(), follow: async () => {}}

const FOLLOW_AFTER_MS = 30_000

/**
 * The clock of the database. Machines whose own clocks differ, or are set while they run, agree on leases and due times
 * all the same: between two questions it goes by the uptime of the process, which nobody can set.
 */
export function databaseClock(askTime: () => Promise<number>): StoreClock {
  let set: {time: number; at: number} | undefined
  return {
    now: () => (set ? Math.round(set.time + performance.now() - set.at) : Date.now()),
    async follow() {
      const before = performance.now()
      if (set && before - set.at < FOLLOW_AFTER_MS) return
      const time = await askTime()
      set = {time, at: (before + performance.now()) / 2}
    },
  }
}
