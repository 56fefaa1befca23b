import type {Database} from './database/database.ts'
import {type RequestSummary, summariesOf, summary} from './staff.ts'

/** Requests that look like spam. They wait until a person releases or erases them. */
export function heldIn(db: Database) {
  const count = async (condition: string): Promise<number> => {
    const [row] = await db.query(`select count(*) as count from consultation_requests where ${condition}`)
    return Number(row?.count)
  }

  return {
    /** Newest first. */
    async listHeld(most: number): Promise<RequestSummary[]> {
      return summariesOf(await db.query(listHeld, [most]))
    },

    countHeld: () => count("status = 'held'"),

    /** How many nobody has been told of. */
    countUntold: () => count("status = 'held' and told_at is null"),

    /** Those that came before `at` have been reported to people. */
    async markTold(at: number): Promise<void> {
      await db.query(markTold, [at])
    },

    /** Of those that came before `before`. Resolves with how many will now be delivered after all. */
    async releaseAll(at: number, before = Number.MAX_SAFE_INTEGER): Promise<number> {
      return (await db.query(releaseAll, [at, before])).length
    },

    /** Deletes one for good. Resolves with false if no such request is held. */
    async eraseOneHeld(reference: string): Promise<boolean> {
      await db.query(noteErasedOne, [reference, db.clock.now()])
      const rows = await db.query(eraseOneHeld, [reference])
      await db.scrub()
      return rows.length > 0
    },

    /** Deletes what was held since before `at` for good. */
    async eraseHeld(at: number): Promise<number> {
      await db.query(noteErased, [at, db.clock.now()])
      const rows = await db.query(eraseHeld, [at])
      await db.scrub()
      return rows.length
    },
  }
}

const listHeld = `
  select ${summary} from consultation_requests where status = 'held' order by created_at desc limit $1`

const markTold = `
  update consultation_requests set told_at = $1 where status = 'held' and told_at is null and created_at <= $1`

const releaseAll = `
  update consultation_requests set status = 'queued', next_at = $1, queued_at = $1
  where status = 'held' and created_at < $2 returning id`

const noteErased = `
  insert into consultation_erased (id, at)
  select id, cast($2 as bigint) from consultation_requests where status = 'held' and created_at < $1
  on conflict do nothing`

/** Requests that came in between stay, because they were not noted. */
const eraseHeld = `
  delete from consultation_requests
  where status = 'held' and created_at < $1 and id in (select id from consultation_erased) returning id`

const noteErasedOne = `
  insert into consultation_erased (id, at)
  select id, cast($2 as bigint) from consultation_requests where status = 'held' and reference = $1
  on conflict do nothing`

const eraseOneHeld = `
  delete from consultation_requests
  where status = 'held' and reference = $1 and id in (select id from consultation_erased) returning id`
