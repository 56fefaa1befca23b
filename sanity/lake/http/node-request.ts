import type {IncomingMessage, ServerResponse} from 'node:http'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {ReadableStream as NodeReadableStream} from 'node:stream/web'

/** Converts a Node request for the web-standard router. `signal` aborts when the client disconnects. */
export function toWebRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) headers.append(name, item)
  }
  const method = request.method ?? 'GET'
  const url = `http://${request.headers.host}${request.url}`
  if (method === 'GET' || method === 'HEAD') return new Request(url, {method, headers, signal})
  // Node types its own web streams apart from the ones `Request` takes; they are the same.
  const body = Readable.toWeb(request) as unknown as ReadableStream
  const init: RequestInit & {duplex: 'half'} = {method, headers, signal, body, duplex: 'half'}
  return new Request(url, init)
}

export async function sendWebResponse(
  response: Response,
  target: ServerResponse,
  extraHeaders: Record<string, string>,
  gone: AbortSignal,
): Promise<void> {
  target.writeHead(response.status, {...Object.fromEntries(response.headers), ...extraHeaders})
  if (!response.body) {
    target.end()
    return
  }
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    target.end(Buffer.from(await response.arrayBuffer()))
    return
  }
  target.flushHeaders()
  const body = Readable.fromWeb(response.body as unknown as NodeReadableStream)
  try {
    await pipeline(body, target)
  } catch (error) {
    // The client disconnected, which is how event streams usually end.
    if (!gone.aborted) throw error
  }
}
