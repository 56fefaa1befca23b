import type {ServerResponse} from 'node:http'
import {unzipSync} from 'node:zlib'

type Change = {
  /** Asked when the status is known. Only pages are asked about. */
  isWanted: (status: number) => boolean
  change: (html: string) => string
}

/**
 * Holds a page back until it is complete, changes it, and lets it go. Everything else passes as it comes. Whoever writes
 * the answer notices nothing, compression included; what was held back goes out uncompressed.
 */
export function changePage(response: ServerResponse, {isWanted, change}: Change): void {
  const {writeHead, write, end, flushHeaders} = response
  const held: Buffer[] = []
  let head: unknown[] | undefined

  response.writeHead = (...parameters: unknown[]) => {
    if (!isPage(response) || !isWanted(Number(parameters[0])))
      return Reflect.apply(writeHead, response, parameters)
    head = parameters
    return response
  }
  /** Node asks for the head in its own `write` and `end`, which are not called while a page is held back. */
  const isHeld = () => {
    if (!head && !response.headersSent) response.writeHead(response.statusCode)
    return head !== undefined
  }

  response.flushHeaders = () => {
    if (!isHeld()) Reflect.apply(flushHeaders, response, [])
  }
  response.write = (...parameters: unknown[]) => {
    if (!isHeld()) return Reflect.apply(write, response, parameters)
    hold(held, parameters[0])
    callBack(parameters)
    return true
  }
  response.end = (...parameters: unknown[]) => {
    if (!isHeld() || !head) return Reflect.apply(end, response, parameters)
    hold(held, parameters[0])
    const page = held.length > 0 ? change(read(held, response)) : ''
    response.removeHeader('Content-Encoding')
    response.removeHeader('Content-Length')
    Reflect.apply(writeHead, response, head)
    return Reflect.apply(end, response, [page, 'utf8', () => callBack(parameters)])
  }
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/html')
}

function hold(held: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk))
}

function read(held: Buffer[], response: ServerResponse): string {
  const bytes = Buffer.concat(held)
  return (response.hasHeader('Content-Encoding') ? unzipSync(bytes) : bytes).toString('utf8')
}

function callBack(parameters: unknown[]): void {
  const last = parameters.at(-1)
  if (typeof last === 'function') last()
}
