import type {IncomingMessage} from 'node:http'
import {paths} from '../../../sanity/paths.ts'
import {answerFirst} from '../http/answer-first.ts'
import {pathOf} from '../http/read-path.ts'
import {isSameOrigin} from '../http/same-origin.ts'
import {toHeaders} from '../http/to-headers.ts'
import {isFormPost, MOST_FORM_BYTES} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {type Phone, refuseForm} from './refuse-form.ts'

/**
 * Refuses what is posted to a page before Next sees it. Next itself answers such a post at every page and at addresses
 * without one, believes what a proxy says of the host, and breaks the connection of a body that is too large.
 */
export function guardPosts(siteUrl: string, phone: Phone): void {
  answerFirst((request, response) => {
    const reason = isFormPost(request) ? whyNot(request, siteUrl) : undefined
    if (reason) refuseForm(request, response, reason, phone)
    return reason !== undefined
  })
}

function whyNot(request: IncomingMessage, siteUrl: string): NotReceived | undefined {
  const headers = toHeaders(request)
  if (!isSameOrigin(headers, siteUrl)) return 'foreign'
  if (pathOf(request) !== paths.consultation) return 'elsewhere'
  // One that does not say how long it is, is counted while it arrives.
  return Number(headers.get('content-length') ?? 0) > MOST_FORM_BYTES ? 'large' : undefined
}
