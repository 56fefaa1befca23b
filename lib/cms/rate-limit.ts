export type RateLimit = {
  /** Returns whether one more may happen now. */
  take: () => boolean
  /** One that was counted did not happen. */
  giveBack: () => void
}

type Options = {perSecond: number; atOnce: number; now?: () => number}

/** A token bucket: lets `atOnce` things happen together and `perSecond` in the long run. */
export function createRateLimit({perSecond, atOnce, now = Date.now}: Options): RateLimit {
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
