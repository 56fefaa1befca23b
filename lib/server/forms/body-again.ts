import {IncomingMessage} from 'node:http'

/** Returns the same request with its body unread, for one whose body was read: a stream can be read once. */
export function bodyAgain(request: IncomingMessage, body: Buffer): IncomingMessage {
  const {method, url, headers, headersDistinct, rawHeaders} = request
  const {httpVersion, httpVersionMajor, httpVersionMinor} = request
  const again = new IncomingMessage(request.socket)
  Object.assign(again, {method, url, headers, headersDistinct, rawHeaders})
  Object.assign(again, {httpVersion, httpVersionMajor, httpVersionMinor})
  again.complete = true
  again.push(body)
  again.push(null)
  return again
}
