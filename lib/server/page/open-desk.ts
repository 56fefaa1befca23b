import {randomBytes} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import type {AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import type {Step} from '../http/step.ts'
import {pageKind} from '../policy/page-kind.ts'
import {formPolicy, policyText} from '../policy/policies.ts'
import {deskHeaders} from '../policy/response-headers.ts'
import {NONCE_HEADER} from './open-draft.ts'

/** Tells a page of the desk where its reader wanted to go: after signing in, they are led there. */
const ASKED_PATH = 'x-desk-path'

/** Gives each page of the desk a nonce for the framework's scripts. After `readRequests`, which drops what clients put there. */
export const readDesk: Step = (request, _response, next) => {
  delete request.headers[ASKED_PATH]
  if (isDesk(request)) {
    request.headers[NONCE_HEADER] = `script-src 'nonce-${randomBytes(16).toString('base64')}'`
    request.headers[ASKED_PATH] = pathOf(request)
  }
  next()
}

/** Every response of the desk, redirects and files included, is for one reader and must not be cached. */
export function openDesk(site: {https: boolean}): AnswerHook {
  return ({request, response}) => {
    if (!isDesk(request)) return
    const [, nonce = ''] = String(request.headers[NONCE_HEADER]).split(' ')
    response.setHeader('Content-Security-Policy', policyText(formPolicy({...site, scripts: [nonce]})))
    response.setHeader('Cache-Control', 'no-store')
    for (const {key, value} of deskHeaders) response.setHeader(key, value)
    response.removeHeader('Speculation-Rules')
  }
}

export function isDesk(request: Pick<IncomingMessage, 'url'>): boolean {
  return pageKind(pathOf(request)) === 'desk'
}
