export type WarmQueue = {
  /** Resolves when every page was rendered again. False when one could not be, or the queue was full. */
  add: (paths: readonly string[], render: RenderPage) => Promise<boolean>
}

/** Has one page rendered again. Never rejects. */
export type RenderPage = (path: string) => Promise<boolean>

type Options = {atOnce?: number; limit?: number; spacingMs?: number; now?: () => number}

type Waiting = {render: RenderPage; readyAt: number; done: Promise<boolean>; resolve: (ok: boolean) => void}

/**
 * Renders pages in the background, each at most once per `spacingMs` however often it is asked for. What is asked for
 * while its page is being rendered is rendered once more afterwards, because it may have come too late for that.
 */
export function createWarmQueue(options: Options = {}): WarmQueue {
  const {atOnce = 2, limit = 1_000, spacingMs = 200, now = Date.now} = options
  const waiting = new Map<string, Waiting>()
  const startedAt = new Map<string, number>()
  let running = 0
  let timer: NodeJS.Timeout | undefined

  function addOne(path: string, render: RenderPage): Promise<boolean> {
    const known = waiting.get(path)
    if (known) return known.done
    if (waiting.size >= limit) return Promise.resolve(false)
    const {promise: done, resolve} = Promise.withResolvers<boolean>()
    waiting.set(path, {render, readyAt: (startedAt.get(path) ?? 0) + spacingMs, done, resolve})
    return done
  }

  function pump(): void {
    clearTimeout(timer)
    for (const [path, page] of waiting) {
      if (running >= atOnce) return
      if (page.readyAt <= now()) start(path, page)
    }
    const next = Math.min(...[...waiting.values()].map(({readyAt}) => readyAt))
    if (waiting.size > 0) timer = setTimeout(pump, Math.max(0, next - now()))
  }

  function start(path: string, {render, resolve}: Waiting): void {
    waiting.delete(path)
    startedAt.delete(path)
    startedAt.set(path, now())
    if (startedAt.size > limit) startedAt.delete(startedAt.keys().next().value ?? '')
    running += 1
    render(path).then((ok) => {
      running -= 1
      resolve(ok)
      pump()
    })
  }

  return {
    async add(paths, render) {
      const pages = paths.map((path) => addOne(path, render))
      pump()
      return (await Promise.all(pages)).every(Boolean)
    },
  }
}
