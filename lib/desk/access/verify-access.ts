import type {Database} from '../../outbox/store/database/database.ts'
import {hashOf} from './access-line.ts'
import {type LogEnd, readEnd} from './access-table.ts'
import {readLines} from './read-access.ts'

/** `changed`: a line is not as it was written. `missing`: lines are gone, or stand elsewhere. `cut`: the end is gone. */
export type AccessProblem = {kind: 'changed' | 'missing' | 'cut'; number: number}

export type Verified = {count: number; head: LogEnd; problems: AccessProblem[]}

const MOST_PROBLEMS = 20

/** Whether the access log is as it was written. Names the first lines that are not. */
export async function verifyAccess(db: Database): Promise<Verified> {
  const problems: AccessProblem[] = []
  let count = 0
  let head: LogEnd = {number: 0, hash: ''}
  // One moment: a line that is written meanwhile must not look like one that is too many.
  await db.snapshot(async (query) => {
    const kept = await readEnd(query, 'head')
    head = await readEnd(query, 'start')
    let hashAtKept = head.number === kept.number ? head.hash : undefined
    for await (const line of readLines(query)) {
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
  })
  return {count, head, problems: problems.slice(0, MOST_PROBLEMS)}
}
