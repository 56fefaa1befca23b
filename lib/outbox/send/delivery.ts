import type {AlarmSettings} from '../alarms/alert.ts'
import type {Journal} from '../journal/journal.ts'
import type {KeyRing} from '../seal/key-ring.ts'
import type {ClaimedRequest, RequestStore} from '../store/request-store.ts'
import type {RequestSummary} from '../store/staff.ts'
import type {Transport} from '../transport/transport.ts'
import type {pauseAfter} from './backoff.ts'
import type {Mail, MailAddress} from './mail.ts'
import type {Mailer} from './mailer.ts'

/** All that the outbox works with. The composition root makes it. */
export type Delivery = Mailer & {
  store: RequestStore
  /** Holds what came while the store was down. Undefined on a host without a disk. */
  journal: Journal | undefined
  keys: KeyRing
  render: Render
  /** Called once the mail of a request was accepted. It must not throw. */
  afterAccepted: (accepted: Accepted) => Promise<void>
  /** What else is to be done every minute. */
  tend: (delivery: Delivery) => Promise<void>
  /** Tells another program of what is due, while it may go on. Undefined if the site tells no other program. */
  handOver: ((mayGoOn: () => boolean) => Promise<unknown>) | undefined
  alarms: AlarmSettings
  /** Undefined if no daily report is wanted. */
  dailyReport: ReportRenderer | undefined
  /** Undefined if nothing is ever purged. */
  retention: {days: number; onlyHandled: boolean} | undefined
  /** How many mails the provider takes in a day. Undefined if there is no limit. */
  dailyLimit: number | undefined
  /** Names this process in the leases that it takes. */
  leaseOwner: string
  /** Ids of what this process is sending. It must not take over from itself when the clock is set forward. */
  inFlight: Set<string>
  retryPause: typeof pauseAfter
}

/** Makes the mail of a request. The same request gives the same mail. Throws if no key opens its payload. */
export type Render = (request: ClaimedRequest, parts: {keys: KeyRing; address: MailAddress}) => Promise<Mail>

export type Accepted = {delivery: Delivery; request: ClaimedRequest; transport: Transport}

/** What a daily report is made of. */
export type ReportFacts = {
  /** The requests of the last 24 hours, oldest first. */
  received: RequestSummary[]
  open: RequestSummary[]
  /** The newest requests that look like spam, and how many there are in all. */
  held: {named: RequestSummary[]; count: number}
}

/** `day` is a UTC day, like `2026-11-28`. */
export type ReportRenderer = (
  facts: ReportFacts,
  day: string,
) => Promise<Pick<Mail, 'subject' | 'html' | 'text'>>
