import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'
import {paths} from '../../../sanity/paths.ts'
import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import {isFormPost} from '../forms/form-post.ts'
import {pathOf} from '../http/read-path.ts'
import {isDraftRequest, withoutDraftCookies} from '../policy/draft-cookie.ts'
import {pageKind} from '../policy/page-kind.ts'
import {contentPolicy, policyText} from '../policy/policies.ts'
import {commonHeaders} from '../policy/response-headers.ts'
import {changePage} from './change-page.ts'
import {oneStylesheet} from './one-stylesheet.ts'
import {openDraft} from './open-draft.ts'
import {isBrokenPage, plainErrorPage} from './plain-error-page.ts'
import {stripScripts} from './strip-scripts.ts'

/** Pages that are rendered for one visitor, and so never pass the cache that takes scripts out of the others. */
const RENDERED_EACH_TIME: ReadonlySet<string> = new Set([paths.consultationReceived, paths.search])

type Site = {
  https: boolean
  draftKey: string | undefined
  /** They sign the sessions of the preview. */
  keys: KeyRing
}

/**
 * Completes what `next.config.ts` and the cache do not reach, on every answer of this process: Next's own redirects and
 * refusals get the common headers, a page without a policy gets the strictest, and pages that are not kept (those for
 * one visitor, and those that failed) lose their scripts. Drafts get a policy of their own.
 */
export function guardResponses(site: Site): void {
  const policy = policyText(contentPolicy(site))
  subscribe('http.server.request.start', (message) => {
    const {request, response} = message as {request: unknown; response: unknown}
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    completeHeaders(response, policy)
    const {cookie} = request.headers
    // The Studio's own page shows no content: it comes from the cache, which gives it its policy.
    if (isDraftRequest(cookie, site) && !isStudio(request)) return openDraft(request, response, site)
    if (cookie !== undefined) request.headers.cookie = withoutDraftCookies(cookie)
    const isForOne = isRenderedEachTime(request)
    changePage(response, {
      isWanted: (status) => isForOne || status >= 500,
      change: (page) => (isBrokenPage(page) ? plainErrorPage : oneStylesheet(stripScripts(page))),
    })
  })
}

function isStudio(request: IncomingMessage): boolean {
  return pageKind(pathOf(request)) === 'studio'
}

function isRenderedEachTime(request: IncomingMessage): boolean {
  return RENDERED_EACH_TIME.has(pathOf(request)) || isFormPost(request)
}

function completeHeaders(response: ServerResponse, policy: string): void {
  const {writeHead} = response
  response.writeHead = (...parameters: unknown[]) => {
    for (const {key, value} of commonHeaders) setMissing(response, key, value)
    setMissing(response, 'Content-Security-Policy', policy)
    return Reflect.apply(writeHead, response, parameters)
  }
}

function setMissing(response: ServerResponse, name: string, value: string): void {
  if (!response.hasHeader(name)) response.setHeader(name, value)
}
