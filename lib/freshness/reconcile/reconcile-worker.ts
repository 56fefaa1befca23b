import {onceInProcess} from '../../process/once-in-process.ts'
import {reconcileContent} from './reconcile-content.ts'

export type ReconcileWorker = {
  /** Reconciles in a moment: something was published. */
  wake: () => void
  /** Resolves when the pass that runs is through. No other begins. */
  stop: () => Promise<void>
}

type Options = {reconcile?: () => Promise<boolean>; everySeconds?: number}

/** A lost webhook is made good within five minutes, the time of the pass included. */
const EVERY_SECONDS = 240
/** Machines that start together must not ask the CMS together ever after. */
const JITTER = 0.1
/** After a pass that could not be finished. The first ones are quick, because a site that starts is not yet listening. */
const AGAIN_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000]
/** One pass sees all that was published in this time. */
const WOKEN_AFTER_MS = 250
/** Between passes that were woken: longer while more and more comes in. The webhook has acted on it all the same. */
const SPACING_MS = [1_000, 2_000, 4_000]
const QUIET_MS = 20_000

const ofProcess = onceInProcess('reconcile-worker', (): {worker?: ReconcileWorker} => ({}))

/** Starts to reconcile in the background, at once and then for ever. A second call returns the first worker. */
export function startReconcileWorker(options: Options = {}): ReconcileWorker {
  const shared = ofProcess()
  shared.worker ??= keepReconciling(options)
  return shared.worker
}

/** Call when a webhook told of a change: it may have come out of order, or may not say all that the change touches. */
export function wakeReconcileWorker(): void {
  ofProcess().worker?.wake()
}

function keepReconciling({
  reconcile = reconcileContent,
  everySeconds = EVERY_SECONDS,
}: Options): ReconcileWorker {
  let timer: NodeJS.Timeout | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let lastStart = Number.NEGATIVE_INFINITY
  let failures = 0
  let isWoken = false
  let wokenInARow = 0
  let running: Promise<void> | undefined
  let isStopped = false

  function plan(delay: number): void {
    const at = Date.now() + delay
    if (isStopped || running || at >= dueAt) return
    dueAt = at
    clearTimeout(timer)
    timer = setTimeout(start, delay)
  }

  function planSoon(): void {
    const spacing = SPACING_MS[Math.min(wokenInARow, SPACING_MS.length - 1)] ?? 0
    plan(Math.max(WOKEN_AFTER_MS, lastStart + spacing - Date.now()))
  }

  function start(): void {
    dueAt = Number.POSITIVE_INFINITY
    wokenInARow = isWoken && Date.now() - lastStart < QUIET_MS ? wokenInARow + 1 : 0
    isWoken = false
    lastStart = Date.now()
    running = reconcile().then((isSettled) => {
      failures = isSettled ? 0 : failures + 1
      running = undefined
      const again = AGAIN_MS[Math.min(failures, AGAIN_MS.length) - 1]
      plan(again ?? everySeconds * 1_000 * (1 - JITTER * Math.random()))
      if (isWoken) planSoon()
    })
  }

  start()
  return {
    wake() {
      isWoken = true
      planSoon()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      if (ofProcess().worker?.stop === this.stop) ofProcess().worker = undefined
      await running
    },
  }
}
