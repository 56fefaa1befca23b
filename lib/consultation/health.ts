import {errorName, log} from '../log.ts'
import type {Journal} from './journal.ts'
import type {RequestStore} from './store/request-store.ts'
import type {Worker} from './worker.ts'

/** No personal data, and no references. */
export type Health = {
  ok: boolean
  /** What is wrong, in words for machines. */
  problems: string[]
  details?: {
    journaled: number
    counts: Record<string, number>
    oldestUndeliveredSeconds: number | undefined
    workerAgeSeconds: number | undefined
  }
}

type Parts = {
  store: () => Promise<RequestStore>
  worker: () => Worker | undefined
  journal?: () => Journal | undefined
  now?: () => number
}

const WORKER_SILENT_S = 30
const WAITS_TOO_LONG_S = 600

/**
 * For a monitor that calls a person. Not for a load balancer: a request that needs attention is no reason to take the
 * site away from patients. Hosts without a worker are judged by what waits.
 */
export async function checkHealth({store, worker, journal, now}: Parts): Promise<Health> {
  const silentForMs = worker()?.silentForMs()
  const workerAgeSeconds = silentForMs === undefined ? undefined : Math.round(silentForMs / 1000)
  const problems: string[] = []
  if (workerAgeSeconds !== undefined && workerAgeSeconds > WORKER_SILENT_S) problems.push('worker-silent')
  try {
    const journaled = (await journal?.()?.waiting())?.count ?? 0
    if (journaled > 0) problems.push('requests-in-journal')
    const requests = await store()
    await requests.clock.follow()
    const at = (now ?? requests.clock.now)()
    // A disk that can only be read keeps no request.
    await requests.countOne('health', at)
    const counts = await requests.countByState()
    const oldestUndeliveredSeconds = secondsSince(await requests.oldestUndelivered(), at)
    if ((oldestUndeliveredSeconds ?? 0) > WAITS_TOO_LONG_S) problems.push('undelivered-too-long')
    if (counts.needs_attention) problems.push('needs-attention')
    const details = {journaled, counts, oldestUndeliveredSeconds, workerAgeSeconds}
    return {ok: problems.length === 0, problems, details}
  } catch (error) {
    log('health.store-failed', {error: errorName(error)})
    return {ok: false, problems: [...problems, 'store-not-writable']}
  }
}

function secondsSince(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.max(0, Math.round((now - at) / 1000))
}
