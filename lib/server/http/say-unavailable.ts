import type {AnswerHook} from './answer.ts'

/** When a browser, a crawler or a front server may try again. The CMS is asked again after the same time. */
const RETRY_AFTER_S = 30

/**
 * Answers 503, which says "later" to crawlers and caches, for a page that cannot be made because the CMS does not answer.
 * Next has no way for a page to say so: an error in a page becomes a 500, which says "broken".
 * @param isUnavailable - whether that is so at this moment
 */
export function sayUnavailable(isUnavailable: () => boolean): AnswerHook {
  return (answer) => {
    const {method} = answer.request
    if (answer.status !== 500 || (method !== 'GET' && method !== 'HEAD') || !isUnavailable()) return
    answer.status = 503
    answer.response.setHeader('Retry-After', RETRY_AFTER_S)
  }
}
