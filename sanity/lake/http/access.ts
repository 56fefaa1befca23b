import type {IncomingMessage} from 'node:http'

export type AccessRules = {port: number; projectId: string; allowedOrigins: Iterable<string>}

export type Refusal = {status: number; error: string; message: string}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/**
 * Returns why a request is refused, or undefined if it may be served. The lake accepts any token, so it answers only the
 * sites on this machine.
 */
export function refuseRequest(
  request: IncomingMessage,
  {port, projectId, allowedOrigins}: AccessRules,
): Refusal | undefined {
  const {host = '', origin} = request.headers
  // A page of another site can point its own host name at this machine (DNS rebinding). A client without special
  // options puts the project before the host, and `localhost` with anything before it is this machine.
  const names = ['127.0.0.1', 'localhost', '[::1]', `${projectId}.localhost`]
  if (!names.some((name) => host.toLowerCase() === `${name}:${port}`)) {
    return forbidden(
      `The Content Lake answers to 127.0.0.1:${port}, localhost:${port} and ${projectId}.localhost:${port} only, not to "${host}"`,
    )
  }
  if (origin !== undefined && !new Set(allowedOrigins).has(origin)) {
    return forbidden(`The origin "${origin}" may not use this Content Lake. Add it to LAKE_ALLOWED_ORIGINS`)
  }
  if (!methods.includes(request.method ?? '')) {
    return {status: 405, error: 'Method Not Allowed', message: `${request.method} is not allowed here`}
  }
  if (!request.url?.startsWith('/') || !URL.canParse(request.url, 'http://localhost')) {
    return {status: 400, error: 'Bad Request', message: 'The address is not valid'}
  }
  if (origin === undefined && isOfOtherSite(request) && !isAsset(request)) {
    return forbidden(
      'A page of another site asked for this. Open the address yourself, or let the page ask with its Origin',
    )
  }
  return undefined
}

/**
 * Requests for pictures, links and frames carry no Origin, and a page can learn from their duration what a query finds.
 * Browsers name the asking site in `sec-fetch-site`, where `localhost` on another port counts as another site. Other
 * programs do not send the header.
 */
function isOfOtherSite({headers}: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'none' && site !== 'same-origin'
}

/** The Studio loads pictures and files without an Origin. Their names are hashes that cannot be guessed. */
function isAsset({method, url = ''}: IncomingMessage): boolean {
  const {pathname} = new URL(url, 'http://localhost')
  return (method === 'GET' || method === 'HEAD') && /^\/(images|files)\//.test(pathname)
}

function forbidden(message: string): Refusal {
  return {status: 403, error: 'Forbidden', message}
}

export function corsHeaders({headers}: IncomingMessage): Record<string, string> {
  const {origin} = headers
  if (origin === undefined) return {}
  return {'access-control-allow-origin': origin, vary: 'Origin'}
}

/** The Studio's headers make the browser send a preflight before each call; the maximum age saves most of them. */
export function preflightHeaders(request: IncomingMessage): Record<string, string> {
  const requested = request.headers['access-control-request-headers']
  return {
    ...corsHeaders(request),
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
    ...(requested && {'access-control-allow-headers': requested}),
    ...(request.headers['access-control-request-private-network'] && {
      'access-control-allow-private-network': 'true',
    }),
    'access-control-max-age': '86400',
  }
}
