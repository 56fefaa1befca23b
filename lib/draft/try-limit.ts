import {createRateLimit, type RateLimit} from '../cms/rate-limit.ts'

export type TryLimit = {
  /** Whether this address may try once more. */
  take: (address: string) => boolean
  /** It was right: that try does not count. */
  giveBack: (address: string) => void
}

/** Addresses that are remembered. A flood of new ones makes old ones forgotten, and meets the limit for all of them. */
const MOST_ADDRESSES = 1_000

export function createTryLimit(now: () => number = Date.now): TryLimit {
  const everybody = createRateLimit({perSecond: 1, atOnce: 60, now})
  const known = new Map<string, RateLimit>()
  const limitOf = (address: string): RateLimit => {
    const limit = known.get(address) ?? createRateLimit({perSecond: 10 / 60, atOnce: 10, now})
    known.delete(address)
    known.set(address, limit)
    const [oldest] = known.keys()
    if (known.size > MOST_ADDRESSES && oldest !== undefined) known.delete(oldest)
    return limit
  }
  return {
    take: (address) => limitOf(address).take() && everybody.take(),
    giveBack(address) {
      limitOf(address).giveBack()
      everybody.giveBack()
    },
  }
}
