import {randomInt} from 'node:crypto'
import type {Database, Query} from './database.ts'

/**
 * Every step runs once, in order, and is never edited after a release: add another one. Times are milliseconds
 * since 1970. `payload` (the answers) and `wire` (the exact message) are sealed; no other column tells who asked.
 *
 * While a release goes out, the code before it works on the new table: a step only adds, and what it adds may be
 * missing from a row that the older code writes.
 */
const steps = (bytes: Database['bytesType']): string[][] => [
  [
    `create table consultation_requests (
      id text primary key,
      reference text not null unique,
      dedupe text not null unique,
      status text not null,
      attempts integer not null default 0,
      next_at bigint not null,
      lease_until bigint,
      lease_by text,
      payload ${bytes} not null,
      wire ${bytes},
      provider_id text,
      last_error text,
      created_at bigint not null,
      first_try_at bigint,
      accepted_at bigint
    )`,
    `create index consultation_requests_due on consultation_requests (next_at)
      where status in ('queued', 'sending')`,
  ],
  [
    // The life of the message: what it was sent with, and since when it may have arrived unknown to us.
    add('transport text'),
    add('round integer not null default 1'),
    add('tried_at bigint'),
    add('ambiguous_at bigint'),
    add('queued_at bigint'),
    add('attempts_before integer not null default 0'),
    // What the provider said after it took the message. Null in `check_at`: nothing more is asked.
    add('check_at bigint default 0'),
    add('delivered_at bigint'),
    add('refused_at bigint'),
    add('refused_code text'),
    add('complained_at bigint'),
    add('unconfirmed_at bigint'),
    // What people did.
    add('suspect integer not null default 0'),
    add('handled_at bigint'),
    add('purged_at bigint'),
    `create index consultation_requests_check on consultation_requests (check_at) where status = 'accepted'`,
    `create index consultation_requests_provider on consultation_requests (provider_id)`,
    `create table consultation_events (
      id text primary key,
      request_id text,
      at bigint not null,
      kind text not null,
      code text
    )`,
    `create table consultation_counters (
      name text not null,
      day bigint not null,
      count bigint not null,
      primary key (name, day)
    )`,
  ],
  [
    // What the patient was told at receipt: times and a time zone, nothing of the patient.
    add('promised text'),
    // Of the browser's own id, or of a day from noon to noon: knows a retry when `dedupe` is another one.
    add('request_key text'),
    `create unique index consultation_requests_request_key on consultation_requests (request_key)`,
    // When a receipt to the patient was sent, or would have been.
    add('receipt_at bigint'),
  ],
  [
    // What spoke for a machine, as codes; and when people were told that it is held.
    add('signs text'),
    add('told_at bigint'),
    `create index consultation_requests_held on consultation_requests (created_at) where status = 'held'`,
  ],
  [
    // What people deleted: a backup or an older store must not bring it back. An id tells nothing of the patient.
    'create table consultation_erased (id text primary key, at bigint not null)',
  ],
  [
    // Why the last try failed, as a kind of ours; `last_error` is the provider's own word. The release before wrote the two
    // kinds that only a person can put right in front of that word.
    add('failure text'),
    ...['misconfigured', 'quota'].map(
      (kind) => `update consultation_requests set failure = '${kind}' where last_error like '${kind}/%'`,
    ),
  ],
  [
    // What people did about a request, one row for each action, in order, each with the state that follows from all so far
    // (`lib/desk/actions`). Only `note` is sealed. What is deleted of a request takes its work along.
    `create table desk_work (
      id text primary key,
      request_id text not null references consultation_requests (id) on delete cascade,
      number integer not null,
      at bigint not null,
      by_id text not null,
      by_name text not null,
      kind text not null,
      note ${bytes},
      stage text not null,
      holder_id text,
      holder_name text,
      tries integer not null,
      again_at bigint,
      outcome text,
      tried_first_at bigint,
      done_at bigint,
      unique (request_id, number)
    )`,
    // The last action again, beside its request, so that a list of thousands looks nothing up. `act.ts` and `follow-work.ts` set it.
    add('work_number integer'),
    add('work_stage text'),
    add('work_again_at bigint'),
    // All that a list goes by: SQLite reads no other part of a row, above all not the message.
    // Not with the status first: SQLite would then take it to find what is due for sending, and sort.
    `create index consultation_requests_desk on consultation_requests (work_stage, status, work_again_at, handled_at,
      purged_at, created_at, queued_at, delivered_at, refused_at, complained_at, unconfirmed_at, reference, id, promised)`,
  ],
  [
    // A tab of the desk each, in the words of `lib/desk/queue/tabs.ts`: after some years nearly all requests are done, and a list
    // of what is to be done must not read them. No statement of the outbox has these words, so none is led astray.
    `create index consultation_requests_open on consultation_requests
      (created_at, id, status, purged_at, handled_at, work_stage, work_again_at, promised)
      where status <> 'held' and purged_at is null
        and coalesce(work_stage, case when handled_at is not null then 'done' else 'open' end) <> 'done'`,
    `create index consultation_requests_done on consultation_requests (coalesce(handled_at, purged_at) desc, id)
      where status <> 'held' and (purged_at is not null
        or coalesce(work_stage, case when handled_at is not null then 'done' else 'open' end) = 'done')`,
    `create index consultation_requests_trouble on consultation_requests
      (created_at, id, status, handled_at, queued_at, delivered_at, refused_at, complained_at, unconfirmed_at)
      where handled_at is null and (status in ('queued', 'sending', 'needs_attention')
        or complained_at is not null or refused_at is not null or unconfirmed_at is not null)`,
    'create index desk_work_at on desk_work (at)',
  ],
  [
    // What another program is told of requests (`lib/handover`), one row for each event, in order. Holds nothing of the patient.
    // No foreign key: that a request was erased is told when it is gone. `work_number` is the action that the event tells of.
    `create table webhook_events (
      id text primary key,
      request_id text not null,
      reference text not null,
      number integer not null,
      type text not null,
      outcome text,
      work_number integer not null default 0,
      at bigint not null,
      status text not null default 'waiting',
      tries integer not null default 0,
      next_at bigint not null,
      first_try_at bigint,
      lease_until bigint,
      lease_by text,
      settled_at bigint,
      code text,
      unique (request_id, number)
    )`,
    `create index webhook_events_due on webhook_events (next_at) where status = 'waiting'`,
  ],
]

