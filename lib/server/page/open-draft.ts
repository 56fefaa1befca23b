import {randomBytes} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import type {AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import type {Step} from '../http/step.ts'
import {isDraftRequest, type Preview, withoutDraftCookies} from '../policy/draft-cookie.ts'
import {pageKind} from '../policy/page-kind.ts'
import {draftPolicy, policyText} from '../policy/policies.ts'

/** Pages, and what Next's router asks for instead of a page. */
const PAGE_TYPE = /^text\/(?:html|x-component)\b/
/** Next takes the nonce for its scripts from this header of a request. `read-requests.ts` drops what clients put there. */
export const NONCE_HEADER = 'content-security-policy'

/**
 * Marks requests that may see drafts, and takes away from all others what Next could take for leave to show drafts. The
 * Studio's own page shows no content: it comes from the cache, which gives it its policy.
 */
export function readDraftCookies(site: Preview): Step {
  return (request, _response, next) => {
    const {cookie} = request.headers
    if (isDraftRequest(cookie, site) && mayShowDrafts(request))
      request.headers[NONCE_HEADER] = `script-src 'nonce-${randomBytes(16).toString('base64')}'`
    else if (cookie !== undefined) request.headers.cookie = withoutDraftCookies(cookie)
    next()
  }
}

/** At the desk the same header carries the nonce of `open-desk.ts`. */
export function showsDrafts(request: IncomingMessage): boolean {
  return request.headers[NONCE_HEADER] !== undefined && mayShowDrafts(request)
}

function mayShowDrafts(request: IncomingMessage): boolean {
  return !['studio', 'desk'].includes(pageKind(pathOf(request)))
}

/**
 * Lets an answer show drafts: in a frame of the Studio on this site, with the framework's scripts, and in no search
 * engine. A draft is rendered for each request, so a nonce is enough: a script that came in with content has none.
 */
export function openDraft(site: {https: boolean}): AnswerHook {
  return ({request, response}) => {
    if (!showsDrafts(request) || !PAGE_TYPE.test(String(response.getHeader('Content-Type')))) return
    const [, nonce = ''] = String(request.headers[NONCE_HEADER]).split(' ')
    response.setHeader('Content-Security-Policy', policyText(draftPolicy({...site, scripts: [nonce]})))
    response.setHeader('X-Frame-Options', 'SAMEORIGIN')
    response.setHeader('X-Robots-Tag', 'noindex, nofollow')
    // A page that was made ready shows what the draft was before the last change.
    response.removeHeader('Speculation-Rules')
  }
}
