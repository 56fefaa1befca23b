import type {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'

/** An answer whose status and headers are known, and of which nothing is sent yet. */
export type Answer = {
  readonly request: IncomingMessage
  /** Its headers may be read and set. */
  readonly response: ServerResponse
  status: number
  /** Set to hold the body back until it is complete, as it was written. What is returned is sent in its place. */
  change?: (body: Buffer) => Buffer | string | Promise<Buffer | string>
}

/** One thing that happens to an answer. */
export type AnswerHook = (answer: Answer) => void

/**
 * Takes each answer through the hooks, in their order. Nobody who writes an answer notices: not Next, and not the
 * compression that it puts around the response. A changed body goes out uncompressed.
 */
export function hookAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  hooks: readonly AnswerHook[],
): void {
  const {writeHead, write, end, flushHeaders} = response
  const answer: Answer = {request, response, status: response.statusCode}
  const held: Buffer[] = []
  let isHeadKnown = false
  let isEnded = false

  response.writeHead = (...parameters: unknown[]) => {
    if (isHeadKnown) return answer.change ? response : Reflect.apply(writeHead, response, parameters)
    isHeadKnown = true
    const [status, ...rest] = parameters
    answer.status = Number(status)
    setHeaders(response, rest.at(-1))
    for (const hook of hooks) hook(answer)
    if (answer.change) return response
    const message = typeof rest[0] === 'string' ? [rest[0]] : []
    return Reflect.apply(writeHead, response, [answer.status, ...message])
  }
  /** Node asks for the head in its own `write` and `end`, which are not called while a body is held back. */
  const isHeld = () => {
    if (!isHeadKnown && !response.headersSent) response.writeHead(response.statusCode)
    return answer.change !== undefined
  }

  response.flushHeaders = () => {
    if (!isHeld()) Reflect.apply(flushHeaders, response, [])
  }
  response.write = (...parameters: unknown[]) => {
    if (!isHeld()) return Reflect.apply(write, response, parameters)
    hold(parameters[0])
    callBack(parameters)
    return true
  }
  response.end = (...parameters: unknown[]) => {
    if (!isHeld()) return Reflect.apply(end, response, parameters)
    hold(parameters[0])
    if (!isEnded) void sendChanged(() => callBack(parameters))
    isEnded = true
    return response
  }

  function hold(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk))
  }

  async function sendChanged(whenSent: () => void): Promise<void> {
    try {
      const body = Buffer.from((await answer.change?.(Buffer.concat(held))) ?? '')
      if (response.destroyed) return
      for (const name of ['Content-Encoding', 'Content-Length']) response.removeHeader(name)
      if (body.length > 0) response.setHeader('Content-Length', body.length)
      Reflect.apply(writeHead, response, [answer.status])
      Reflect.apply(end, response, [body, whenSent])
    } catch (error) {
      log('answer.failed', {error: errorName(error)})
      response.destroy()
    }
  }
}

/** As `writeHead` takes them: an object, or names and values in turn. Hooks find all headers in the response. */
function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null) return
  const entries = Array.isArray(headers)
    ? Array.from({length: headers.length / 2}, (_, index) => headers.slice(2 * index, 2 * index + 2))
    : Object.entries(headers)
  for (const [name, value] of entries) if (value !== undefined) response.setHeader(name, value)
}

function callBack(parameters: unknown[]): void {
  const last = parameters.at(-1)
  if (typeof last === 'function') last()
}
