import {type Access, recordAccess} from '../desk/access/record-access.ts'
import type {Mailer} from '../outbox/send/mailer.ts'
import type {Database} from '../outbox/store/database/database.ts'
import type {Env} from '../settings/env.ts'
import {type SendStaffMail, staffMailSender} from './mail/send-staff-mail.ts'
import {type SecretHash, secretHash} from './store/hashes.ts'

/** What signing in works with. */
export type StaffParts = {
  db: Database
  now: () => number
  hash: SecretHash
  siteUrl: string
  sendMail: SendStaffMail
  /** Rejects if the access log cannot be written: then nothing else is done either. */
  record: (access: Access) => Promise<void>
}

/** Who asks: as far as it can be known. */
export type Visitor = {
  /** As `clientAddress` returns it. */
  client: string | undefined
  userAgent: string
}

/** For the site, and for `npm run staff`, which have made the tables. */
export async function staffParts(
  db: Database,
  mailer: Mailer,
  {REQUEST_KEYS: keys, SITE_URL: siteUrl}: Pick<Env, 'REQUEST_KEYS' | 'SITE_URL'>,
): Promise<StaffParts> {
  await db.clock.follow()
  const {now} = db.clock
  return {
    db,
    now,
    hash: secretHash(keys),
    siteUrl,
    sendMail: staffMailSender(mailer),
    record: (access) => recordAccess(db, access, now()),
  }
}
