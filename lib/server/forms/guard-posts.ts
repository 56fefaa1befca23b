import type {IncomingMessage} from 'node:http'
import {pathOf} from '../http/read-path.ts'
import type {Step} from '../http/step.ts'
import {toHeaders} from '../http/to-headers.ts'
import {pageKind} from '../policy/page-kind.ts'
import {isSameOrigin} from '../policy/same-origin.ts'
import {isFormPost, MOST_FORM_BYTES} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {type Phone, refuseForm} from './refuse-form.ts'

/** The pages that have forms, all of which are posted to the page itself. */
const FORM_KINDS: ReadonlySet<string> = new Set(['form', 'desk'])

/**
 * Refuses posts to pages before Next sees them, unless they are the form of this site. Next itself answers such a post at
 * every page and at addresses without one, believes what a proxy says of the host, and breaks the connection of a body
 * that is too large.
 */
export function guardPosts(siteUrl: string, phone: Phone): Step {
  return (request, response, next) => {
    const reason = isFormPost(request) ? whyNot(request, siteUrl) : undefined
    if (reason) refuseForm(request, response, reason, phone)
    else next()
  }
}

function whyNot(request: IncomingMessage, siteUrl: string): NotReceived | undefined {
  const headers = toHeaders(request)
  if (!isSameOrigin(headers, siteUrl)) return 'foreign'
  if (!FORM_KINDS.has(pageKind(pathOf(request)))) return 'elsewhere'
  // A form without a length is counted while it arrives: `hold-forms.ts`.
  return Number(headers.get('content-length') ?? 0) > MOST_FORM_BYTES ? 'large' : undefined
}
