import {LRUCache} from 'lru-cache'
import PQueue from 'p-queue'

export type WarmQueue = {
  /** Resolves when every page was rendered again: with false when one could not be, or the queue was full. */
  add: (paths: readonly string[], render: RenderPage) => Promise<boolean>
}

/** Has one page rendered again. Never rejects. */
export type RenderPage = (path: string) => Promise<boolean>

type Options = {atOnce?: number; limit?: number; spacingMs?: number}

/**
 * Renders pages in the background, each at most once per `spacingMs` however often it is asked for. A page that is
 * asked for while it is being rendered is rendered once more afterwards, because the change may have come too late.
 */
export function createWarmQueue({atOnce = 2, limit = 1_000, spacingMs = 200}: Options = {}): WarmQueue {
  const queue = new PQueue({concurrency: atOnce})
  const waiting = new Map<string, Promise<boolean>>()
  // Looked up at each call, as a test may have set the clock since this file was loaded.
  const recent = new LRUCache<string, true>({
    max: limit,
    ttl: spacingMs,
    perf: {now: () => performance.now()},
  })

  function addOne(path: string, render: RenderPage): Promise<boolean> {
    const known = waiting.get(path)
    if (known) return known
    if (waiting.size >= limit) return Promise.resolve(false)
    const {promise, resolve} = Promise.withResolvers<boolean>()
    waiting.set(path, promise)
    resolve(renderInTurn(path, render))
    return promise
  }

  async function renderInTurn(path: string, render: RenderPage): Promise<boolean> {
    const spacing = Math.ceil(recent.getRemainingTTL(path))
    if (spacing > 0) await new Promise((resolve) => setTimeout(resolve, spacing))
    return queue.add(() => {
      waiting.delete(path)
      recent.set(path, true)
      return render(path)
    })
  }

  return {
    add: async (paths, render) =>
      (await Promise.all(paths.map((path) => addOne(path, render)))).every(Boolean),
  }
}
