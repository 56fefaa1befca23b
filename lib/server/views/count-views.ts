import {fixedPages} from '../../../sanity/document-types.ts'
import {files, paths} from '../../../sanity/paths.ts'
import {isKnownPage} from '../../content/pages/known-pages.ts'
import type {Answer, AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import {showsDrafts} from '../page/open-draft.ts'
import {isReader} from './is-reader.ts'

/** Pages that exist whatever is published, except the one that shows a patient's reference. */
const FIXED: ReadonlySet<string> = new Set(
  fixedPages.filter((path) => !files.includes(path) && path !== paths.consultationReceived),
)

/**
 * Counts the pages that readers open, by path alone. Only the paths of pages are counted: an address that somebody made
 * up never gets into the counts, not even by a 304, which Next also sends for its 404 page.
 */
export function countViews(views: Map<string, number>): AnswerHook {
  return (answer) => {
    const path = pathOf(answer.request)
    if (isPage(answer) && (FIXED.has(path) || isKnownPage(path)) && isReader(answer.request))
      views.set(path, (views.get(path) ?? 0) + 1)
  }
}

function isPage({request, response, status}: Answer): boolean {
  if (request.method !== 'GET' || request.headers.rsc !== undefined || showsDrafts(request)) return false
  return (
    status === 304 || (status === 200 && String(response.getHeader('Content-Type')).startsWith('text/html'))
  )
}
