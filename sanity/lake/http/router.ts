import {LakeError, requestError} from '../core/errors.ts'
import type {Lake} from '../core/lake.ts'
import {json} from './json.ts'

export type RequestContext = {
  lake: Lake
  request: Request
  url: URL
  /** The value of each `:name` of the path, decoded. */
  params: Record<string, string>
  /** `1`, `X` or a date. Empty if the path has no version, like an image's. */
  apiVersion: string
}

/** One address. `path` is without the version: `/data/query/:dataset`. A last `:name*` takes the rest of the path. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  handle: (context: RequestContext) => Response | Promise<Response>
}

/**
 * The lake's API as one web-standard function; both adapters serve this.
 * `onError` gets unexpected errors, like a full disk; the client gets a 500.
 */
export function createRouter(
  lake: Lake,
  endpoints: Endpoint[],
  onError: (error: unknown) => void,
): (request: Request) => Promise<Response> {
  const routes = endpoints.map((endpoint) => ({...endpoint, pattern: toPattern(endpoint.path)}))

  return async (request) => {
    try {
      const url = new URL(request.url)
      const [, version = '', path = url.pathname] =
        /^\/v(1|X|\d{4}-\d{2}-\d{2})(\/.*)$/.exec(url.pathname) ?? []
      const matching = routes.filter(({pattern}) => pattern.test(path))
      const method = request.method === 'HEAD' ? 'GET' : request.method
      const route = matching.find((candidate) => candidate.method === method)
      if (!route) {
        if (matching.length > 0)
          throw requestError(405, 'Method Not Allowed', `${method} is not allowed here`)
        throw requestError(404, 'Not Found', `${path} is not an address of this lake`)
      }
      const params = decode(route.pattern.exec(path)?.groups ?? {})
      checkDataset(lake, params.dataset)
      return await route.handle({lake, request, url, params, apiVersion: version})
    } catch (error) {
      if (error instanceof LakeError) return json(error.body, error.status)
      if (request.signal.aborted) throw error
      onError(error)
      const message = 'The Content Lake failed'
      return json({statusCode: 500, error: 'Internal Server Error', message}, 500)
    }
  }
}

function toPattern(path: string): RegExp {
  const source = path.replace(/:(\w+)(\*?)/g, (_, name, rest) => `(?<${name}>${rest ? '.+' : '[^/]+'})`)
  return new RegExp(`^${source}/?$`)
}

function decode(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]))
  } catch (error) {
    if (error instanceof URIError) throw requestError(400, 'Bad Request', 'The address is not valid')
    throw error
  }
}

function checkDataset(lake: Lake, dataset: string | undefined): void {
  if (dataset === undefined || dataset === lake.dataset) return
  const message = `Dataset "${dataset}" not found for project ID "${lake.projectId}"`
  throw requestError(404, 'Not Found', message)
}
