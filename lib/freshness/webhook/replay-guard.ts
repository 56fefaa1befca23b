import {createHash} from 'node:crypto'

export type ReplayGuard = {
  /** Whether one of these was noted within the time in which it would still be accepted. */
  hasSeen: (keys: readonly string[]) => boolean
  note: (keys: readonly string[]) => void
}

type Options = {keepMs?: number; limit?: number; now?: () => number}

/**
 * Remembers what was handled, so that the same call does no work twice. A signature may be five minutes old or five
 * minutes ahead. Above the limit the oldest is forgotten: a repeat then costs one render, and does no harm.
 */
export function createReplayGuard({
  keepMs = 10 * 60_000,
  limit = 10_000,
  now = Date.now,
}: Options = {}): ReplayGuard {
  // In the order of their time, because only new keys are added.
  const seen = new Map<string, number>()

  function forgetOld(): void {
    for (const [key, at] of seen) {
      if (seen.size <= limit && at > now() - keepMs) return
      seen.delete(key)
    }
  }

  return {
    hasSeen(keys) {
      forgetOld()
      return keys.some((key) => seen.has(digest(key)))
    },
    note(keys) {
      for (const key of keys) {
        seen.delete(digest(key))
        seen.set(digest(key), now())
      }
      forgetOld()
    },
  }
}

/** Of one length, whatever the sender chose. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
