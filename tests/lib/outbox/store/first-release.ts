/**
 * What the first release says to the database, word for word. It runs beside the newest one while that goes out, so
 * these must go on working. Delete when no site runs that release any more.
 */
export const table = (bytes: string): string[] => [
  'create table if not exists consultation_meta (name text primary key, value bigint not null)',
  "insert into consultation_meta (name, value) values ('version', 1)",
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
]

export const insertRequest = `
  insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at)
  values ($1, $2, $3, 'queued', $4, $5, $4)
  on conflict do nothing
  returning reference`

export const findByDedupe = 'select reference from consultation_requests where dedupe = $1'

/**
 * Takes the requests that are due, and those whose sender died (the lease ran out). The first two conditions are
 * those of the index: written as one `or`, SQLite would scan the whole table. On Postgres the inner select ends with
 * `for update skip locked`.
 */
export const claimRequests = `
  update consultation_requests
  set status = 'sending', lease_until = $2, lease_by = $3, attempts = attempts + 1,
      first_try_at = coalesce(first_try_at, $1)
  where id in (
    select id from consultation_requests
    where status in ('queued', 'sending') and next_at <= $1 and (status = 'queued' or lease_until < $1)
    order by next_at limit $4
  )
  returning id, reference, attempts, payload, wire, created_at`

/** Attempts are the fence: a sender that was asleep longer than its lease must not overwrite the next one's word. */
const held = "id = $1 and lease_by = $2 and attempts = $3 and status = 'sending'"

export const keepWire = `update consultation_requests set wire = $4 where ${held} and wire is null returning id`

export const recordAccepted = `
  update consultation_requests
  set status = 'accepted', provider_id = $4, accepted_at = $5, lease_until = null, lease_by = null, last_error = null
  where ${held} returning id`

export const recordRetry = `
  update consultation_requests
  set status = 'queued', last_error = $4, next_at = $5, lease_until = null, lease_by = null
  where ${held} returning id`

export const recordNeedsAttention = `
  update consultation_requests
  set status = 'needs_attention', last_error = $4, lease_until = null, lease_by = null
  where ${held} returning id`

export const countByStatus = 'select status, count(*) as count from consultation_requests group by status'
