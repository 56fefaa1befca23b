import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, type ServerResponse} from 'node:http'
import {type Phone, refuseForm} from '../forms/refuse-form.ts'
import {isReadableRouterState} from '../forms/router-state.ts'
import {answerFirst} from './answer-first.ts'
import {plainPage} from './plain-page.ts'
import {pathOf, readTarget} from './read-path.ts'
import {siteOrigins} from './site-origins.ts'

type Site = {url: string; phone: Phone}

/** Of Next itself, such as its page of failures, which answers 500. */
const INTERNAL_PATH = /^\/_(?!next\/)/
const NO_PAGE = '/404'
/** What proxies of others, and Next's own host, say with them would count for more than `SITE_URL`. */
const NOT_HEARD = ['x-forwarded-host', 'x-forwarded-port', 'x-prerender-revalidate']

/**
 * Reads each request once, before anybody decides on it: after this there is one path in it, that of Next and ours, and
 * the host is the site's own. What cannot be read so is answered with 400. Start it first.
 */
export function readRequests({url, phone}: Site): void {
  const origins = siteOrigins(url)
  const {host, protocol} = new URL(url)
  const hosts = new Set([...origins].map((origin) => new URL(origin).host))
  const unreadable = new WeakSet<IncomingMessage>()

  subscribe('http.server.request.start', (message) => {
    const {request} = message as {request: unknown}
    if (!(request instanceof IncomingMessage)) return
    const {headers} = request
    const target = readTarget(request.url ?? '', (name) => hosts.has(name))
    if (target === undefined || !isReadableRouterState(headers)) unreadable.add(request)
    request.url = target ?? NO_PAGE
    if (INTERNAL_PATH.test(pathOf(request))) request.url = NO_PAGE
    for (const name of NOT_HEARD) delete headers[name]
    // Next compares them with where a form comes from: `guard-posts.ts` has the say.
    headers.host = headers.origin && origins.has(headers.origin) ? new URL(headers.origin).host : host
    headers['x-forwarded-proto'] = protocol.slice(0, -1)
  })
  answerFirst((request, response) => {
    if (!unreadable.has(request)) return false
    if (request.method === 'POST') refuseForm(request, response, 'unreadable', phone)
    else sendUnreadable(response)
    return true
  })
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
