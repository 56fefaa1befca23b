import type {IncomingMessage} from 'node:http'

/** A header that comes several times is one list, as in a `Request`. */
export function toHeaders({headersDistinct}: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  return headers
}
