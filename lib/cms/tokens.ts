export type Tokens = {
  /** Whether there was one left. */
  take: () => boolean
  giveBack: () => void
}

type Options = {perSecond: number; atOnce: number; now?: () => number}

/** Lets `atOnce` things happen together and `perSecond` in the long run. */
export function createTokens({perSecond, atOnce, now = Date.now}: Options): Tokens {
  let left = atOnce
  let countedAt = now()
  return {
    take() {
      left = Math.min(atOnce, left + ((now() - countedAt) / 1000) * perSecond)
      countedAt = now()
      if (left < 1) return false
      left -= 1
      return true
    },
    giveBack() {
      left = Math.min(atOnce, left + 1)
    },
  }
}
