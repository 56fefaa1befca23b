import {checkContent} from './check-content.ts'

export type ContentWorker = {
  /** Checks in a moment: something was published. */
  wake: () => void
  /** Checks no more; resolves when the check in hand is through. */
  stop: () => Promise<void>
}

type Options = {check?: () => Promise<boolean>; everySeconds?: number}

/** A lost webhook is made good within five minutes, the time of the check included. */
const EVERY_SECONDS = 240
/** Instances that start together must not ask together for ever. */
const JITTER = 0.1
/** After a check that could not be finished. The first ones are quick, because a site that starts is not yet listening. */
const AGAIN_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000]
/** One check sees all that was published in this time. */
const NEWS_MS = 250
/** Between checks for news: longer while more and more comes in. The webhook has acted on it all the same. */
const NEWS_SPACING_MS = [1_000, 2_000, 4_000]
const QUIET_MS = 20_000

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {contentWorker?: ContentWorker} = globalThis

/** Starts checking in the background, at once and then for ever. A second call returns the first worker. */
export function startContentWorker(options: Options = {}): ContentWorker {
  shared.contentWorker ??= keepChecking(options)
  return shared.contentWorker
}

/** Call when a webhook told of a change: it may have come out of order, or may not say all that the change touches. */
export function wakeContentWorker(): void {
  shared.contentWorker?.wake()
}

function keepChecking({check = checkContent, everySeconds = EVERY_SECONDS}: Options): ContentWorker {
  let timer: NodeJS.Timeout | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let lastStart = Number.NEGATIVE_INFINITY
  let failures = 0
  let hasNews = false
  let newsInARow = 0
  let running: Promise<void> | undefined
  let isStopped = false

  function plan(delay: number): void {
    const at = Date.now() + delay
    if (isStopped || running || at >= dueAt) return
    dueAt = at
    clearTimeout(timer)
    timer = setTimeout(start, delay)
  }

  function planForNews(): void {
    const spacing = NEWS_SPACING_MS[Math.min(newsInARow, NEWS_SPACING_MS.length - 1)] ?? 0
    plan(Math.max(NEWS_MS, lastStart + spacing - Date.now()))
  }

  function start(): void {
    dueAt = Number.POSITIVE_INFINITY
    newsInARow = hasNews && Date.now() - lastStart < QUIET_MS ? newsInARow + 1 : 0
    hasNews = false
    lastStart = Date.now()
    running = check().then((isSettled) => {
      failures = isSettled ? 0 : failures + 1
      running = undefined
      const again = AGAIN_MS[Math.min(failures, AGAIN_MS.length) - 1]
      plan(again ?? everySeconds * 1_000 * (1 - JITTER * Math.random()))
      if (hasNews) planForNews()
    })
  }

  start()
  return {
    wake() {
      hasNews = true
      planForNews()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      if (shared.contentWorker?.stop === this.stop) shared.contentWorker = undefined
      await running
    },
  }
}
