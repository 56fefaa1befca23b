import type {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'
import {pathOf} from '../http/read-path.ts'
import type {Step} from '../http/step.ts'
import {isReadableForm} from './action-body.ts'
import {bodyAgain} from './body-again.ts'
import {collectBody} from './collect-body.ts'
import {fewEachTurn} from './few-each-turn.ts'
import {FORM_WITHIN_MS, isFormPost, MOST_FORM_BYTES} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {type Phone, refuseForm} from './refuse-form.ts'

type Options = {
  phone: Phone
  /** Told the body of each form that is handed on. */
  remember?: (response: ServerResponse, body: Buffer) => void
  withinMs?: number
  /** Whole forms that are worked on at once: a second of work. */
  atOnce?: number
}

const LOG_AGAIN_MS = 60_000

/**
 * Hands a form to Next once it has arrived as a whole and can be read. A form that comes byte by byte is ended, and takes
 * nobody's place, since only whole forms count. When too many are worked on, the next sender hears at once when to come
 * back: the store, which takes a few hundred a second, stays as quick as it is.
 */
export function holdForms({phone, remember, withinMs = FORM_WITHIN_MS, atOnce = 100}: Options): Step {
  const begin = fewEachTurn()
  let workedOn = 0
  let loggedAt = 0

  return (request, response, next) => {
    if (!isHeld(request)) return next()
    const refuse = (reason: NotReceived) => {
      clearTimeout(late)
      if (!isAnswered(response)) refuseForm(request, response, reason, phone)
    }
    const handOver = async (body: Buffer) => {
      const reason = isFormPost(request) ? await whyUnreadable(request, body) : undefined
      if (isAnswered(response)) return
      if (reason) return refuse(reason)
      remember?.(response, body)
      next(bodyAgain(request, body))
    }
    const late = setTimeout(() => refuse('late'), withinMs)
    response.once('close', () => clearTimeout(late))
    collectBody(request, MOST_FORM_BYTES, {
      whole(body) {
        clearTimeout(late)
        if (isAnswered(response)) return
        if (workedOn >= atOnce) {
          logBusy()
          return refuse('busy')
        }
        workedOn += 1
        response.once('close', () => {
          workedOn -= 1
        })
        begin(() => void handOver(body))
      },
      tooLarge: () => refuse('large'),
    })
  }

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
 * Whether the body is held here. Bodies of programs that are long, or do not say how long they are, are counted while
 * their route reads them; so are webhooks, within a time as well (`read-body-in-time.ts`).
 */
function isHeld(request: IncomingMessage): boolean {
  if (isFormPost(request)) return true
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  return (
    request.method === 'POST' && !pathOf(request).startsWith('/api/webhooks/') && length <= MOST_FORM_BYTES
  )
}
