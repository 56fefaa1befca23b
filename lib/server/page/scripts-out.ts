import type {IncomingMessage, ServerResponse} from 'node:http'
import {unzipSync} from 'node:zlib'
import {paths} from '../../../sanity/paths.ts'
import {isFormPost} from '../forms/form-post.ts'
import type {AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import {markCurrent} from './mark-current.ts'
import {oneStylesheet} from './one-stylesheet.ts'
import {isDesk} from './open-desk.ts'
import {showsDrafts} from './open-draft.ts'
import {isBrokenPage, plainDeskErrorPage, plainErrorPage} from './plain-error-page.ts'
import {stripScripts} from './strip-scripts.ts'

/** Pages that are rendered for one visitor, and so never pass the cache that takes scripts out of the others. */
const RENDERED_EACH_TIME: ReadonlySet<string> = new Set([paths.consultationReceived, paths.search])

/** Takes the scripts out of pages that are not kept: those for one visitor, and those that failed. */
export const scriptsOut: AnswerHook = (answer) => {
  const {request, response, status} = answer
  if (answer.change || showsDrafts(request) || !isPage(response)) return
  if (status < 500 && !isRenderedEachTime(request)) return
  answer.change = (body) => {
    const page = (response.hasHeader('Content-Encoding') ? unzipSync(body) : body).toString('utf8')
    if (isBrokenPage(page)) return isDesk(request) ? plainDeskErrorPage : plainErrorPage
    return markCurrent(oneStylesheet(stripScripts(page)), pathOf(request))
  }
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/html')
}

function isRenderedEachTime(request: IncomingMessage): boolean {
  if (isDesk(request)) return false
  return RENDERED_EACH_TIME.has(pathOf(request)) || isFormPost(request)
}
