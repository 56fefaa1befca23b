import type {Database} from '../../outbox/store/database/database.ts'
import {readMeta, writeMeta} from '../../outbox/store/database/table.ts'
import {type AccessLine, hashOf} from './access-line.ts'
import {type LogEnd, moveEnd, readLast} from './access-table.ts'
import {insertLines, withoutKnown} from './insert-lines.ts'
import {recordAccess} from './record-access.ts'

/** Each batch is one statement: a line of its own would cost a disk some milliseconds, and a log has many. */
const BATCH = 200

/**
 * Takes the lines of another access log into this one, oldest first, from a backup or from a store that is left. Where they
 * go on from what is here, or nothing is here, they stay as they were written, with every flaw. Where this log has gone
 * another way, they are chained anew at its end, and a last line says of which log they are: no line that is here is changed.
 * Each step may be repeated, because nothing here runs in a transaction that could take back what patients send meanwhile.
 */
export async function logAdopter(db: Database, {start, head}: {start: LogEnd; head: LogEnd}) {
  const {query} = db
  const note = `access log ${head.hash}`
  const done = await readMeta(query, note)
  const isKnown = head.number > 0 && (done === head.number || (await isHere(db, head)))
  let way: 'undecided' | 'as-it-was' | 'anew' = done > 0 ? 'anew' : 'undecided'
  let before = start
  let isWhole = true
  let batch: AccessLine[] = []

  const decide = async ({number, previous}: AccessLine) => {
    const last = await readLast(query)
    if (last.number === 0) {
      // Killed after this, the log here is whole, and its next line goes on from there.
      if (start.number > 0) for (const end of ['start', 'head'] as const) await moveEnd(query, end, start)
      return 'as-it-was'
    }
    return last.number === number - 1 && last.hash === previous ? 'as-it-was' : 'anew'
  }

  const flush = async (): Promise<void> => {
    let lines = batch
    batch = []
    if (way !== 'anew') lines = await withoutKnown(db, lines)
    const [first] = lines
    if (!first) return
    if (way === 'undecided') way = await decide(first)
    if (way === 'as-it-was') {
      if (await insertLines(db, lines)) return
      // Somebody works here at this moment, or another site brings the same log.
      lines = await withoutKnown(db, lines)
      if (lines.length === 0) return
      way = 'anew'
    }
    await appendAnew(db, lines)
    await writeMeta(query, note, lines.at(-1)?.number ?? done)
  }

  return {
    async take(line: AccessLine): Promise<void> {
      if (!isLinked(before, line)) isWhole = false
      before = {number: line.number, hash: line.hash}
      if (isKnown || line.number <= done) return
      batch.push(line)
      if (batch.length === BATCH) await flush()
    },

    /** `who` brings it, and `now` is when. */
    async finish(who: string, now: number): Promise<void> {
      if (isKnown) return
      await flush()
      if (way !== 'anew') return moveEnd(query, 'head', head)
      const flaw = isWhole && before.number >= head.number ? '' : ', and was not whole'
      const detail = `end of another log, which ended with line ${head.number}, ${head.hash}${flaw}`
      await recordAccess(db, {who, what: 'command', detail}, now)
      await writeMeta(query, note, head.number)
    },
  }
}

/** Each time somebody appends a line meanwhile, it is tried again behind that. */
const MOST_TRIES = 500

async function appendAnew(db: Database, lines: readonly AccessLine[]): Promise<void> {
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    let last = await readLast(db.query)
    const chained = lines.map((line) => {
      const anew = {...line, number: last.number + 1, previous: last.hash}
      last = {number: anew.number, hash: hashOf(anew)}
      return {...anew, hash: last.hash}
    })
    if (await insertLines(db, chained)) return moveEnd(db.query, 'head', last)
  }
  throw new Error('the access log could not be written')
}

function isLinked(before: LogEnd, line: AccessLine): boolean {
  const {number, previous, hash} = line
  return number === before.number + 1 && previous === before.hash && hash === hashOf(line)
}

async function isHere({query}: Database, {number, hash}: LogEnd): Promise<boolean> {
  const sql = 'select 1 from access_log where number = $1 and hash = $2'
  return (await query(sql, [number, hash])).length > 0
}
