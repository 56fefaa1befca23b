import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'
import {isSameOrigin} from './same-origin.ts'
import {toHeaders} from './to-headers.ts'

/** Far above what the form can hold. The largest form of the site. */
export const MOST_FORM_BYTES = 32 * 1024
/** How long one may take to arrive. */
export const FORM_WITHIN_MS = 10_000

/** Counts a body while it is read, and answers 413 before the next byte. */
const COUNTING_DOOR = '/api/consultation'

/**
 * What Next does not do for a form that is posted to a page. It answers an action that refused a foreign post with 200,
 * and its own refusals with 500: both become 403. It breaks the connection of a body that is too large: what is, or does
 * not say how long it is (browsers always do), goes to the route instead.
 */
export function guardPosts(siteUrl: string): void {
  subscribe('http.server.request.start', (message) => {
    const {request, response} = message as {request: unknown; response: unknown}
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (request.method !== 'POST' || request.url?.startsWith('/api/')) return
    const headers = toHeaders(request)
    if (!isSameOrigin(headers, siteUrl)) refuse(response)
    if (!(Number(headers.get('content-length') ?? Number.NaN) <= MOST_FORM_BYTES)) request.url = COUNTING_DOOR
  })
}

function refuse(response: ServerResponse): void {
  const {writeHead} = response
  response.writeHead = (_status: number, ...parameters: unknown[]) => {
    response.statusCode = 403
    return Reflect.apply(writeHead, response, [403, ...parameters])
  }
}
