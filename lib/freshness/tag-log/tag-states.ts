/** When a tag went stale and when its pages may no longer be shown at all, in milliseconds since 1970. */
export type TagState = {stale?: number; expired?: number}
export type TagStates = ReadonlyMap<string, TagState>

/** The later time holds when two processes marked the same tag. */
export function later(one: TagState, other: TagState): TagState {
  const stale = Math.max(one.stale ?? 0, other.stale ?? 0)
  const expired = Math.max(one.expired ?? 0, other.expired ?? 0)
  return {...(stale > 0 && {stale}), ...(expired > 0 && {expired})}
}

/** One state for each tag, in whatever order the entries come. */
export function merge(entries: Iterable<[string, TagState]>): Map<string, TagState> {
  const merged = new Map<string, TagState>()
  for (const [tag, state] of entries) merged.set(tag, later(merged.get(tag) ?? {}, state))
  return merged
}
