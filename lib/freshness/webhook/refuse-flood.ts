import type {IncomingMessage, ServerResponse} from 'node:http'
import {SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {createRateLimit} from '../../cms/rate-limit.ts'
import {pathOf} from '../../server/http/read-path.ts'
import type {Step} from '../../server/http/step.ts'
import {wakeReconcileWorker} from '../reconcile/reconcile-worker.ts'

const WEBHOOK = '/api/webhooks/sanity'
/** Publishing 200 documents together is no flood. */
const LIMITS = {atOnce: 200, perSecond: 20}
/** Sanity tries again by itself, and has no need to: see below. */
const RETRY_AFTER_S = 30

/**
 * Refuses webhook calls that come too often, before they cost anything. Nothing is lost: a refused call wakes the worker,
 * which compares all content in a moment. Calls without a signature have a limit of their own.
 */
export function refuseFlood(now: () => number = Date.now): Step {
  const signed = createRateLimit({...LIMITS, now})
  const unsigned = createRateLimit({...LIMITS, now})
  return (request, response, next) => {
    if (request.method !== 'POST' || pathOf(request) !== WEBHOOK) return next()
    const isSigned = SIGNATURE_HEADER_NAME in request.headers
    if ((isSigned ? signed : unsigned).take()) return next()
    if (isSigned) wakeReconcileWorker()
    refuse(request, response)
  }
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  // Read on, so that the connection can be used again; or not at all, if the body is a large one.
  if (Number(request.headers['content-length'] ?? Number.NaN) <= 4_096) request.resume()
  else response.setHeader('Connection', 'close')
  const body = '{"error":"Too many calls. What changed is looked up anyway."}'
  response
    .writeHead(429, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'Retry-After': RETRY_AFTER_S,
    })
    .end(body)
}
