import type {Database} from '../../outbox/store/database/database.ts'
import {type accessActions, hashOf} from './access-line.ts'
import {moveEnd, readLast} from './access-table.ts'

export type Access = {
  who: string
  what: (typeof accessActions)[number]
  reference?: string
  /** Never a patient's words. */
  detail?: string
}

/** Each time several writers append at once, one of them succeeds, so this many can write at the same moment. */
const MOST_TRIES = 500

/** Appends a line to the access log, chained by hash to the line before. Throws if it cannot: what cannot be logged is not done. */
export async function recordAccess(db: Database, access: Access, now: number): Promise<void> {
  const {who, what, reference, detail} = access
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const last = await readLast(db.query)
    const line = {number: last.number + 1, at: now, who, what, reference, detail, previous: last.hash}
    const hash = hashOf(line)
    const values = [line.number, now, who, what, reference ?? null, detail ?? null, line.previous, hash]
    const [written] = await db.query(appendLine, values)
    if (written) {
      await moveEnd(db.query, 'head', {number: line.number, hash})
      return
    }
  }
  throw new Error('the access log could not be written')
}

const appendLine = `
  insert into access_log (number, at, who, what, reference, detail, previous, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning number`
