import {errorName, log} from '../log.ts'
import {asOwnWork} from '../own-work.ts'
import {confirmNext} from './confirm.ts'
import {type Delivery, deliverNext} from './deliver.ts'
import {deliveryOfSite} from './delivery-of-site.ts'
import {keepHouse} from './keep-house.ts'
import {watchJournalOfSite} from './watch-journal.ts'

export type Worker = {
  /** Looks for requests now. */
  wake: () => void
  /** Takes no more requests; resolves when those in hand are through. */
  stop: () => Promise<void>
  /** How long ago it last looked for requests. One that hangs stays behind. */
  silentForMs: () => number
}

type Options = {delivery?: () => Promise<Delivery>; watchJournal?: () => Promise<void>; pollMs?: number}

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
  const {delivery = deliveryOfSite, watchJournal = watchJournalOfSite, pollMs = POLL_MS} = options
  let isStopping = false
  let wakes = 0
  // Not the clock on the wall, which may be set.
  let lookedAt = performance.now()
  let houseAt = Number.NEGATIVE_INFINITY
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
  const lane = async () => {
    while (!isStopping) {
      const wakesBefore = wakes
      const hasDelivered = await deliverOne(delivery)
      lookedAt = performance.now()
      if (!hasDelivered && lookedAt - houseAt > HOUSE_MS) {
        houseAt = lookedAt
        await quietly(watchJournal)
        await quietly(async () => keepHouse(await delivery()))
      }
      // A wake-up during the search must not be slept through.
      if (!hasDelivered && wakesBefore === wakes && !isStopping) await rest()
    }
  }
  const lanes = asOwnWork(() => Promise.all(Array.from({length: LANES}, lane)))

  return {
    wake,
    silentForMs: () => performance.now() - lookedAt,
    async stop() {
      isStopping = true
      if (shared.consultationWorker?.wake === wake) shared.consultationWorker = undefined
      wake()
      await lanes
    },
  }
}

async function deliverOne(delivery: () => Promise<Delivery>): Promise<boolean> {
  const hasDelivered = await quietly(async () => {
    const parts = await delivery()
    await parts.journal?.replay(parts.store)
    return (await deliverNext(parts)) || (await confirmNext(parts))
  })
  return hasDelivered ?? false
}

/** The store may fail at any time (a full disk, a missing folder): the worker stays, and looks again later. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    log('delivery.interrupted', {error: errorName(error)})
    return undefined
  }
}
