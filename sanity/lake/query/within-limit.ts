import {createContext, Script} from 'node:vm'
import {queryLimitError} from '../core/errors.ts'
import {isRecord} from '../json/is-record.ts'

/** The slowest question of a page takes a tenth of this at 10,000 documents. */
const limitMs = 1500

const context = createContext({run: () => {}})
const script = new Script('run()')

/**
 * Runs a part of a query's work, which must be safe to stop anywhere. Evaluation is one synchronous call, and the lake has
 * one thread: without a limit nested subqueries, or a pattern full of stars, would hold everybody else for minutes. The
 * engine's own watchdog stops loops, patterns and serialisation alike.
 */
export function withinLimit<Result>(query: string, work: () => Result): Result {
  const results: Result[] = []
  context.run = () => {
    results.push(work())
  }
  try {
    script.runInContext(context, {timeout: limitMs})
  } catch (error) {
    if (isRecord(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw queryLimitError(`The query took longer than ${limitMs} ms. Let it read or compare less`, query)
    }
    // A text, a list or a depth that the engine does not take.
    if (error instanceof RangeError)
      throw queryLimitError(`The query makes too much: ${error.message}`, query)
    throw error
  }
  const [result] = results
  return result as Result
}

/** The answer to a query as JSON. A short query can name the whole dataset for each of its documents. */
export function toJsonWithinLimit(query: string, answer: unknown): string {
  return withinLimit(query, () => JSON.stringify(answer))
}
