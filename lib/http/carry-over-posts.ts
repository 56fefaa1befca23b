import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../log.ts'
import {notReceivedPage} from './not-received-page.ts'
import {type FormPost, postAgain} from './post-again.ts'

type Site = {
  port: number
  /** The page of the form, which is also where it is posted to. */
  path: string
  /** The clinic's number, if it is known at this moment. */
  phone: () => string | undefined
}

/** Next's word for a form that names an action of another build. */
const ACTION_NOT_FOUND = 'x-nextjs-action-not-found'
const MOST_BYTES = 32 * 1024

/**
 * A page that was opened before a deploy may name an action that is gone. With JavaScript the form then takes another
 * way; without, Next would answer with one line of plain text, and what was typed would seem lost. Here the same answers
 * are posted once more as the form of today, and the patient sees what comes of that.
 *
 * Start it before whatever changes answers: they should see the line of Next, and not the answer that replaces it, which
 * has passed them already.
 */
export function carryOverPosts(site: Site): void {
  subscribe('http.server.request.start', (message) => {
    const {request, response} = message as {request: unknown; response: unknown}
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (!isFormPost(request, site.path)) return
    const body = recordBody(request)
    replaceAnswer(response, async (send) => {
      try {
        const again = await postAgain({...site, headers: request.headers, body: body()} satisfies FormPost)
        log('form.carried-over')
        send(again.status, again.headers, again.body)
      } catch (error) {
        log('form.not-carried-over', {error: errorName(error)})
        const headers = {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'}
        send(503, headers, Buffer.from(notReceivedPage(site.phone())), {keepsHeaders: true})
      }
    })
  })
}

/** As a browser posts it without JavaScript. */
function isFormPost({method, url = '', headers}: IncomingMessage, path: string): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false
  return method === 'POST' && url.split('?')[0] === path && isForm && headers['next-action'] === undefined
}

/** Copies what arrives, on its way to whoever reads it. Undefined when it is not whole, or larger than any form. */
function recordBody(request: IncomingMessage): () => Buffer | undefined {
  const {push} = request
  const chunks: Buffer[] = []
  let size = 0
  let isWhole = false
  request.push = (chunk: unknown, ...rest: unknown[]) => {
    if (chunk === null) isWhole = size <= MOST_BYTES
    else if (chunk instanceof Uint8Array) {
      size += chunk.length
      if (size <= MOST_BYTES) chunks.push(Buffer.from(chunk))
    }
    return Reflect.apply(push, request, [chunk, ...rest])
  }
  return () => (isWhole ? Buffer.concat(chunks) : undefined)
}

type Headers = Record<string, string | string[]>
type Send = (status: number, headers: Headers, body: Buffer, options?: {keepsHeaders: boolean}) => void

/** Lets every answer pass but the one that says that the action is gone. */
function replaceAnswer(response: ServerResponse, replace: (send: Send) => Promise<void>): void {
  const {writeHead, write, end} = response
  let isStarted = false
  const isGone = () => isStarted || response.getHeader(ACTION_NOT_FOUND) === '1'
  const send: Send = (status, headers, body, {keepsHeaders} = {keepsHeaders: false}) => {
    if (response.destroyed) return
    for (const name of response.getHeaderNames()) {
      if (!keepsHeaders || name === ACTION_NOT_FOUND || name === 'content-length') response.removeHeader(name)
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.writeHead = writeHead
    response.write = write
    response.end = end
    response.writeHead(status)
    response.end(body)
  }

  response.writeHead = (...parameters: unknown[]) =>
    isGone() ? response : Reflect.apply(writeHead, response, parameters)
  response.write = (...parameters: unknown[]) => isGone() || Reflect.apply(write, response, parameters)
  response.end = (...parameters: unknown[]) => {
    if (!isGone()) return Reflect.apply(end, response, parameters)
    if (!isStarted) void replace(send)
    isStarted = true
    return response
  }
}
