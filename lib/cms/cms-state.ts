import {onceInProcess} from '../process/once-in-process.ts'
import {createBreaker} from './breaker.ts'
import {createConcurrencyLimit} from './concurrency-limit.ts'

const QUESTIONS_AT_ONCE = 10
const QUESTIONS_WAITING = 200
/** As long as a page may wait for content, and a little more: its failure comes after the failure of its question. */
const TROUBLE_MS = 5_000

/** How this process gets on with the CMS. */
export const cmsState = onceInProcess('cms', () => ({
  breaker: createBreaker(),
  questions: createConcurrencyLimit(QUESTIONS_AT_ONCE, QUESTIONS_WAITING),
  /** When content could last not be had. */
  troubleAt: Number.NEGATIVE_INFINITY,
}))

/** Returns whether a page that fails now fails because content cannot be had. */
export function isContentUnavailable(): boolean {
  return Date.now() - cmsState().troubleAt < TROUBLE_MS
}
