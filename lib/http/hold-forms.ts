import type {IncomingMessage, ServerResponse} from 'node:http'
import {log} from '../log.ts'
import {answerFirst} from './answer-first.ts'
import {FORM_WITHIN_MS, MOST_FORM_BYTES} from './guard-posts.ts'
import {notReceivedPage} from './not-received-page.ts'

type Limits = {
  /** The clinic's number, if it is known at this moment. */
  phone: () => string | undefined
  withinMs?: number
  /** Whole forms that are worked on at once: a second of work. */
  atOnce?: number
}

type Reason = 'busy' | 'late'

const RETRY_AFTER_S = 30
/** Measured: with one, two fifths of the throughput go; with as many as come, newcomers wait for 16 s. */
const EACH_TURN = 3
const LOG_AGAIN_MS = 60_000

/**
 * Hands a form to Next once it is here as a whole. One that comes byte by byte is ended, and keeps nobody out, since only
 * whole forms count. Whoever comes when too many are worked on hears at once when to come back: the store, which takes a
 * few hundred a second, stays as quick as it is.
 */
export function holdForms({phone, withinMs = FORM_WITHIN_MS, atOnce = 100}: Limits): void {
  const inTurn = aFewEachTurn()
  let workedOn = 0
  let loggedAt = 0
  answerFirst((request, response, goOn) => {
    if (!isSmallForm(request)) return false
    const late = setTimeout(() => refuse('late'), withinMs)
    response.once('close', () => clearTimeout(late))
    onceWhole(request, () => {
      clearTimeout(late)
      if (response.headersSent || response.destroyed) return
      if (workedOn >= atOnce) {
        logBusy()
        refuse('busy')
        return
      }
      workedOn += 1
      response.once('close', () => {
        workedOn -= 1
      })
      inTurn(goOn)
    })
    return true

    function refuse(reason: Reason): void {
      const isProgram = request.url?.startsWith('/api/')
      sendRefusal(response, reason, isProgram ? undefined : notReceivedPage(phone(), reason))
    }
  })

  function logBusy(): void {
    if (Date.now() - loggedAt < LOG_AGAIN_MS) return
    loggedAt = Date.now()
    log('form.refused', {code: 'busy', count: workedOn})
  }
}

/**
 * Next reads what is posted to any page, as it may be a form. What is larger, or does not say how large it is, is counted
 * while it is read, and so are webhooks: within a time as well (`read-body-in-time.ts`).
 */
function isSmallForm({method, url, headers}: IncomingMessage): boolean {
  const isWebhook = url?.startsWith('/api/webhooks/')
  const length = Number(headers['content-length'] ?? Number.NaN)
  return method === 'POST' && !isWebhook && length <= MOST_FORM_BYTES
}

/** What arrives waits in the request, which has room for a form, until Next reads it. */
function onceWhole(request: IncomingMessage, then: () => void): void {
  const {push} = request
  request.push = (chunk: unknown, ...rest: unknown[]) => {
    const hasRoom = Reflect.apply(push, request, [chunk, ...rest])
    if (chunk === null) then()
    return hasRoom
  }
}

/**
 * Begins a few forms in each turn of the event loop. Node takes one new connection a turn: long turns full of forms would
 * leave the others outside for seconds, neither worked on nor told to come back.
 */
function aFewEachTurn(): (work: () => void) => void {
  const waiting: (() => void)[] = []
  const beginNext = () => {
    for (const work of waiting.splice(0, EACH_TURN)) work()
    if (waiting.length > 0) setImmediate(beginNext)
  }
  return (work) => {
    waiting.push(work)
    if (waiting.length === 1) setImmediate(beginNext)
  }
}

function sendRefusal(response: ServerResponse, reason: Reason, page: string | undefined): void {
  const body = page ?? JSON.stringify({error: 'The form could not be taken. Send it again.'})
  response
    .writeHead(reason === 'late' ? 408 : 503, {
      'Content-Type': page ? 'text/html; charset=utf-8' : 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_AFTER_S,
      ...(reason === 'late' && {Connection: 'close'}),
    })
    .end(body)
}