const add = (column: string) => `alter table consultation_requests add column ${column}`

/** The number of steps of the oldest release that can work on this table. Raise it when a step takes away. */
const OLDEST_READER = 1
/** As many as `randomInt` can draw from. */
const MOST_IDS = 2 ** 48 - 1

/** Brings the table to this version. Safe to run in several processes at once. */
export async function prepareTable(db: Database): Promise<void> {
  await db.exclusively(async (query) => {
    await query('create table if not exists consultation_meta (name text primary key, value bigint not null)')
    const all = steps(db.bytesType)
    // The first release reads `version`, and refuses what is above its own number of steps.
    const oldestReader = await readMeta(query, 'version')
    if (oldestReader > all.length) throw new Error('the store was made by a newer version of the site')
    const done = (await readMeta(query, 'steps')) || oldestReader
    for (const statement of all.slice(done).flat()) await query(statement)
    // By this a store is known again, whatever its address.
    if (!(await readMeta(query, 'id'))) await writeMeta(query, 'id', randomInt(1, MOST_IDS))
    if (done >= all.length) return
    await writeMeta(query, 'version', OLDEST_READER)
    await writeMeta(query, 'steps', all.length)
  })
}

export async function readMeta(query: Query, name: string): Promise<number> {
  const [row] = await query('select value from consultation_meta where name = $1', [name])
  return Number(row?.value ?? 0)
}

export async function writeMeta(query: Query, name: string, value: number): Promise<void> {
  await query(
    `insert into consultation_meta (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [name, value],
  )
}
