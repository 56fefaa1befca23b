import type {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'
import {answerFirst} from '../http/answer-first.ts'
import {pathOf} from '../http/read-path.ts'
import {isReadableForm} from './action-body.ts'
import {FORM_WITHIN_MS, isFormPost, MOST_FORM_BYTES} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {type Phone, refuseForm} from './refuse-form.ts'

type Limits = {
  phone: Phone
  withinMs?: number
  /** Whole forms that are worked on at once: a second of work. */
  atOnce?: number
}

/** Measured: with one, two fifths of the throughput go; with as many as come, newcomers wait for 16 s. */
const EACH_TURN = 3
const LOG_AGAIN_MS = 60_000

/**
 * Hands a form to Next once it is here as a whole, and can be read. One that comes byte by byte is ended, and keeps nobody
 * out, since only whole forms count. Whoever comes when too many are worked on hears at once when to come back: the store,
 * which takes a few hundred a second, stays as quick as it is.
 */
export function holdForms({phone, withinMs = FORM_WITHIN_MS, atOnce = 100}: Limits): void {
  const inTurn = aFewEachTurn()
  let workedOn = 0
  let loggedAt = 0
  answerFirst((request, response, goOn) => {
    if (!isHeld(request)) return false
    const late = setTimeout(() => refuse('late'), withinMs)
    response.once('close', () => clearTimeout(late))
    collect(request, {
      whole(body) {
        clearTimeout(late)
        if (isAnswered(response)) return
        if (workedOn >= atOnce) {
          logBusy()
          refuse('busy')
          return
        }
        workedOn += 1
        response.once('close', () => {
          workedOn -= 1
        })
        inTurn(() => void handOver(body))
      },
      tooLarge() {
        clearTimeout(late)
        refuse('large')
      },
    })
    return true

    async function handOver(body: Buffer): Promise<void> {
      const reason = isFormPost(request) ? await whyUnreadable(request, body) : undefined
      if (isAnswered(response)) return
      if (reason) refuse(reason)
      else goOn()
    }

    function refuse(reason: NotReceived): void {
      if (!isAnswered(response)) refuseForm(request, response, reason, phone)
    }
  })

  function logBusy(): void {
    if (Date.now() - loggedAt < LOG_AGAIN_MS) return
    loggedAt = Date.now()
    log('form.refused', {code: 'busy', count: workedOn})
  }
}

async function whyUnreadable({headers}: IncomingMessage, body: Buffer): Promise<NotReceived | undefined> {
  try {
    return (await isReadableForm({headers, body})) ? undefined : 'unreadable'
  } catch (error) {
    log('form.refused', {error: errorName(error)})
    return 'failed'
  }
}

function isAnswered(response: ServerResponse): boolean {
  return response.headersSent || response.destroyed
}

/**
 * What programs send at length, or without saying at what length, is counted while their route reads it, and so are
 * webhooks: within a time as well (`read-body-in-time.ts`).
 */
function isHeld(request: IncomingMessage): boolean {
  if (isFormPost(request)) return true
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  return (
    request.method === 'POST' && !pathOf(request).startsWith('/api/webhooks/') && length <= MOST_FORM_BYTES
  )
}

/** What arrives waits in the request, which has room for a form, until Next reads it. */
function collect(
  request: IncomingMessage,
  then: {whole: (body: Buffer) => void; tooLarge: () => void},
): void {
  const {push} = request
  const chunks: Uint8Array[] = []
  let size = 0
  request.push = (chunk: unknown, ...rest: unknown[]) => {
    const hasRoom = Reflect.apply(push, request, [chunk, ...rest])
    if (chunk === null && size <= MOST_FORM_BYTES) then.whole(Buffer.concat(chunks))
    else if (chunk instanceof Uint8Array) {
      const wasSmall = size <= MOST_FORM_BYTES
      size += chunk.length
      if (size <= MOST_FORM_BYTES) chunks.push(chunk)
      else if (wasSmall) then.tooLarge()
    }
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
