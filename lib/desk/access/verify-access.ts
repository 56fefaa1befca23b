import type {Database} from '../../outbox/store/database/database.ts'
import {hashOf} from './access-line.ts'
import {type LogEnd, readEnd, toEnd} from './access-table.ts'
import {readLines} from './read-access.ts'

/** `changed`: a line is not as it was written. `missing`: lines are gone, or stand elsewhere. `cut`: the end is gone. */
export type AccessProblem = {kind: 'changed' | 'missing' | 'cut'; number: number}

export type Verified = {count: number; head: LogEnd; problems: AccessProblem[]}

const MOST_PROBLEMS = 20

/**
 * Whether the access log is as it was written; with `most`, its newest lines alone. Names the first lines that are not. Without a
 * transaction: the site has one connection to SQLite, and what patients send meanwhile would be part of it. What is written
 * meanwhile only adds to the end.
 */
export async function verifyAccess(db: Database, most = Number.POSITIVE_INFINITY): Promise<Verified> {
  const kept = await readEnd(db.query, 'head')
  const first = await readEnd(db.query, 'start')
  const start = (await readLineEnd(db, kept.number - most)) ?? first
  const verified = await verifyBetween(db, start, kept)
  const hasMoved = (await readEnd(db.query, 'start')).number !== first.number
  return verified.problems.length > 0 && hasMoved ? verifyAccess(db, most) : verified
}

async function verifyBetween(db: Database, start: LogEnd, kept: LogEnd): Promise<Verified> {
  const problems: AccessProblem[] = []
  let count = 0
  let head = start
  let hashAtKept = head.number === kept.number ? head.hash : undefined
  for await (const line of readLines(db.query, start.number)) {
    count += 1
    if (line.number !== head.number + 1) problems.push({kind: 'missing', number: head.number + 1})
    else if (line.previous !== head.hash) problems.push({kind: 'changed', number: line.number - 1})
    if (hashOf(line) !== line.hash) problems.push({kind: 'changed', number: line.number})
    head = {number: line.number, hash: line.hash}
    if (line.number === kept.number) hashAtKept = line.hash
  }
  if (head.number < kept.number) problems.push({kind: 'cut', number: head.number + 1})
  else if (hashAtKept !== kept.hash && problems.length === 0)
    problems.push({kind: 'changed', number: kept.number})
  return {count, head, problems: problems.slice(0, MOST_PROBLEMS)}
}

async function readLineEnd(db: Database, number: number): Promise<LogEnd | undefined> {
  if (number < 1) return undefined
  const [row] = await db.query('select number, hash from access_log where number = $1', [number])
  return row && toEnd([row])
}
