import {errorName, log} from '../../log.ts'
import {asOwnWork} from '../../process/own-work.ts'
import {confirmNext} from '../events/confirm.ts'
import {watchOutsideOfStore} from '../journal/watch-journal.ts'
import {type Delivery, deliverNext} from '../send/deliver.ts'
import {deliveryOfSite} from '../send/delivery-of-site.ts'
import {keepHouse} from './keep-house.ts'

export type Worker = {
  /** Looks for requests now. */
  wake: () => void
  /** Takes no more requests; resolves when those in hand are through. */
  stop: () => Promise<void>
  /** How long ago it last looked for requests. One that hangs stays behind. */
  silentForMs: () => number
  /** For how long every look for requests has failed; undefined when the last one did not. */
  interruptedForMs: () => number | undefined
}

type Options = {
  delivery?: () => Promise<Delivery>
  watchOutside?: (interruptedForMs: number | undefined) => Promise<void>
  pollMs?: number
}

/** A request that hangs holds up one lane; the others go on. */
const LANES = 3
/** Finds retries that fell due, and requests that another process stored. */
const POLL_MS = 2_000
const HOUSE_MS = 60_000

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {consultationWorker?: Worker} = globalThis

/** Starts delivery in the background. A second call in one process returns the first worker. */
export function startWorker(options: Options = {}): Worker {
  shared.consultationWorker ??= runLanes(options)
  return shared.consultationWorker
}

/** The worker of this process, if one was started. */
export function runningWorker(): Worker | undefined {
  return shared.consultationWorker
}

/** Call after storing a request. Without a worker in this process, another one finds it. */
export function wakeWorker(): void {
  shared.consultationWorker?.wake()
}

function runLanes(options: Options): Worker {
  const {delivery = deliveryOfSite, watchOutside = watchOutsideOfStore, pollMs = POLL_MS} = options
  let isStopping = false
  let wakes = 0
  // Not the clock on the wall, which may be set.
  let lookedAt = performance.now()
  let failingSince: number | undefined
  let houseAt = Number.NEGATIVE_INFINITY
  let isKeepingHouse = false
  const resting = new Set<() => void>()

  const wake = () => {
    wakes++
    for (const rise of resting) rise()
  }
  const rest = () =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer)
        resting.delete(rise)
        resolve()
      }
      const timer = setTimeout(rise, pollMs)
      resting.add(rise)
    })
  const interruptedForMs = () => (failingSince === undefined ? undefined : performance.now() - failingSince)
  /** Also while many requests come in, and while they cannot be delivered. */
  const keepHouseInTime = async () => {
    if (isKeepingHouse || performance.now() - houseAt <= HOUSE_MS) return
    isKeepingHouse = true
    houseAt = performance.now()
    await tryTo('watch', () => watchOutside(interruptedForMs()))
    await tryTo('house', async () => keepHouse(await delivery()))
    isKeepingHouse = false
  }
  const lane = async () => {
    while (!isStopping) {
      const wakesBefore = wakes
      const {hasFailed, hasDelivered} = await deliverOne(delivery)
      lookedAt = performance.now()
      failingSince = hasFailed ? (failingSince ?? lookedAt) : undefined
      await keepHouseInTime()
      // A wake-up during the search must not be slept through.
      if (!hasDelivered && wakesBefore === wakes && !isStopping) await rest()
    }
  }
  const lanes = asOwnWork(() => Promise.all(Array.from({length: LANES}, lane)))

  return {
    wake,
    silentForMs: () => performance.now() - lookedAt,
    interruptedForMs,
    async stop() {
      isStopping = true
      if (shared.consultationWorker?.wake === wake) shared.consultationWorker = undefined
      wake()
      await lanes
    },
  }
}

/** Each step is tried: a request that waits beside the store and cannot be moved keeps no other from its delivery. */
async function deliverOne(
  delivery: () => Promise<Delivery>,
): Promise<{hasFailed: boolean; hasDelivered: boolean}> {
  const opened = await tryTo('open', delivery)
  if (!opened.ok) return {hasFailed: true, hasDelivered: false}
  const parts = opened.result
  const moved = await tryTo('move', async () => parts.journal?.replay(parts.store))
  const delivered = await tryTo('deliver', () => deliverNext(parts))
  const hasDelivered = delivered.ok && delivered.result
  const asked = hasDelivered || (await tryTo('confirm', () => confirmNext(parts)))
  return {
    hasFailed: !moved.ok || !delivered.ok || (asked !== true && !asked.ok),
    hasDelivered: hasDelivered || (asked !== true && asked.ok && asked.result),
  }
}

type Tried<Result> = {ok: true; result: Result} | {ok: false}

/** The store may fail at any time (a full disk, a missing folder): the worker stays, and looks again later. */
async function tryTo<Result>(code: string, work: () => Promise<Result>): Promise<Tried<Result>> {
  try {
    return {ok: true, result: await work()}
  } catch (error) {
    log('delivery.interrupted', {error: errorName(error), code})
    return {ok: false}
  }
}
