import type {Database} from './database.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Clocks of machines that share a store differ by less. */
const SLACK_MS = MINUTE
/** Twice as long as a lease lasts. */
const LEASE_TOO_FAR_MS = 2 * MINUTE
/** The longest pause between two tries is 6 hours, and a fifth. */
const PAUSE_TOO_FAR_MS = 8 * HOUR
/** An hour after its acceptance a message is asked after. */
const CHECK_TOO_FAR_MS = 2 * HOUR

export function clockStepsIn(db: Database) {
  return {
    /**
     * After the clock was set back, what was written before lies in the future: it would wait until the clock has caught
     * up, or for days when it was wrong by days. Makes it due now. Resolves with how many.
     */
    async undoClockSteps(at: number): Promise<number> {
      const due = await db.query(makeDue, [at, at + SLACK_MS, at + PAUSE_TOO_FAR_MS, at + LEASE_TOO_FAR_MS])
      const checks = await db.query(makeChecksDue, [at, at + CHECK_TOO_FAR_MS])
      return due.length + checks.length
    },
  }
}

const makeDue = `
  update consultation_requests
  set next_at = $1, lease_until = case when lease_until > $4 then $1 - 1 else lease_until end
  where status in ('queued', 'sending')
    and ((next_at > $1 and coalesce(tried_at, created_at) > $2) or next_at > $3 or lease_until > $4)
  returning id`

const makeChecksDue = `
  update consultation_requests set check_at = $1 where status = 'accepted' and check_at > $2 returning id`
