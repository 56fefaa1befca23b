import type {Database} from './database.ts'

/**
 * The same text runs on SQLite and on Postgres. `status` says what the worker has to do. The state that people see is
 * worked out from the times (see `request-state.ts`).
 */

export const insertRequest = `
  insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at, suspect, promised, request_key, signs)
  values ($1, $2, $3, $6, $4, $5, $4, $7, $8, $9, $10)
  on conflict do nothing
  returning reference, promised`

export const findByDedupe = `
  select reference, promised from consultation_requests where dedupe = $1 or request_key = $2
  order by created_at limit 1`

/**
 * Leases the requests that are due, and those whose lease ran out because their process died; it may have sent them. The
 * first two conditions are those of the index: written as one `or`, SQLite would scan the whole table. `inFlight` is how
 * many ids are left out.
 */
export const claimRequests = (skipLocked: Database['skipLocked'], inFlight = 0) => `
  update consultation_requests
  set status = 'sending', lease_until = $2, lease_by = $3, attempts = attempts + 1,
      first_try_at = coalesce(first_try_at, $1), tried_at = $1,
      ambiguous_at = case when status = 'sending' and wire is not null
        then coalesce(ambiguous_at, tried_at, first_try_at) else ambiguous_at end
  where id in (
    select id from consultation_requests
    where status in ('queued', 'sending') and next_at <= $1 and (status = 'queued' or lease_until < $1)
      ${inFlight > 0 ? `and id not in (${placesFrom(5, inFlight)})` : ''}
    order by next_at limit $4 ${skipLocked}
  )
  returning id, reference, attempts, attempts - attempts_before as attempt, payload, wire, created_at,
    coalesce(queued_at, created_at) as waiting_since, round, transport, ambiguous_at, promised`

function placesFrom(first: number, count: number): string {
  return Array.from({length: count}, (_, place) => `$${first + place}`).join(', ')
}

/** Attempts are the fence: a process that slept longer than its lease must not overwrite what the next one wrote. */
const hasLease = "id = $1 and lease_by = $2 and attempts = $3 and status = 'sending'"
const released = 'lease_until = null, lease_by = null'

/** A message of a new round has never been sent, so nothing about it is ambiguous. */
export const keepRendered = `
  update consultation_requests
  set wire = $4, round = $5, transport = $6, ambiguous_at = null
  where ${hasLease} and (wire is null or round < $5) returning id`

export const recordAccepted = `
  update consultation_requests
  set status = 'accepted', provider_id = $4, accepted_at = $5, check_at = $6, last_error = $7, failure = null, ${released}
  where ${hasLease} returning id`

export const recordRetry = `
  update consultation_requests
  set status = 'queued', last_error = $4, failure = $5, next_at = $6, ambiguous_at = coalesce(ambiguous_at, $7), ${released}
  where ${hasLease} returning id`

export const recordNeedsAttention = `
  update consultation_requests
  set status = 'needs_attention', last_error = $4, failure = $5, ambiguous_at = coalesce(ambiguous_at, $6), ${released}
  where ${hasLease} returning id`
