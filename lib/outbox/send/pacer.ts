import {setTimeout as sleep} from 'node:timers/promises'

/** Returns a function whose calls resolve at least `spacingMs` apart, in the order in which they are made. */
export function createPacer(spacingMs: number): () => Promise<void> {
  let next = 0
  return async () => {
    const now = performance.now()
    const mine = Math.max(now, next)
    next = mine + spacingMs
    await sleep(mine - now)
  }
}
