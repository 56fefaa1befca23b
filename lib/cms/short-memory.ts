export type ShortMemory<Answer> = {
  /** Returns an answer that is a few seconds old at most. Reads of a key together share one question; failures are not kept. */
  read: (key: string, ask: () => Promise<Answer>) => Promise<Answer>
}

type Options = {forMs: number; atMost: number; now?: () => number}

/** Keeps a bounded number of answers for a short while: anybody can make up any number of these questions. */
export function createShortMemory<Answer>({forMs, atMost, now = Date.now}: Options): ShortMemory<Answer> {
  /** In the order in which they were asked. */
  const kept = new Map<string, {answer: Promise<Answer>; askedAt: number}>()

  function forgetOld(): void {
    for (const [key, {askedAt}] of kept) {
      if (kept.size < atMost && now() - askedAt < forMs) return
      kept.delete(key)
    }
  }

  return {
    read(key, ask) {
      const known = kept.get(key)
      if (known && now() - known.askedAt < forMs) return known.answer
      kept.delete(key)
      forgetOld()
      const entry = {answer: ask(), askedAt: now()}
      kept.set(key, entry)
      entry.answer.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      return entry.answer
    },
  }
}
