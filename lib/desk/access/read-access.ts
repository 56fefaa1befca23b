import {setImmediate} from 'node:timers/promises'
import type {Database, Query} from '../../outbox/store/database/database.ts'
import {type AccessLine, accessLine} from './access-line.ts'

/** The newest lines, newest first; of one request, or of all. */
export async function listAccess(db: Database, most: number, reference?: string): Promise<AccessLine[]> {
  const rows = await (reference === undefined
    ? db.query('select * from access_log order by number desc limit $1', [most])
    : db.query('select * from access_log where reference = $2 order by number desc limit $1', [
        most,
        reference,
      ]))
  return rows.map((row) => accessLine.parse(row))
}

const AT_ONCE = 2_000

/** All lines after the one of that number, oldest first. */
export async function* readLines(query: Query, number = 0): AsyncGenerator<AccessLine> {
  let after = number
  while (true) {
    const rows = await query('select * from access_log where number > $1 order by number limit $2', [
      after,
      AT_ONCE,
    ])
    for (const row of rows) {
      const line = accessLine.parse(row)
      after = line.number
      yield line
    }
    if (rows.length < AT_ONCE) return
    // SQLite blocks the process: let requests of patients through in between.
    await setImmediate()
  }
}
