import {createHash} from 'node:crypto'
import {LRUCache} from 'lru-cache'

export type ReplayGuard = {
  /** Returns whether one of these was noted within the time in which it would still be accepted. */
  hasSeen: (keys: readonly string[]) => boolean
  note: (keys: readonly string[]) => void
}

type Options = {keepMs?: number; limit?: number}

/**
 * Remembers what was handled, so that the same call does no work twice. A signature may be five minutes old or five
 * minutes ahead. Above the limit the oldest is forgotten: a repeat then costs one render, and does no harm.
 */
export function createReplayGuard({keepMs = 10 * 60_000, limit = 10_000}: Options = {}): ReplayGuard {
  const seen = new LRUCache<string, true>({max: limit, ttl: keepMs, perf: Date})
  return {
    hasSeen: (keys) => keys.some((key) => seen.has(digest(key))),
    note(keys) {
      for (const key of keys) seen.set(digest(key), true)
    },
  }
}

/** Of one length, whatever the sender chose. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
