import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'

/** When a browser, a crawler or a front server may try again. The CMS is asked anew after the same time. */
const RETRY_AFTER_S = 30

/**
 * A page that cannot be made because the CMS does not answer is answered with 503, which says "later" to crawlers and
 * caches. Next has no way for a page to say so: what it throws becomes a 500, which says "broken".
 * @param isUnavailable - whether that is so at this moment
 */
export function sayUnavailable(isUnavailable: () => boolean): void {
  subscribe('http.server.request.start', (message) => {
    const {request, response} = message as {request: unknown; response: unknown}
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (request.method !== 'GET' && request.method !== 'HEAD') return
    const {writeHead} = response
    response.writeHead = (...parameters: unknown[]) => {
      if (parameters[0] === 500 && isUnavailable()) {
        parameters[0] = 503
        response.setHeader('Retry-After', RETRY_AFTER_S)
      }
      return Reflect.apply(writeHead, response, parameters)
    }
  })
}
