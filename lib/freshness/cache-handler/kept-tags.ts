import path from 'node:path'
import {errorName, log} from '../../log.ts'
import {tagsManifest} from './next-cache.ts'
import {later, TagLog} from './tag-log.ts'

/** How long another process on the same build folder may not know of a publish. */
const READ_EVERY_MS = 250

/**
 * Next forgets at a restart what was revalidated, and then shows the old page for good. This keeps it beside Next's
 * cache of fetched answers, which lives as long.
 */
export class KeptTags {
  readonly #log: TagLog | undefined
  #readAt = 0

  constructor(distDir: string) {
    this.#log = attempt(() => new TagLog(path.join(distDir, 'cache', 'revalidated-tags')))
    this.read()
  }

  /** Takes over what the file says, at most every quarter of a second. */
  read(now = Date.now()): void {
    if (now - this.#readAt < READ_EVERY_MS) return
    this.#readAt = now
    const added = attempt(() => this.#log?.readNew()) ?? new Map()
    for (const [tag, state] of added) tagsManifest.set(tag, later(tagsManifest.get(tag) ?? {}, state))
  }

  /** Writes down what Next now believes of these tags. */
  async keep(tags: readonly string[]): Promise<void> {
    const states = new Map(tags.map((tag) => [tag, tagsManifest.get(tag) ?? {}]))
    try {
      await this.#log?.append(states)
    } catch (error) {
      notKept(error)
    }
  }
}

/** A full or read-only disk must not take the pages down: the next reconcile finds what was missed. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch (error) {
    notKept(error)
    return undefined
  }
}

function notKept(error: unknown): void {
  log('tags.not-kept', {error: errorName(error)})
}
