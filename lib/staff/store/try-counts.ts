import type {Database} from '../../outbox/store/database/database.ts'

const TRIES_WITHIN_MS = 15 * 60_000

/**
 * Counts a try under a name, and returns how many there were since the first one of these 15 minutes. Counted in the store:
 * a restart, or a second site on the same store, gives nobody more tries.
 */
export async function countTry(db: Database, name: string, now: number): Promise<number> {
  const [row] = await db.query(count, [name, now, now - TRIES_WITHIN_MS])
  return Number(row?.count)
}

export async function forgetTries(db: Database, name: string): Promise<void> {
  await db.query('delete from staff_tries where name = $1', [name])
}

/** After the clock was set back, a count that began in the future begins anew. */
const count = `
  insert into staff_tries (name, since, count) values ($1, $2, 1)
  on conflict (name) do update set
    count = case when staff_tries.since between $3 and $2 then staff_tries.count + 1 else 1 end,
    since = case when staff_tries.since between $3 and $2 then staff_tries.since else $2 end
  returning count`
