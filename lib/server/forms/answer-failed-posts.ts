import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage, ServerResponse} from 'node:http'
import {errorName, log} from '../../log.ts'
import {replaceAnswer} from '../http/replace-answer.ts'
import {isFormPost, MOST_FORM_BYTES} from './form-post.ts'
import type {NotReceived} from './not-received-page.ts'
import {type FormPost, postAgain} from './post-again.ts'
import {isRefused, type Phone, refusalOf} from './refuse-form.ts'

type Site = {
  port: number
  /** The page of the form, which is also where it is posted to. */
  path: string
  phone: Phone
}

/** Next's word for a form that names an action of another build. */
const ACTION_NOT_FOUND = 'x-nextjs-action-not-found'

/**
 * What Next answers to a form that it cannot take is one line of plain text, or an empty page: what was typed would seem
 * lost, and nobody says whom to call. Here a page of ours takes its place.
 *
 * A page that was opened before a deploy may name an action that is gone. With JavaScript the form then takes another
 * way. Without, the same answers are posted once more as the form of today, and the patient sees what comes of that.
 *
 * Start it before whatever changes answers: they should see the line of Next, and not the answer that replaces it, which
 * has passed them already.
 */
export function answerFailedPosts(site: Site): void {
  subscribe('http.server.request.start', (message) => {
    const {request, response} = message as {request: unknown; response: unknown}
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (!isFormPost(request)) return
    const hasScript = request.headers['next-action'] !== undefined
    const body = hasScript ? () => undefined : recordBody(request)
    const isGone = () => response.getHeader(ACTION_NOT_FOUND) === '1'
    const isUnwanted = (status: number) => (isGone() || status >= 400) && !isRefused(response)

    replaceAnswer(response, isUnwanted, async (send, status) => {
      const refuse = (reason: NotReceived) => {
        const refusal = refusalOf(request, reason, site.phone)
        send(refusal.status, refusal.headers, refusal.body, {keepsHeaders: true})
      }
      if (isGone() && hasScript) {
        // The page's router knows this answer, and the form's script then takes its other way.
        const {headers, body: json} = refusalOf(request, 'unreadable', site.phone)
        return send(status, {...headers, [ACTION_NOT_FOUND]: '1'}, json, {keepsHeaders: true})
      }
      if (!isGone()) return refuse(status < 500 ? 'unreadable' : 'failed')
      try {
        const again = await postAgain({...site, headers: request.headers, body: body()} satisfies FormPost)
        log('form.carried-over')
        send(again.status, again.headers, again.body)
      } catch (error) {
        log('form.not-carried-over', {error: errorName(error)})
        refuse('failed')
      }
    })
  })
}

/** Copies what arrives, on its way to whoever reads it. Undefined when it is not whole, or larger than any form. */
function recordBody(request: IncomingMessage): () => Buffer | undefined {
  const {push} = request
  const chunks: Buffer[] = []
  let size = 0
  let isWhole = false
  request.push = (chunk: unknown, ...rest: unknown[]) => {
    if (chunk === null) isWhole = size <= MOST_FORM_BYTES
    else if (chunk instanceof Uint8Array) {
      size += chunk.length
      if (size <= MOST_FORM_BYTES) chunks.push(Buffer.from(chunk))
    }
    return Reflect.apply(push, request, [chunk, ...rest])
  }
  return () => (isWhole ? Buffer.concat(chunks) : undefined)
}
