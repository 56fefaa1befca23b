import path from 'node:path'
import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {env} from '../../settings/env.ts'
import {TagFile} from './tag-file.ts'
import {merge, type TagState, type TagStates} from './tag-states.ts'

/** How long another process on the same build folder may not know of a publish. */
const READ_EVERY_MS = 250
/** Next's `max`: a page may be shown for a year after its tag went stale. */
const SHOWN_FOR_MS = 365 * 24 * 60 * 60_000

/**
 * Which cache tags are stale, and since when. Any part of the site marks them; the cache handler reads them before it
 * answers with a kept page. The file makes them outlive a restart, which Next's own memory of them does not.
 */
export class TagLog {
  readonly #file: TagFile | undefined
  /** Marked in this process, and not read yet: works on a full or read-only disk too. */
  #marked: TagStates = new Map()
  #readAt = 0

  constructor(distDir: string) {
    this.#file = attempt(() => new TagFile(path.join(distDir, 'cache', 'revalidated-tags')))
  }

  /** Marks tags as stale: at once for this process. Resolves when it is on the disk, or cannot be written there. */
  async markStale(tags: readonly string[], now = Date.now()): Promise<void> {
    await this.add(new Map(tags.map((tag) => [tag, {stale: now, expired: now + SHOWN_FOR_MS}])))
  }

  async add(states: TagStates): Promise<void> {
    if (states.size === 0) return
    this.#marked = merge([...this.#marked, ...states])
    try {
      await this.#file?.append(states)
    } catch (error) {
      noteNotKept(error)
    }
  }

  /** Returns what was marked since the last call. The file is read at most every quarter of a second. */
  readNew(now = Date.now()): TagStates {
    const marked = this.#marked
    this.#marked = new Map()
    if (now - this.#readAt < READ_EVERY_MS) return marked
    this.#readAt = now
    const written = attempt(() => this.#file?.readNew()) ?? new Map<string, TagState>()
    return merge([...marked, ...written])
  }
}

/** By build folder: tests have several in one process. */
const logs = onceInProcess('tag-logs', () => new Map<string, TagLog>())

export function tagLogOf(distDir: string): TagLog {
  const folder = path.resolve(distDir)
  const known = logs().get(folder)
  if (known) return known
  const created = new TagLog(folder)
  logs().set(folder, created)
  return created
}

/** The log of the build folder that this process serves. */
export function tagLogOfSite(): TagLog {
  return tagLogOf(env().NEXT_DIST_DIR ?? '.next')
}

/** A full or read-only disk must not take the pages down: the next reconcile pass finds what was missed. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch (error) {
    noteNotKept(error)
    return undefined
  }
}

function noteNotKept(error: unknown): void {
  log('tags.not-kept', {error: errorName(error)})
}
