import {setTimeout as sleep} from 'node:timers/promises'

/** Hands out turns that are at least `spacingMs` apart, in the order in which they are asked for. */
export function inTurn(spacingMs: number): () => Promise<void> {
  let next = 0
  return async () => {
    const now = performance.now()
    const mine = Math.max(now, next)
    next = mine + spacingMs
    if (mine > now) await sleep(mine - now)
  }
}
