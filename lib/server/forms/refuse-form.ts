import type {IncomingMessage, ServerResponse} from 'node:http'
import {pathOf} from '../http/read-path.ts'
import {pageKind} from '../policy/page-kind.ts'
import {isOfProgram} from './form-post.ts'
import {notDonePage} from './not-done-page.ts'
import {type NotReceived, notReceivedPage} from './not-received-page.ts'

/** The clinic's number, if it is known at this moment. */
export type Phone = () => string | undefined

type Refusal = {status: number; headers: Record<string, string>; body: Buffer}

const STATUS: Record<NotReceived, number> = {
  failed: 503,
  busy: 503,
  late: 408,
  unreadable: 400,
  large: 413,
  foreign: 403,
  elsewhere: 405,
}
const RETRY_AFTER_S = 30

const refused = new WeakSet<ServerResponse>()

/** The one way in which a form is refused: a page that says so and what to do, or JSON for a program. */
export function refuseForm(
  request: IncomingMessage,
  response: ServerResponse,
  reason: NotReceived,
  phone: Phone,
): void {
  const {status, headers, body} = refusalOf(request, reason, phone)
  refused.add(response)
  // A sender who is not done would lose the answer with the connection: `end-unread.ts` gives some seconds to read it.
  response.writeHead(status, {...headers, ...(reason === 'late' && {Connection: 'close'})}).end(body)
}

export function refusalOf(request: IncomingMessage, reason: NotReceived, phone: Phone): Refusal {
  const page = isOfProgram(request) ? undefined : pageFor(request, reason, phone)
  const body = Buffer.from(page ?? JSON.stringify({error: `The form could not be taken: ${reason}.`}))
  const status = STATUS[reason]
  const headers = {
    'Content-Type': page ? 'text/html; charset=utf-8' : 'application/json',
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    ...(status === 503 && {'Retry-After': String(RETRY_AFTER_S)}),
    ...(status === 405 && {Allow: 'GET, HEAD'}),
  }
  return {status, headers, body}
}

function pageFor(request: IncomingMessage, reason: NotReceived, phone: Phone): string {
  return pageKind(pathOf(request)) === 'desk' ? notDonePage(reason) : notReceivedPage(phone(), reason)
}

/** Whether this answer says already that the form was not taken. */
export function isRefused(response: ServerResponse): boolean {
  return refused.has(response)
}
