import {badRequest} from '../core/errors.ts'
import {listen} from '../events/listen.ts'
import {subscribeLiveEvents} from '../events/live-events.ts'
import {eventStream} from '../http/event-stream.ts'
import {flag, groqParams} from '../http/query-params.ts'
import type {Endpoint, RequestContext} from '../http/router.ts'

export const streamEndpoints: Endpoint[] = [
  {method: 'GET', path: '/data/listen/:dataset', handle: getListen},
  {method: 'GET', path: '/data/live/events/:dataset', handle: getLiveEvents},
]

/** True for paths that may be opened as a WebSocket. Each chunk of the stream is then one message. */
export function isStreamPath(pathname: string): boolean {
  return /^\/v[^/]+\/data\/(listen|live\/events)\//.test(pathname)
}

function getListen({lake, request, url}: RequestContext): Response {
  const search = url.searchParams
  const query = search.get('query')
  if (!query) throw badRequest('A listener needs a "query"')
  const lastEventId = lastEventIdOf(request, search)
  const options = {
    query,
    params: groqParams(search),
    includeResult: flag(search, 'includeResult'),
    includePreviousRevision: flag(search, 'includePreviousRevision'),
    includeMutations: search.get('includeMutations') !== 'false',
    includeAllVersions: flag(search, 'includeAllVersions'),
    includeEffects: search.get('effectFormat') === 'mendoza',
    enableResume: flag(search, 'enableResume'),
    visibility: search.get('visibility') ?? 'query',
    ...(lastEventId && {lastEventId}),
  }
  return eventStream(request, (send) => listen(lake, options, send))
}

function getLiveEvents({lake, request, url}: RequestContext): Response {
  const lastEventId = lastEventIdOf(request, url.searchParams)
  const options = {
    includeDrafts: flag(url.searchParams, 'includeDrafts'),
    ...(lastEventId && {lastEventId}),
  }
  return eventStream(request, (send) => subscribeLiveEvents(lake, options, send))
}

/** A browser cannot set headers on a WebSocket, so there the id is a query parameter. */
function lastEventIdOf(request: Request, search: URLSearchParams): string | null {
  return request.headers.get('last-event-id') ?? search.get('lastEventId')
}
