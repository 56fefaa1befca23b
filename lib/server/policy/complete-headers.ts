import type {AnswerHook} from '../http/answer.ts'
import {contentPolicy, policyText} from './policies.ts'
import {commonHeaders} from './response-headers.ts'

/**
 * Gives every answer what `next.config.ts` and the cache do not reach, such as Next's own redirects and refusals: the
 * common headers, and the strictest policy where none is set.
 */
export function completeHeaders(site: {https: boolean}): AnswerHook {
  const headers = [...commonHeaders, {key: 'Content-Security-Policy', value: policyText(contentPolicy(site))}]
  return ({response}) => {
    for (const {key, value} of headers) if (!response.hasHeader(key)) response.setHeader(key, value)
  }
}
