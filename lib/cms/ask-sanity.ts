import http, {type IncomingMessage} from 'node:http'
import https from 'node:https'
import type {Readable} from 'node:stream'
import {createBrotliDecompress, createGunzip} from 'node:zlib'
import {parseJson} from '../parse-json.ts'
import {ContentUnavailable} from './content-unavailable.ts'

export type SanityRequest = {
  url: string
  method?: string
  headers: Record<string, string>
  body?: string
  maxBytes: number
  signal: AbortSignal
}

/**
 * Makes one HTTP call to Sanity or to the embedded lake, reads it to its end, and refuses it unless it is whole, small
 * enough and JSON. Not `fetch`: Next replaces that with one that keeps answers before anybody has looked at them, a
 * maintenance page with status 200 included.
 */
export async function askSanity(request: SanityRequest): Promise<Response> {
  const answer = await send(request)
  const status = answer.statusCode ?? 0
  // Any other status says that the question was wrong, not that the CMS is down.
  if (status < 200 || (status >= 300 && status < 400) || status === 429 || status >= 500) {
    answer.destroy()
    throw new ContentUnavailable(`HTTP ${status}`, {retryAfterMs: retryAfter(answer)})
  }
  const type = answer.headers['content-type'] ?? ''
  if (!type.includes('json')) {
    answer.destroy()
    throw new ContentUnavailable('the answer is not JSON')
  }
  const text = await readAtMost(decoded(answer), request.maxBytes)
  if (parseJson(text) === undefined) throw new ContentUnavailable('the answer is not whole')
  return new Response(text, {status, headers: {'content-type': type}})
}

function send(request: SanityRequest): Promise<IncomingMessage> {
  const {url, method = 'GET', headers, body, signal} = request
  const protocol = url.startsWith('https:') ? https : http
  return new Promise((resolve, reject) => {
    const call = protocol.request(url, {
      method,
      headers: {...headers, 'accept-encoding': 'br, gzip'},
      signal,
    })
    call.once('response', resolve)
    // A kept connection may close at the very moment of its next use: that question was never heard.
    call.on('error', (error) =>
      call.reusedSocket && isReset(error) ? resolve(send(request)) : reject(error),
    )
    call.end(body)
  })
}

function isReset(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}

function decoded(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']
  const decoder =
    encoding === 'br' ? createBrotliDecompress() : encoding === 'gzip' ? createGunzip() : undefined
  if (!decoder) return answer
  answer.once('error', (error) => decoder.destroy(error))
  decoder.once('close', () => answer.destroy())
  return answer.pipe(decoder)
}

async function readAtMost(body: Readable, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.byteLength
    // Leaving the loop destroys the stream, and the connection with it.
    if (size > maxBytes) throw new ContentUnavailable('the answer is too large', {isTooLarge: true})
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Returns milliseconds from `Retry-After`, which holds seconds or a date; undefined if it holds neither. */
function retryAfter({headers}: IncomingMessage): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return ms > 0 ? ms : undefined
}
