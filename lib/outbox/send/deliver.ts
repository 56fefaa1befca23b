import {errorName, log} from '../../log.ts'
import {CONFIRM_AFTER_MS} from '../events/confirm.ts'
import type {ClaimedRequest} from '../store/request-store.ts'
import type {FailureKind, SendFailure, SendResult, Transport} from '../transport/transport.ts'
import {GIVE_UP_AFTER_MS} from './backoff.ts'
import type {Delivery} from './delivery.ts'
import {countAgainstQuota} from './quota.ts'
import {type RenderedMail, renderedMail} from './rendered-mail.ts'

/** Longer than the pacer's wait and one send with its time limit, so that no second process starts meanwhile. */
const LEASE_MS = 60_000

/** Tries to send one request that is due. Resolves with false if none is due. */
export async function deliverNext(delivery: Delivery): Promise<boolean> {
  const {store, leaseOwner, inFlight, now} = delivery
  await store.clock.follow()
  const [request] = await store.claim(leaseOwner, now(), LEASE_MS, 1, [...inFlight])
  if (!request) return false
  inFlight.add(request.id)
  try {
    await tryOnce(delivery, request)
  } finally {
    inFlight.delete(request.id)
  }
  return true
}

async function tryOnce(delivery: Delivery, request: ClaimedRequest): Promise<void> {
  const {now} = delivery
  const transport = transportFor(delivery, request.attempt)
  const startedAt = now()
  const result = await attempt(delivery, request, transport, startedAt)
  if (result?.ok) await recordAccepted(delivery, request, transport, result.id, now() - startedAt)
  else if (result) await recordFailure(delivery, request, result, startedAt)
}

function transportFor({transport, fallback}: Delivery, attempt: number): Transport {
  if (!fallback) return transport
  const block = Math.floor((attempt - 1) / fallback.afterFailures)
  return block % 2 === 0 ? transport : fallback.transport
}

/** Resolves with undefined if another process has taken the request over. */
async function attempt(
  delivery: Delivery,
  request: ClaimedRequest,
  transport: Transport,
  at: number,
): Promise<SendResult | undefined> {
  let outgoing: RenderedMail | undefined
  try {
    outgoing = await renderedMail(delivery, request, transport, at)
  } catch (error) {
    // A missing key can be put back, so this is tried again like an outage.
    return {ok: false, code: `unreadable:${errorName(error)}`, kind: 'misconfigured'}
  }
  if (!outgoing) return undefined
  await delivery.pace()
  return transport.send(outgoing.mail, outgoing.idempotencyKey)
}

async function recordAccepted(
  delivery: Delivery,
  request: ClaimedRequest,
  transport: Transport,
  providerId: string,
  ms: number,
): Promise<void> {
  const {store, now} = delivery
  const {reference, attempt} = request
  const checkAt = transport.askAfter && now() + CONFIRM_AFTER_MS
  const isMine = await store.recordAccepted(request, {providerId, at: now(), checkAt})
  log('delivery.accepted', {reference, attempt, ms, code: transport.name})
  await countAgainstQuota(delivery, now())
  if (isMine) await delivery.afterAccepted({delivery, request, transport})
}

async function recordFailure(
  delivery: Delivery,
  request: ClaimedRequest,
  {code, kind, retryAfterMs}: SendFailure,
  triedAt: number,
): Promise<void> {
  const {store, now, retryPause} = delivery
  const {reference, attempt} = request
  const ambiguousAt = kind === 'unknown' ? triedAt : undefined
  if (kind === 'taken') {
    // A mail of ours has arrived there. Its events will say which; if none come, a person is told.
    await store.recordAccepted(request, {
      providerId: undefined,
      at: now(),
      checkAt: now() + CONFIRM_AFTER_MS,
      code,
    })
    log('delivery.unconfirmed', {reference, attempt, code})
  } else if (kind !== 'refused' && now() - request.waitingSince < GIVE_UP_AFTER_MS) {
    const pauseMs = retryPause(attempt, retryAfterMs)
    await store.recordRetry(request, {kind, code}, now() + pauseMs, ambiguousAt)
    log(POSTPONED[kind], {reference, attempt, code, ms: pauseMs})
  } else {
    await store.recordNeedsAttention(request, {kind, code}, ambiguousAt)
    log('delivery.needs-attention', {reference, attempt, code})
  }
}

/** Events of their own for what only a person can put right: they raise an alarm at once. */
const POSTPONED = {
  busy: 'delivery.postponed',
  unknown: 'delivery.postponed',
  misconfigured: 'delivery.misconfigured',
  quota: 'delivery.quota-used-up',
} as const satisfies Record<Exclude<FailureKind, 'refused' | 'taken'>, string>
