import type {Database} from '../../outbox/store/database/database.ts'

/**
 * Writes beside a request what its last action says. The outbox goes by `handled_at`: it ends alarms, and lets what was
 * answered be deleted in time. May be repeated, and never goes back to an earlier action.
 */
export async function followWork(db: Database, requestId: string): Promise<void> {
  await db.query(`${follow} and id = $1`, [requestId])
}

/** For a process that ended between an action since `at` and this. Resolves with how many requests were behind. */
export async function followWorkSince(db: Database, at: number): Promise<number> {
  const recent = 'id in (select request_id from desk_work where at >= $1)'
  return (await db.query(`${follow} and ${recent} returning id`, [at])).length
}

const lastOf = (column: string) =>
  `(select ${column} from desk_work where request_id = consultation_requests.id order by number desc limit 1)`

const follow = `
  update consultation_requests
  set work_number = ${lastOf('number')}, work_stage = ${lastOf('stage')}, work_again_at = ${lastOf('again_at')},
      handled_at = ${lastOf('done_at')}
  where coalesce(work_number, 0) < (select max(number) from desk_work where request_id = consultation_requests.id)`
