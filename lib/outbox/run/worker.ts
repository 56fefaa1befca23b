import {errorName, log} from '../../log.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {asOwnWork} from '../../process/own-work.ts'
import {confirmNext} from '../events/confirm.ts'
import {deliverNext} from '../send/deliver.ts'
import type {Delivery} from '../send/delivery.ts'
import {runMaintenance} from './maintenance.ts'

export type Worker = {
  /** Looks for requests now. */
  wake: () => void
  /** Takes no more requests. Resolves when those in flight are done. */
  stop: () => Promise<void>
  /** How long ago it last looked for requests. One that hangs stays behind. */
  silentForMs: () => number
  /** For how long every look for requests has failed. Undefined if the last one worked. */
  interruptedForMs: () => number | undefined
}

type Options = {
  /** Rejects while the store cannot be opened. */
  delivery: () => Promise<Delivery>
  /** Raises the alarms that must come although the store is down. */
  raiseOutageAlarms: (interruptedForMs: number | undefined) => Promise<void>
  pollMs?: number
}

/** A request that hangs holds up one lane; the others go on. */
const LANES = 3
/** Finds retries that fell due, and requests that another process stored. */
const POLL_MS = 2_000
const MAINTENANCE_MS = 60_000
const HANDOVER_MS = 5_000

const shared = onceInProcess('delivery worker', (): {worker?: Worker | undefined} => ({}))

/** Starts delivery in the background. A second call in one process returns the first worker. */
export function startWorker(options: Options): Worker {
  const process = shared()
  process.worker ??= runLanes(options)
  return process.worker
}

/** Returns undefined if this process started no worker. */
export function runningWorker(): Worker | undefined {
  return shared().worker
}

/** Call after storing a request. Without a worker in this process, another one finds it. */
export function wakeWorker(): void {
  shared().worker?.wake()
}

function runLanes({delivery, raiseOutageAlarms, pollMs = POLL_MS}: Options): Worker {
  let isStopping = false
  let wakes = 0
  // Not the clock on the wall, which may be set.
  let lookedAt = performance.now()
  let failingSince: number | undefined
  let maintainedAt = Number.NEGATIVE_INFINITY
  let isMaintaining = false
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
  /** Runs also while many requests come in, and while they cannot be delivered. */
  const maintainInTime = async () => {
    if (isMaintaining || performance.now() - maintainedAt <= MAINTENANCE_MS) return
    isMaintaining = true
    maintainedAt = performance.now()
    await tryTo('outage-alarms', () => raiseOutageAlarms(interruptedForMs()))
    await tryTo('maintenance', async () => runMaintenance(await delivery()))
    isMaintaining = false
  }
  const lane = async () => {
    while (!isStopping) {
      const wakesBefore = wakes
      const {hasFailed, hasDelivered} = await deliverOne(delivery)
      lookedAt = performance.now()
      failingSince = hasFailed ? (failingSince ?? lookedAt) : undefined
      await maintainInTime()
      // A wake-up during the search must not be slept through.
      if (!hasDelivered && wakesBefore === wakes && !isStopping) await rest()
    }
  }
  /** A lane of its own, so that a slow program holds up no mail. A round reads much, so a new request does not wake it. */
  const handoverLane = async () => {
    while (!isStopping) {
      // That the store cannot be opened is logged by the other lanes.
      const opened = await delivery().catch(() => undefined)
      await tryTo('hand-over', async () => opened?.handOver?.(() => !isStopping))
      const next = performance.now() + HANDOVER_MS
      while (!isStopping && performance.now() < next) await rest()
    }
  }
  const lanes = asOwnWork(() => Promise.all([...Array.from({length: LANES}, lane), handoverLane()]))

  return {
    wake,
    silentForMs: () => performance.now() - lookedAt,
    interruptedForMs,
    async stop() {
      isStopping = true
      const process = shared()
      if (process.worker?.wake === wake) process.worker = undefined
      wake()
      await lanes
    },
  }
}

/** Each step is tried: a request in the journal that cannot be moved does not stop the delivery of the others. */
async function deliverOne(
  delivery: () => Promise<Delivery>,
): Promise<{hasFailed: boolean; hasDelivered: boolean}> {
  const opened = await tryTo('open', delivery)
  if (!opened.ok) return {hasFailed: true, hasDelivered: false}
  const parts = opened.result
  const moved = await tryTo('move', async () => parts.journal?.replay(parts.store))
  const delivered = await tryTo('deliver', () => deliverNext(parts))
  if (delivered.ok && delivered.result) return {hasFailed: !moved.ok, hasDelivered: true}
  const asked = await tryTo('confirm', () => confirmNext(parts))
  return {hasFailed: !moved.ok || !delivered.ok || !asked.ok, hasDelivered: asked.ok && asked.result}
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
