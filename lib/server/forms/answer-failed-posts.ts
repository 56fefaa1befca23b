import type {ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'
import type {Answer, AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import {isFormPost} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {postAgain} from './post-again.ts'
import {isRefused, type Phone, refusalOf} from './refuse-form.ts'

type Site = {
  port: number
  /** The page of the form, which is also where it is posted to. */
  path: string
  phone: Phone
  /** The body of the form that is answered. */
  bodyOf: (response: ServerResponse) => Buffer | undefined
}

/** Next's word for a form that names an action of another build. */
const ACTION_NOT_FOUND = 'x-nextjs-action-not-found'
/** Headers that describe the body that is not sent. */
const OF_BODY = ['content-length', 'content-encoding', 'etag', 'last-modified', ACTION_NOT_FOUND]

/**
 * Sends a page of ours where Next says in one line of plain text, or with an empty page, that it cannot take a form: what
 * was typed would seem lost, and nobody would say whom to call.
 *
 * A page that was opened before a deploy may name an action that is gone. With JavaScript the form then takes another
 * way. Without, the same answers are posted once more as the form of today, and the patient sees what comes of that.
 */
export function answerFailedPosts(site: Site): AnswerHook {
  return (answer) => {
    const {request, response} = answer
    if (!isFormPost(request) || isRefused(response)) return
    const isGone = response.getHeader(ACTION_NOT_FOUND) === '1'
    const {status} = answer
    if (!isGone) {
      if (status >= 400) answer.change = () => refuse(answer, status < 500 ? 'unreadable' : 'failed', site)
    } else if (request.headers['next-action'] === undefined && pathOf(request) !== site.path) {
      // At the desk: what to do again is for a person to see.
      answer.change = () => refuse(answer, 'unreadable', site)
    } else if (request.headers['next-action'] === undefined) {
      answer.change = () => carryOver(answer, site)
    } else {
      // The page's router knows this answer, and the form's script then takes its other way.
      answer.change = () => {
        const body = refuse(answer, 'unreadable', site)
        response.setHeader(ACTION_NOT_FOUND, '1')
        answer.status = status
        return body
      }
    }
  }
}

function refuse(answer: Answer, reason: NotReceived, {phone}: Site): Buffer {
  const {status, headers, body} = refusalOf(answer.request, reason, phone)
  for (const name of OF_BODY) answer.response.removeHeader(name)
  setHead(answer, status, headers)
  return body
}

async function carryOver(answer: Answer, site: Site): Promise<Buffer> {
  const {request, response} = answer
  try {
    const again = await postAgain({...site, headers: request.headers, body: site.bodyOf(response)})
    log('form.carried-over')
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    setHead(answer, again.status, again.headers)
    return again.body
  } catch (error) {
    log('form.not-carried-over', {error: errorName(error)})
    return refuse(answer, 'failed', site)
  }
}

function setHead(answer: Answer, status: number, headers: Record<string, string | string[]>): void {
  answer.status = status
  for (const [name, value] of Object.entries(headers)) answer.response.setHeader(name, value)
}
