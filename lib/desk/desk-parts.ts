import type {KeyRing} from '../outbox/seal/key-ring.ts'
import type {Database} from '../outbox/store/database/database.ts'
import type {RequestStore} from '../outbox/store/request-store.ts'

/** What everything at the desk works with. */
export type DeskParts = {
  db: Database
  store: RequestStore
  keys: KeyRing
  now: () => number
}

/** Who asks. The desk takes the word of `lib/staff` for it. */
export type DeskStaff = {id: string; email: string; name: string; role: 'front-desk' | 'lead'}
