import type {IncomingMessage} from 'node:http'
import {eventPath, eventReaders} from '../../outbox/transport/transports.ts'
import {pathOf} from '../http/read-path.ts'

/** Far above what the form can hold. The largest form of the site. */
export const MOST_FORM_BYTES = 32 * 1024
/** How long one may take to arrive. */
export const FORM_WITHIN_MS = 10_000

/** Takes posts of programs, each with checks of its own. */
const PROGRAM_ROUTES: ReadonlySet<string> = new Set([
  '/api/consultation',
  '/api/cron/deliver',
  '/api/draft-mode/disable',
  '/api/webhooks/sanity',
  ...eventReaders.map(eventPath),
])

/**
 * Whether Next may take it for the form of a page. It does so for a post to any address that is no route of ours, those
 * under `/api/` that do not exist included.
 */
export function isFormPost(request: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return request.method === 'POST' && !isProgramRoute(pathOf(request))
}

export function isProgramRoute(path: string): boolean {
  return PROGRAM_ROUTES.has(path)
}

/** Whether who sent it reads JSON, and no page. */
export function isOfProgram(request: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return request.headers['next-action'] !== undefined || pathOf(request).startsWith('/api/')
}
