import type {Mail} from '../send/mail.ts'
import type {MailEvent} from '../store/confirmations.ts'

/**
 * - `refused`: the provider will never take this message.
 * - `busy`: not now; it was certainly not sent.
 * - `unknown`: it may have been sent. Only the same key makes another try safe.
 * - `misconfigured`, `quota`: not sent, and only a person can put it right.
 * - `taken`: an earlier try with this key brought another message.
 */
export const failureKinds = ['refused', 'busy', 'unknown', 'misconfigured', 'quota', 'taken'] as const

export type FailureKind = (typeof failureKinds)[number]

/** Waiting does not help: a person must be called at once. */
export function needsPerson(kind: FailureKind | undefined): boolean {
  return kind === 'misconfigured' || kind === 'quota'
}

/** `code` is the provider's own word. It is shown to people and never interpreted: `kind` says what to do. */
export type SendFailure = {ok: false; code: string; kind: FailureKind; retryAfterMs?: number}

export type SendResult = {ok: true; id: string} | SendFailure

/** Brings a message to a mailbox. Never throws. */
export type Transport = {
  name: string
  /** The least time between two calls, under the provider's limit. */
  spacingMs: number
  /**
   * How long another try with the same idempotency key brings no second mail to the reader. 0 if the provider knows no keys:
   * the next message then says that it may be a repeat.
   */
  keyLifetimeMs: number
  /** Where the provider can tell, the same key with the same message sends one mail. */
  send: (mail: Mail, key: string) => Promise<SendResult>
  /** Asks what became of a message. Left out if the provider says nothing after it took it. */
  askAfter?: (providerId: string, at: number) => Promise<MailEvent | {failed: string}>
}
