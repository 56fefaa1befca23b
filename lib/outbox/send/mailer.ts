import type {Transport} from '../transport/transport.ts'
import type {MailAddress} from './mail.ts'

/** What it takes to send a mail, also while the store is down. */
export type Mailer = {
  transport: Transport
  /** Takes every other block of `afterFailures` tries. Undefined if the site has one transport. */
  fallback: {transport: Transport; afterFailures: number} | undefined
  address: MailAddress
  /** Resolves when the next call of the provider may start. All senders of a process share one pacer. */
  pace: () => Promise<void>
  now: () => number
}
