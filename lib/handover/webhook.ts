import {createHash} from 'node:crypto'
import type {Database} from '../outbox/store/database/database.ts'
import type {RequestStore} from '../outbox/store/request-store.ts'
import type {DescribeEvent} from './describe-event.ts'

/** The address of another program, and what signs what it is sent. */
export type Webhook = {
  url: string
  /** Several while a secret is being replaced: each of them signs. */
  secrets: readonly string[]
}

/** What telling another program works with. */
export type HandoverParts = {
  db: Database
  store: Pick<RequestStore, 'clock' | 'readNotes' | 'writeNote'>
  webhook: Webhook
  bodyOf: DescribeEvent
  /** Names this process in the leases that it takes. */
  leaseOwner: string
  now: () => number
  /** How long to wait after a failed try, in milliseconds. */
  retryPause: (attempt: number, askedForMs?: number) => number
}

/** The name of the note that says that the program at this address wants no more calls (410). */
export function goneNote(url: string): string {
  return `webhook gone ${createHash('sha256').update(url).digest('hex').slice(0, 8)}`
}

export async function isGone(store: Pick<RequestStore, 'readNotes'>, url: string): Promise<boolean> {
  const name = goneNote(url)
  return ((await store.readNotes([name])).get(name) ?? 0) > 0
}
