import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage} from 'node:http'

/** An address that Next itself refuses with 400. */
const REFUSED = '/%'

/** Next answers 500 to an address whose bytes are no text. Delete this when it answers 400, as to other broken ones. */
export function refuseUnreadable(): void {
  subscribe('http.server.request.start', (message) => {
    const {request} = message as {request: unknown}
    if (request instanceof IncomingMessage && !isReadable(request.url ?? '')) request.url = REFUSED
  })
}

export function isReadable(url: string): boolean {
  const [path = ''] = url.split('?')
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
