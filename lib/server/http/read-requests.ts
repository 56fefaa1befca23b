import type {ServerResponse} from 'node:http'
import {type Phone, refuseForm} from '../forms/refuse-form.ts'
import {isReadableRouterState} from '../forms/router-state.ts'
import {siteOrigins} from '../policy/site-origins.ts'
import {plainPage} from './plain-page.ts'
import {pathOf, readTarget} from './read-path.ts'
import type {Step} from './step.ts'

type Site = {url: string; phone: Phone}

/** Of Next itself, such as its page of failures, which answers 500. */
const INTERNAL_PATH = /^\/_(?!next\/)/
const NO_PAGE = '/404'
/** Next would believe them more than `SITE_URL`; and a policy in a request is how `open-draft.ts` marks a draft. */
const IGNORED_HEADERS = [
  'x-forwarded-host',
  'x-forwarded-port',
  'x-prerender-revalidate',
  'content-security-policy',
  'content-security-policy-report-only',
]

/**
 * Reads each request once, before anything decides on it: from here on it holds one path, the same for Next and for us,
 * and the site's own host. A request that cannot be read so is answered with 400. The first of the steps that read.
 */
export function readRequests({url, phone}: Site): Step {
  const origins = siteOrigins(url)
  const {host, protocol} = new URL(url)
  const hosts = new Set([...origins].map((origin) => new URL(origin).host))

  return (request, response, next) => {
    const {headers} = request
    const target = readTarget(request.url ?? '', (name) => hosts.has(name))
    request.url = target ?? NO_PAGE
    if (INTERNAL_PATH.test(pathOf(request))) request.url = NO_PAGE
    for (const name of IGNORED_HEADERS) delete headers[name]
    // Next compares it with the origin of a form. `guard-posts.ts` decides about that.
    headers.host = headers.origin && origins.has(headers.origin) ? new URL(headers.origin).host : host
    headers['x-forwarded-proto'] = protocol.slice(0, -1)
    if (target !== undefined && isReadableRouterState(headers)) next()
    else if (request.method === 'POST') refuseForm(request, response, 'unreadable', phone)
    else sendUnreadable(response)
  }
}

const page = plainPage({
  title: 'This address cannot be read',
  heading: 'This address cannot be read',
  content: `<p>Check it for mistakes, or start from the <a href="/">home page</a>.</p>`,
})

function sendUnreadable(response: ServerResponse): void {
  response
    .writeHead(400, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(page),
      'Cache-Control': 'no-store',
    })
    .end(page)
}
