import type {EmailDetail} from '../../consultation/mail/clinic-email.ts'
import {errorName, log} from '../../log.ts'
import type {AlertChannels} from '../alarms/alert.ts'
import {CONFIRM_AFTER_MS} from '../events/confirm.ts'
import type {Journal} from '../journal/journal.ts'
import type {KeyRing} from '../seal/key-ring.ts'
import type {ClaimedRequest, RequestStore} from '../store/request-store.ts'
import type {FailureKind, SendFailure, SendResult, Transport} from '../transport/transport.ts'
import {GIVE_UP_AFTER_MS, pauseAfter} from './backoff.ts'
import {clockOf} from './clock-of.ts'
import {storedCode} from './failure-code.ts'
import {noteUse} from './quota.ts'
import {sendReceipt} from './send-receipt.ts'
import {type Wire, wireOf} from './wire.ts'

export type Delivery = Sender & {
  store: RequestStore
  /** What came while the store was down. */
  journal?: Journal | undefined
}

/** What can be had while the store is down, too. */
export type Sender = {
  transport: Transport
  /** Takes every other block of `afterFailures` tries, when the transport fails that often. */
  fallback?: {transport: Transport; afterFailures: number}
  keys: KeyRing
  address: {from: string; to: string}
  detail?: EmailDetail
  alerts?: AlertChannels
  /** How long after its delivery a request can be read here. */
  retentionDays?: number
  /** The sender of receipts to patients, where the clinic has chosen to send any. */
  receipt?: {from: string}
  /** How many mails the provider takes in a day. */
  dailyLimit?: number
  /** Names this process in the store. */
  sender: string
  /** What this process is sending: a clock that was set forward must not make it take over from itself. */
  inHand?: Set<string>
  /** Resolves when the next call of the provider may start: one rhythm for all lanes of a process. */
  turn: () => Promise<void>
  now?: () => number
  pause?: typeof pauseAfter
}

/** More than waiting for a turn and one send with its time limit, so that no second sender starts meanwhile. */
const LEASE_MS = 60_000

/** Takes one request that is due through one try. False when none is due. */
export async function deliverNext(delivery: Delivery): Promise<boolean> {
  const {store, sender, inHand = new Set()} = delivery
  await store.clock.follow()
  const [request] = await store.claim(sender, clockOf(delivery)(), LEASE_MS, 1, [...inHand])
  if (!request) return false
  inHand.add(request.id)
  try {
    await tryOnce(delivery, request)
  } finally {
    inHand.delete(request.id)
  }
  return true
}

async function tryOnce(delivery: Delivery, request: ClaimedRequest): Promise<void> {
  const now = clockOf(delivery)
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

/** Undefined when another sender has taken the request over. */
async function attempt(
  delivery: Delivery,
  request: ClaimedRequest,
  transport: Transport,
  at: number,
): Promise<SendResult | undefined> {
  let wire: Wire | undefined
  try {
    wire = await wireOf(delivery, request, transport, at)
  } catch (error) {
    // A missing key can be put back, so this is tried again like an outage.
    return {ok: false, code: `unreadable:${errorName(error)}`, kind: 'misconfigured'}
  }
  if (!wire) return undefined
  await delivery.turn()
  return transport.send(wire.email, wire.key)
}

async function recordAccepted(
  delivery: Delivery,
  request: ClaimedRequest,
  transport: Transport,
  providerId: string,
  ms: number,
): Promise<void> {
  const {store} = delivery
  const now = clockOf(delivery)
  const {reference, attempt} = request
  const checkAt = transport.askAfter && now() + CONFIRM_AFTER_MS
  const isMine = await store.recordAccepted(request, {providerId, at: now(), checkAt})
  log('delivery.accepted', {reference, attempt, ms, code: transport.name})
  await noteUse(delivery, now())
  if (isMine) await sendReceipt(delivery, request, transport)
}

async function recordFailure(
  delivery: Delivery,
  request: ClaimedRequest,
  {code, kind, retryAfterMs}: SendFailure,
  triedAt: number,
): Promise<void> {
  const {store, pause = pauseAfter} = delivery
  const now = clockOf(delivery)
  const {reference, attempt} = request
  const ambiguousAt = kind === 'unknown' ? triedAt : undefined
  if (kind === 'taken') {
    // A mail of ours has arrived there: its events will say which, and a person hears of it if they stay away.
    await store.recordAccepted(request, {
      providerId: undefined,
      at: now(),
      checkAt: now() + CONFIRM_AFTER_MS,
      code,
    })
    log('delivery.unconfirmed', {reference, attempt, code})
  } else if (kind !== 'refused' && now() - request.waitingSince < GIVE_UP_AFTER_MS) {
    const pauseMs = pause(attempt, retryAfterMs)
    await store.recordRetry(request, storedCode({kind, code}), now() + pauseMs, ambiguousAt)
    log(POSTPONED[kind], {reference, attempt, code, ms: pauseMs})
  } else {
    await store.recordNeedsAttention(request, storedCode({kind, code}), ambiguousAt)
    log('delivery.needs-attention', {reference, attempt, code})
  }
}

/** What only a person can put right has a name of its own: it is worth an alarm at once. */
const POSTPONED = {
  busy: 'delivery.postponed',
  unknown: 'delivery.postponed',
  misconfigured: 'delivery.misconfigured',
  quota: 'delivery.quota-used-up',
} as const satisfies Record<Exclude<FailureKind, 'refused' | 'taken'>, string>
