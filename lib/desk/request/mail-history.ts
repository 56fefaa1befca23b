import {z} from 'zod'
import type {Database} from '../../outbox/store/database/database.ts'

/** `at` is in milliseconds. */
export type MailLine = {at: number; what: string}

/** More than one mail and its repeats can cause. */
const MOST = 50

const words = {
  accepted: 'The mail service took the mail',
  sent: 'The mail service sent the mail',
  delayed: 'The mailbox has not taken the mail yet',
  delivered: 'The mail arrived in the mailbox',
  refused: 'The mail was refused',
  complained: 'The mail was marked as spam in the mailbox',
} as const

const eventRow = z.object({kind: z.string(), at: z.number()})

/** What was heard of the clinic's mail about a request: of all its mails, if it was sent again. */
export async function readMailHistory(db: Database, id: string): Promise<MailLine[]> {
  const rows = (await db.query(listEvents, [id, MOST])).map((row) => eventRow.parse(row))
  // A later release may keep other kinds.
  return rows.flatMap(({kind, at}) => (isKnown(kind) ? {at, what: words[kind]} : []))
}

function isKnown(kind: string): kind is keyof typeof words {
  return Object.hasOwn(words, kind)
}

const listEvents = `
  select kind, at from consultation_events where request_id = $1
  union all
  select 'accepted', accepted_at from consultation_requests where id = $1 and accepted_at is not null
  order by at desc limit $2`
