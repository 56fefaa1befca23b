import type {Database} from './database/database.ts'
import {stateOfRow} from './database/request-state.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const SKELETON_MS = 365 * DAY_MS
/** Long enough for a patient to ask why nobody called; short enough that a flood does not stay. */
const HELD_MS = 90 * DAY_MS

/**
 * What is forgotten, and when. What needs a person is never forgotten by itself, with one exception: what looked like
 * spam, was reported to people, and was not released for 90 days.
 */
export function retentionIn(db: Database) {
  return {
    /**
     * Empties what was delivered or handled before `before`; with `onlyHandled` what nobody has handled stays, however long
     * ago it was delivered. References and times stay for a year.
     */
    async purge(before: number, at: number, {onlyHandled}: {onlyHandled: boolean}): Promise<number> {
      const rows = await db.query(onlyHandled ? purgeHandled : purgeDone, [before, at, new Uint8Array()])
      await db.query(purgeNotes)
      await db.query('delete from consultation_requests where purged_at < $1', [at - SKELETON_MS])
      const held = await db.query(forgetHeld, [at - HELD_MS])
      await db.query('delete from consultation_events where at < $1', [at - SKELETON_MS])
      await db.query(forgetTold, [at - SKELETON_MS])
      await db.query('delete from consultation_counters where day < $1', [Math.floor(at / DAY_MS) - 365])
      // Whose request or address something was counted of, if only as a hash, is known for a day.
      await db.query(
        "delete from consultation_counters where (name like 'receipt %' or name like 'seen:%') and day < $1",
        [Math.floor(at / DAY_MS)],
      )
      await db.scrub()
      return rows.length + held.length
    },
  }
}

const purgeWhere = (condition: string) => `
  update consultation_requests set payload = $3, wire = null, purged_at = $2
  where purged_at is null and status not in ('queued', 'sending', 'held') and (${condition})
  returning id`

/** What staff wrote about a request goes with what its sender wrote. */
const purgeNotes = `
  update desk_work set note = null
  where note is not null and request_id in (select id from consultation_requests where purged_at is not null)`

const forgetHeld = "delete from consultation_requests where status = 'held' and told_at < $1 returning id"

/** Only events whose request is gone: for another one the event would be made again. */
const forgetTold =
  'delete from webhook_events where at < $1 and request_id not in (select id from consultation_requests)'

/** A transport that never tells ends at `accepted`. */
const isDelivered = `(
  (delivered_at < $1 and ${stateOfRow} = 'delivered')
  or (accepted_at < $1 and check_at is null and ${stateOfRow} = 'accepted'))`

/** A request that is sent again after it was answered has no `handled_at` any more, but was answered all the same. */
const purgeHandled = purgeWhere(`handled_at < $1 or (work_stage = 'done' and ${isDelivered})`)

const purgeDone = purgeWhere(`handled_at < $1 or ${isDelivered}`)
