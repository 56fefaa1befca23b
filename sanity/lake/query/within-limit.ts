import {createContext, Script} from 'node:vm'
import {queryLimitError} from '../core/errors.ts'
import {isRecord} from '../json/is-record.ts'

/** Ten times what a page's slowest query takes at 10,000 documents. */
const limitMs = 1500

const context = createContext({run: () => {}})
const script = new Script('run()')

/**
 * Runs a part of a query's work with a time limit. The work must be safe to stop anywhere. Evaluation is synchronous and the
 * lake has one thread, so nested subqueries or a pattern full of stars would block all other requests for minutes. V8's own
 * watchdog stops loops, patterns and serialization alike.
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
    // A text, a list or a depth beyond what V8 allows.
    if (error instanceof RangeError)
      throw queryLimitError(`The query makes too much: ${error.message}`, query)
    throw error
  }
  const [result] = results
  return result as Result
}

/** Serializes an answer within the limit: a short query can return the whole dataset once per document. */
export function toJsonWithinLimit(query: string, answer: unknown): string {
  return withinLimit(query, () => JSON.stringify(answer))
}
