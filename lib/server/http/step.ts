import type {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'

/**
 * One thing that happens to a request before Next sees it. It answers, or calls `next` once, now or later; with another
 * request if that one shall go on in its place.
 */
export type Step = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (instead?: IncomingMessage) => void,
) => void

/** Takes a request through all steps, one after the other. A step that throws is answered with 500. */
export function takeSteps(
  steps: readonly Step[],
  request: IncomingMessage,
  response: ServerResponse,
  first = 0,
): void {
  try {
    steps[first]?.(request, response, (instead = request) => takeSteps(steps, instead, response, first + 1))
  } catch (error) {
    failRequest(response, error)
  }
}

/** Ends an answer that nobody will give any more. */
export function failRequest(response: ServerResponse, error: unknown): void {
  log('request.failed', {error: errorName(error)})
  if (response.headersSent) response.destroy()
  else response.writeHead(500, {'Content-Type': 'text/plain'}).end('Internal Server Error')
}
