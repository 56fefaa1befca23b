import {errorName, log} from '../../log.ts'
import type {Journal} from '../journal/journal.ts'
import type {Worker} from '../run/worker.ts'
import type {RequestStore} from '../store/request-store.ts'
import {DAILY_REPORT} from './daily-report.ts'
import {isFailing} from './notify.ts'

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
  /** Undefined on a host where none runs: then only what waits tells how delivery does. */
  worker: Worker | undefined
  journal: Journal | undefined
  /** The names of the channels that alarms take to people. */
  channels: readonly string[]
  hasDailyReport: boolean
  /** Problems of other parts of the site, in words for machines. */
  others: readonly string[]
  /** The store's clock, unless it is set here. */
  now?: () => number
}

const WORKER_SILENT_S = 30
const WAITS_TOO_LONG_S = 600
/** A database that is started again may fail a look or two. */
const INTERRUPTED_MS = 10_000
/** The fifth try comes after a minute and a half. */
const TRIES_BEFORE_FAILING = 4

/**
 * For a monitor that calls a person. Not for a load balancer: the site must stay up while a request needs attention.
 * Nothing that a stranger can cause is a problem here, or strangers could wake that person at night: refused webhooks are
 * in the log only, because published changes are found within minutes without them.
 */
export async function checkHealth(parts: Parts): Promise<Health> {
  const {store, worker, journal, others, now} = parts
  const silentForMs = worker?.silentForMs()
  const workerAgeSeconds = silentForMs === undefined ? undefined : Math.round(silentForMs / 1000)
  const problems = [...others]
  if (workerAgeSeconds !== undefined && workerAgeSeconds > WORKER_SILENT_S) problems.push('worker-silent')
  if ((worker?.interruptedForMs() ?? 0) > INTERRUPTED_MS) problems.push('delivery-interrupted')
  try {
    const journaled = (await journal?.waiting())?.count ?? 0
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
    problems.push(...(await problemsOfDelivery(requests)), ...(await problemsOfAlarms(requests, parts, at)))
    const details = {journaled, counts, oldestUndeliveredSeconds, workerAgeSeconds}
    return {ok: problems.length === 0, problems, details}
  } catch (error) {
    log('health.store-failed', {error: errorName(error)})
    return {ok: false, problems: [...problems, 'store-not-writable']}
  }
}

/** Why requests wait, as far as the mail service said. */
async function problemsOfDelivery(store: RequestStore): Promise<string[]> {
  const waiting = (await store.listOpen()).filter(({state}) => state === 'queued' || state === 'sending')
  const kinds = new Set(waiting.map(({failure}) => failure))
  return [
    ...(kinds.has('misconfigured') ? ['mail-misconfigured'] : []),
    ...(kinds.has('quota') ? ['mail-quota-used-up'] : []),
    ...(waiting.some(({attempts}) => attempts > TRIES_BEFORE_FAILING) ? ['delivery-failing'] : []),
  ]
}

/** An alarm channel that fails reaches nobody. */
async function problemsOfAlarms(
  store: RequestStore,
  {channels, hasDailyReport}: Parts,
  at: number,
): Promise<string[]> {
  const isAny = async (names: readonly string[]) =>
    (await Promise.all(names.map((name) => isFailing(store, name, at)))).some(Boolean)
  return [
    ...((await isAny(channels)) ? ['alarms-not-sent'] : []),
    ...(hasDailyReport && (await isAny([DAILY_REPORT])) ? ['daily-report-not-sent'] : []),
  ]
}

function secondsSince(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.max(0, Math.round((now - at) / 1000))
}
