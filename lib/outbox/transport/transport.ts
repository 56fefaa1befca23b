import type {Mail} from '../send/mail.ts'
import type {News} from '../store/confirmations.ts'

/**
 * - `refused`: the provider will never take this message.
 * - `busy`: not now; it was certainly not sent.
 * - `unknown`: it may have been sent. Only the same key makes another try safe.
 * - `misconfigured`, `quota`: not sent, and only a person can put it right.
 * - `taken`: an earlier try with this key brought another message.
 */
export type FailureKind = 'refused' | 'busy' | 'unknown' | 'misconfigured' | 'quota' | 'taken'

export type SendFailure = {ok: false; code: string; kind: FailureKind; retryAfterMs?: number}

export type SendResult = {ok: true; id: string} | SendFailure

export type TransportName = 'resend' | 'smtp' | 'inbox'

/** Brings a message to the clinic. Never throws. */
export type Transport = {
  name: TransportName
  /** The least time between two calls, under the provider's limit. */
  spacingMs: number
  /** Where the provider can tell, the same key with the same message sends one mail. */
  send: (mail: Mail, key: string) => Promise<SendResult>
  /** Asks what became of a message. Missing where the provider's last word is that it took it. */
  askAfter?: (providerId: string, at: number) => Promise<News | {failed: string}>
}
