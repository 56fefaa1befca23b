import {createHash, randomUUID} from 'node:crypto'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {keepPrivate, makePrivateFile, makePrivateFolder} from '../../private-files.ts'

const emailSchema = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  /** Names in small letters. Holds `reply-to` too. */
  headers: z.record(z.string(), z.string()),
  idempotencyKey: z.string().nullable(),
  receivedAt: z.iso.datetime(),
})

export type Email = z.infer<typeof emailSchema>
export type NewEmail = Omit<Email, 'id' | 'receivedAt'>

/** As at Resend: the same key and payload within a day is the same mail. */
export type Accepted = {outcome: 'kept' | 'replayed'; id: string} | {outcome: 'key used for another payload'}

export type Mailbox = ReturnType<typeof openMailbox>

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000

/** Mail on disk. What `accept` has returned survives a crash. */
export function openMailbox(dir: string, now: () => number = Date.now) {
  makePrivateFolder(dir)
  const file = path.join(dir, 'inbox.sqlite')
  makePrivateFile(file)
  const db = new DatabaseSync(file, {timeout: 5_000})
  db.exec('pragma journal_mode = wal')
  for (const part of ['-wal', '-shm']) keepPrivate(`${file}${part}`)
  db.exec('pragma synchronous = full')
  db.exec(`create table if not exists emails (
    seq integer primary key, id text not null unique, idempotency_key text, payload_hash text not null,
    received_at integer not null, email text not null)`)
  db.exec('create index if not exists emails_key on emails (idempotency_key, received_at)')
  db.exec('create table if not exists last_events (id text primary key, event text not null)')

  const byKey = db.prepare(
    'select id, payload_hash from emails where idempotency_key = ? and received_at > ? order by seq desc limit 1',
  )
  const insert = db.prepare(
    'insert into emails (id, idempotency_key, payload_hash, received_at, email) values (?, ?, ?, ?, ?)',
  )
  const newestFirst = db.prepare('select email from emails order by seq desc limit ?')
  const byId = db.prepare('select email from emails where id = ?')
  const count = db.prepare('select count(*) as emails from emails')
  const setEvent = db.prepare('insert or replace into last_events (id, event) values (?, ?)')
  const eventOf = db.prepare('select event from last_events where id = ?')
  const toEmail = (row: Record<string, unknown>) => emailSchema.parse(JSON.parse(String(row.email)))

  return {
    /** `payload` is what was sent, to the byte: it decides whether a known key brings the same mail. */
    accept(email: NewEmail, payload: string): Accepted {
      const at = now()
      const payloadHash = createHash('sha256').update(payload).digest('hex')
      const earlier = email.idempotencyKey && byKey.get(email.idempotencyKey, at - KEY_LIFETIME_MS)
      if (earlier) {
        const isSame = earlier.payload_hash === payloadHash
        return isSame
          ? {outcome: 'replayed', id: String(earlier.id)}
          : {outcome: 'key used for another payload'}
      }
      const id = randomUUID()
      const kept: Email = {id, ...email, receivedAt: new Date(at).toISOString()}
      insert.run(id, email.idempotencyKey, payloadHash, at, JSON.stringify(kept))
      return {outcome: 'kept', id}
    },

    list: (most = -1): Email[] => newestFirst.all(most).map(toEmail),

    count: (): number => Number(count.get()?.emails),

    get(id: string): Email | undefined {
      const row = byId.get(id)
      return row && toEmail(row)
    },

    /** The outcome of a mail, in Resend's words. */
    lastEvent: (id: string): string => String(eventOf.get(id)?.event ?? 'delivered'),

    setLastEvent: (id: string, event: string) => setEvent.run(id, event),

    close: () => db.close(),
  }
}
