import type {Database} from '../../outbox/store/database/database.ts'
import {readMeta, writeMeta} from '../../outbox/store/database/table.ts'

/**
 * As the steps of the requests' own table: each runs once, in order, and is never edited after a release. Nothing here can be
 * used to sign in: codes, sessions and challenges are kept as hashes, and of a passkey only its public half.
 */
const steps = (bytes: Database['bytesType']): string[][] => [
  [
    `create table staff_accounts (
      id text primary key,
      email text not null unique,
      name text not null,
      role text not null,
      created_at bigint not null,
      disabled_at bigint
    )`,
    `create table staff_sessions (
      hash text primary key,
      account_id text not null,
      origin text not null,
      created_at bigint not null,
      seen_at bigint not null
    )`,
    'create index staff_sessions_account on staff_sessions (account_id)',
    // `account_id` is null for an address that nobody has: its code is kept like any other, and is never right.
    `create table staff_codes (
      browser text primary key,
      account_id text,
      code text not null,
      ends_at bigint not null,
      tries bigint not null default 0
    )`,
    `create table staff_passkeys (
      id text primary key,
      account_id text not null,
      public_key ${bytes} not null,
      counter bigint not null,
      transports text not null,
      created_at bigint not null,
      used_at bigint
    )`,
    'create index staff_passkeys_account on staff_passkeys (account_id)',
    // `account_id` is null while nobody is known yet: at sign-in.
    'create table staff_challenges (hash text primary key, account_id text, ends_at bigint not null)',
    'create table staff_tries (name text primary key, since bigint not null, count bigint not null)',
  ],
]

/** Brings the tables to this version. Safe to run in several processes at once. */
export async function prepareStaffTables(db: Database): Promise<void> {
  await db.exclusively(async (query) => {
    const all = steps(db.bytesType)
    const done = await readMeta(query, 'staff_steps')
    for (const statement of all.slice(done).flat()) await query(statement)
    if (done < all.length) await writeMeta(query, 'staff_steps', all.length)
  })
}

/** Deletes what can no longer be used. */
export async function forgetOld(db: Database, now: number): Promise<void> {
  await db.query('delete from staff_codes where ends_at < $1', [now])
  await db.query('delete from staff_challenges where ends_at < $1', [now])
  await db.query('delete from staff_tries where since < $1', [now - DAY_MS])
  await db.query('delete from staff_sessions where created_at < $1', [now - DAY_MS])
}

const DAY_MS = 24 * 60 * 60 * 1000
