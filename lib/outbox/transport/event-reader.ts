import type {EventSubject, MailEvent} from '../store/confirmations.ts'

/**
 * One call of a provider's webhook. `id` tells it from its repeats. `receipt` is about the mail to a patient, `suppressed` is
 * an address that the provider no longer sends to, `isOther` is an event that does not concern us.
 */
export type ProviderEvent =
  | {id: string; subject: EventSubject; event: MailEvent}
  | {id: string; receipt: MailEvent}
  | {id: string; suppressed: string}
  | {id: string; isOther: true}

export type ReadEvent = {ok: true; event: ProviderEvent} | {ok: false; status: 400 | 401}

/** How a provider tells the site what became of a message. */
export type EventReader<Settings> = {
  /** The last part of the address that it calls: `/api/webhooks/<address>`. */
  address: string
  /** The name of the setting that holds the secrets. */
  setting: string
  /** Several while one is replaced by another, none if the service is not used. */
  secrets: (settings: Settings) => readonly string[]
  /** Returns status 401 unless one of the secrets proves that the provider sent exactly this, and 400 if it is no event. */
  read: (body: string, headers: Headers, secrets: readonly string[]) => Promise<ReadEvent>
  /** Makes a call like the provider's that says nothing of any message. The doctor sends it. */
  sign: (secret: string) => Promise<{body: string; headers: Record<string, string>}>
  /** Returns a secret of the right form that is certainly not ours. */
  wrongSecret: () => string
}
