import type {IncomingMessage} from 'node:http'

export type AccessRules = {port: number; allowedOrigins: Iterable<string>}

export type Refusal = {status: number; error: string; message: string}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/** Why a request may not be served: the lake takes any token, so only the local site may speak to it. */
export function refuseRequest(
  request: IncomingMessage,
  {port, allowedOrigins}: AccessRules,
): Refusal | undefined {
  const {host = '', origin} = request.headers
  // A page of another site can point its own host name at this machine (DNS rebinding).
  if (!['127.0.0.1', 'localhost', '[::1]'].some((name) => host.toLowerCase() === `${name}:${port}`)) {
    return forbidden(
      `The Content Lake answers to 127.0.0.1:${port} and localhost:${port} only, not to "${host}"`,
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
  return undefined
}

function forbidden(message: string): Refusal {
  return {status: 403, error: 'Forbidden', message}
}

export function corsHeaders({headers}: IncomingMessage): Record<string, string> {
  const {origin} = headers
  if (origin === undefined) return {}
  return {'access-control-allow-origin': origin, vary: 'Origin'}
}

/** The Studio's headers make every call a preflighted one; the age saves most of them. */
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
