import type {Database} from '../outbox/store/database/database.ts'

/**
 * Writes down what another program has not been told yet. It is worked out from what is kept of a request, its work and what was
 * erased, so an event is never lost between two writes: what one pass does not see, the next one does. Of two processes that
 * see the same, one writes; they go in one order, so that neither waits for the other for ever. The id follows from what
 * happened, so it is the same one after a restore.
 */
export async function findEvents({query}: Database, now: number): Promise<void> {
  await query(findReceived, [now])
  await query(findWork, [now])
  const [erased] = await query(findErasedKnown)
  if (!erased) return
  await query(dropUntold)
  await query(dropHalfTold, [now])
  await query(findErased, [now])
}

/**
 * All that is kept and not held as possible spam: when the setting is new, what was received before it, too. It reads columns of
 * the desk's index alone: SQLite would otherwise read each message to find a few times.
 */
const findReceived = `
  insert into webhook_events (id, request_id, reference, number, type, at, next_at)
  select id || '_received', id, reference, 1, 'request.received', coalesce(queued_at, created_at), cast($1 as bigint)
  from consultation_requests
  where status <> 'held' and purged_at is null
    and not exists (select 1 from webhook_events where request_id = consultation_requests.id)
  order by created_at, id
  on conflict do nothing`

const isLast = `
  not exists (select 1 from webhook_events as later where later.request_id = told.request_id and later.number > told.number)`

/** The last action tells where a request stands. No event is made of an answer that was undone before the program heard of it. */
const findWork = `
  insert into webhook_events (id, request_id, reference, number, type, outcome, work_number, at, next_at)
  select work.id, told.request_id, told.reference, told.number + 1,
    case when work.stage = 'done' then 'request.answered' else 'request.reopened' end,
    work.outcome, work.number, work.at, cast($1 as bigint)
  from webhook_events as told join desk_work as work on work.request_id = told.request_id
  where ${isLast} and told.type <> 'request.erased' and work.number > told.work_number and work.kind <> 'note'
    and not exists (
      select 1 from desk_work as later
      where later.request_id = work.request_id and later.number > work.number and later.kind <> 'note')
    and case when work.stage = 'done'
      then told.type <> 'request.answered' or coalesce(told.outcome, '') <> coalesce(work.outcome, '')
      else told.type = 'request.answered' end
  order by told.request_id
  on conflict do nothing`

const findErasedKnown = `
  select told.id from consultation_erased as erased join webhook_events as told on told.request_id = erased.id
  where told.type <> 'request.erased' and ${isLast} limit 1`

const isErased = "type <> 'request.erased' and request_id in (select id from consultation_erased)"

/** If the other program has certainly never heard of a request, it does not hear of its erasure either. */
const dropUntold = `delete from webhook_events where tries = 0 and ${isErased}`

/** It may have arrived, and must not be sent again. What is being sent at the moment waits for the next pass. */
const dropHalfTold = `
  update webhook_events set status = 'dropped', settled_at = $1
  where status = 'waiting' and (lease_until is null or lease_until < $1) and ${isErased}`

const findErased = `
  insert into webhook_events (id, request_id, reference, number, type, at, next_at)
  select erased.id || '_erased', erased.id, told.reference, told.number + 1, 'request.erased', erased.at, cast($1 as bigint)
  from consultation_erased as erased join webhook_events as told on told.request_id = erased.id
  where told.type <> 'request.erased' and ${isLast}
  order by erased.id
  on conflict do nothing`
