import {createTokens, type Tokens} from '../cms/tokens.ts'

export type TryLimit = {
  /** Whether this address may try once more. */
  take: (address: string) => boolean
  /** It was right: that try does not count. */
  giveBack: (address: string) => void
}

/** Addresses that are remembered. A flood of new ones makes old ones forgotten, and meets the limit for all of them. */
const MOST_ADDRESSES = 1_000

export function createTryLimit(now: () => number = Date.now): TryLimit {
  const everybody = createTokens({perSecond: 1, atOnce: 60, now})
  const known = new Map<string, Tokens>()
  const tokensOf = (address: string): Tokens => {
    const tokens = known.get(address) ?? createTokens({perSecond: 10 / 60, atOnce: 10, now})
    known.delete(address)
    known.set(address, tokens)
    const [oldest] = known.keys()
    if (known.size > MOST_ADDRESSES && oldest !== undefined) known.delete(oldest)
    return tokens
  }
  return {
    take: (address) => tokensOf(address).take() && everybody.take(),
    giveBack(address) {
      tokensOf(address).giveBack()
      everybody.giveBack()
    },
  }
}
