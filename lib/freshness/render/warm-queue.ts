import {LRUCache} from 'lru-cache'
import PQueue from 'p-queue'

export type WarmQueue = {
  /** Resolves when every page was rendered again: with false when one could not be, or the queue was full. */
  add: (paths: readonly string[], render: RenderPage, turn?: Turn) => Promise<boolean>
}

/** Somebody who publishes looks at the page at once. The pages that a starting site finds stale can wait. */
export type Turn = 'first' | 'afterwards'

type Waiting = {rendered: Promise<boolean>; turn: Turn; isQueued: boolean}

const PRIORITIES = {first: 1, afterwards: 0} satisfies Record<Turn, number>

/** Has one page rendered again. Never rejects. */
export type RenderPage = (path: string) => Promise<boolean>

type Options = {atOnce?: number; limit?: number; spacingMs?: number}

/**
 * Renders pages in the background, each at most once per `spacingMs` however often it is asked for. A page that is
 * asked for while it is being rendered is rendered once more afterwards, because the change may have come too late.
 */
export function createWarmQueue({atOnce = 2, limit = 1_000, spacingMs = 200}: Options = {}): WarmQueue {
  const queue = new PQueue({concurrency: atOnce})
  const waiting = new Map<string, Waiting>()
  // Looked up at each call, as a test may have set the clock since this file was loaded.
  const recent = new LRUCache<string, true>({
    max: limit,
    ttl: spacingMs,
    perf: {now: () => performance.now()},
  })

  function addOne(path: string, render: RenderPage, turn: Turn): Promise<boolean> {
    const known = waiting.get(path)
    if (known) {
      if (turn === 'first') hurry(path, known)
      return known.rendered
    }
    if (waiting.size >= limit) return Promise.resolve(false)
    const {promise, resolve} = Promise.withResolvers<boolean>()
    const added = {rendered: promise, turn, isQueued: false}
    waiting.set(path, added)
    resolve(renderInTurn(path, render, added))
    return promise
  }

  function hurry(path: string, known: Waiting): void {
    known.turn = 'first'
    if (known.isQueued) queue.setPriority(path, PRIORITIES.first)
  }

  async function renderInTurn(path: string, render: RenderPage, added: Waiting): Promise<boolean> {
    const spacing = Math.ceil(recent.getRemainingTTL(path))
    if (spacing > 0) await new Promise((resolve) => setTimeout(resolve, spacing))
    added.isQueued = true
    const task = () => {
      waiting.delete(path)
      recent.set(path, true)
      return render(path)
    }
    return queue.add(task, {id: path, priority: PRIORITIES[added.turn]})
  }

  return {
    add: async (paths, render, turn = 'first') =>
      (await Promise.all(paths.map((path) => addOne(path, render, turn)))).every(Boolean),
  }
}
