import {log} from '../../log.ts'
import type {Delivery} from '../send/delivery.ts'
import type {MailEvent, MessageToConfirm} from '../store/confirmations.ts'

const HOUR = 60 * 60 * 1000

/** Events usually come within seconds. When they stay away this long, the provider is asked, and again each time. */
export const CONFIRM_AFTER_MS = HOUR
/** A person is told, while asking goes on: a mailbox may be full, or a provider slow. */
const TELL_AFTER_MS = 2 * HOUR
const STOP_ASKING_AFTER_MS = 72 * HOUR

/** Asks the provider about one mail of which nothing was heard for an hour. Resolves with false if there is none. */
export async function confirmNext(delivery: Delivery): Promise<boolean> {
  const {store, now} = delivery
  const [message] = await store.claimChecks(now(), now() + CONFIRM_AFTER_MS, 1)
  if (!message) return false

  const code = await ask(delivery, message)
  const age = now() - message.acceptedAt
  if (code !== undefined && age >= TELL_AFTER_MS) {
    const goesOn = age < STOP_ASKING_AFTER_MS
    const isNew = await store.recordUnconfirmed(message.id, now(), goesOn)
    if (isNew) log('delivery.unconfirmed', {reference: message.reference, code})
  }
  return true
}

/** Resolves with undefined if the answer is final, otherwise with why it is not. */
async function ask(delivery: Delivery, message: MessageToConfirm): Promise<string | undefined> {
  const {store, transport, fallback, pace, now} = delivery
  const {id, reference, providerId} = message
  const sentWith =
    [transport, fallback?.transport].find((one) => one?.name === message.transport) ?? transport
  if (!providerId) return 'no_id'
  if (!sentWith.askAfter) return 'cannot_ask'
  await pace()
  const answer = await sentWith.askAfter(providerId, now())
  if ('failed' in answer) {
    log('delivery.check-failed', {reference, code: answer.failed})
    return answer.failed
  }
  await store.applyEvent(id, answer)
  logEvent(reference, answer)
  return answer.kind === 'sent' || answer.kind === 'delayed' ? answer.code : undefined
}

/** One line for each kind, whether the provider called with it or was asked. */
export function logEvent(reference: string, {kind, code}: Pick<MailEvent, 'kind' | 'code'>): void {
  if (kind === 'delivered') log('delivery.confirmed', {reference})
  else if (kind === 'sent') log('delivery.sent', {reference})
  else if (kind === 'delayed') log('delivery.delayed', {reference, code})
  else log('delivery.needs-attention', {reference, code})
}
