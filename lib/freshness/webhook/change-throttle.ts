import type {StalePages} from '../mark-stale.ts'
import type {ContentTag} from '../tags.ts'

export type ChangeThrottle = {
  /** Returns the part to act on at once. The rest is passed on when its time has come. */
  receive: (change: StalePages) => StalePages
}

type Options = {
  /** Called with what had to wait. */
  passOn: (change: StalePages) => void
  /** How soon a second change of a tag may follow the first. */
  shortMs?: number
  /** How often a tag passes while changes pour in. */
  longMs?: number
  now?: () => number
}

/** Paths that wait with one tag. Further pages are rendered when they are asked for. */
const MAX_PATHS = 500
/** No clinic has as many. A tag that is forgotten passes at once when it comes again. */
const MAX_TAGS = 5_000

type Tagged = {passedAt: number; waiting: number; paths: Set<string>}

/**
 * Throttles changes by tag: while they pour in, each tag passes once a second and not a thousand times, and the last
 * change always passes. The reconcile pass alone would do the same in up to four seconds: too late for somebody who
 * publishes, looks, and publishes again.
 */
export function createChangeThrottle({
  passOn,
  shortMs = 200,
  longMs = 1_000,
  now = Date.now,
}: Options): ChangeThrottle {
  const known = new Map<ContentTag, Tagged>()
  let timer: NodeJS.Timeout | undefined

  function dueAt({passedAt, waiting}: Tagged): number {
    return passedAt + (waiting > 1 ? longMs : shortMs)
  }

  /** Returns whether the tag may pass now; if not, it waits. */
  function pass(tag: ContentTag, paths: readonly string[]): boolean {
    const entry = known.get(tag) ?? {passedAt: Number.NEGATIVE_INFINITY, waiting: 0, paths: new Set()}
    if (entry.waiting === 0 && now() >= dueAt(entry)) {
      known.delete(tag)
      known.set(tag, {...entry, passedAt: now()})
      return true
    }
    entry.waiting += 1
    for (const path of paths) if (entry.paths.size < MAX_PATHS) entry.paths.add(path)
    return false
  }

  function flush(): void {
    const due = [...known].filter(([, entry]) => entry.waiting > 0 && now() >= dueAt(entry))
    for (const [tag] of due) known.set(tag, {passedAt: now(), waiting: 0, paths: new Set()})
    plan()
    if (due.length === 0) return
    passOn({tags: due.map(([tag]) => tag), paths: [...new Set(due.flatMap(([, {paths}]) => [...paths]))]})
  }

  function plan(): void {
    clearTimeout(timer)
    const waiting = [...known.values()].filter((entry) => entry.waiting > 0)
    if (waiting.length > 0) timer = setTimeout(flush, Math.max(0, Math.min(...waiting.map(dueAt)) - now()))
  }

  function forgetOld(): void {
    for (const [tag, {passedAt, waiting}] of known) {
      if (known.size <= MAX_TAGS && now() - passedAt < longMs) return
      if (waiting === 0) known.delete(tag)
    }
  }

  return {
    receive({tags, paths}) {
      forgetOld()
      const due = tags.filter((tag) => pass(tag, paths))
      if (due.length < tags.length) plan()
      return {tags: due, paths: due.length > 0 ? paths : []}
    },
  }
}
