import {createHash} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {LRUCache} from 'lru-cache'
import {paths} from '../../../sanity/paths.ts'
import {createRateLimit} from '../../cms/rate-limit.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {pageToMarkdown} from '../../sharing/markdown/to-markdown.ts'
import {pageOfTwin, twinPath} from '../../sharing/markdown/twin-path.ts'
import type {Answer, AnswerHook} from '../http/answer.ts'
import {pathOf} from '../http/read-path.ts'
import type {Step} from '../http/step.ts'
import {pageKind} from '../policy/page-kind.ts'
import {prefersMarkdown} from './prefers-markdown.ts'

/** Made for one visitor, or no text that stays. */
const WITHOUT_TWIN: ReadonlySet<string> = new Set([paths.consultationReceived, paths.search])
/** What would make Next answer with something else than the whole published page. */
const NOT_PASSED_ON = [
  'cookie',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'if-none-match',
  'if-modified-since',
  'accept-encoding',
]
/** Letters. The texts of some hundred pages. */
const MOST_KEPT = 10_000_000

type Twin = {
  /** The client asked for the page, and named Markdown: the answer at this address depends on that. */
  isByAccept: boolean
  knownTag: string | undefined
}

const asked = new WeakMap<IncomingMessage, Twin>()
const texts = onceInProcess('texts of pages', () => ({
  kept: new LRUCache<string, string>({maxSize: MOST_KEPT, sizeCalculation: (text) => text.length}),
  // Some take a tenth of a second, in which nobody else is answered.
  rate: createRateLimit({perSecond: 4, atOnce: 40}),
}))

/** Leads from the address of a twin to its page. Drafts have none: what could open one is taken away. */
export const readTwins: Step = (request, _response, next) => {
  const {headers, method} = request
  const path = pathOf(request)
  const isByAccept = prefersMarkdown(headers.accept)
  const page = pageOfTwin(path) ?? (isByAccept ? path : undefined)
  if ((method === 'GET' || method === 'HEAD') && page !== undefined && hasTwin(page)) {
    asked.set(request, {isByAccept: page === path, knownTag: headers['if-none-match']})
    for (const name of NOT_PASSED_ON) delete headers[name]
    headers.accept = 'text/html'
    request.url = page
  }
  next()
}

function hasTwin(path: string): boolean {
  return pageKind(path) === 'content' && !WITHOUT_TWIN.has(path) && !/\.\w+$/.test(path)
}

/**
 * Sends the text of the page in the place of the page. Found at the page's own address, it is for this client alone: no
 * cache may hand it to a browser.
 */
export function sendTwins(siteUrl: string): AnswerHook {
  return (answer) => {
    const {request, response, status} = answer
    const twin = asked.get(request)
    if (!twin) return
    if (twin.isByAccept) response.appendHeader('Vary', 'Accept')
    const location = response.getHeader('Location')
    if (typeof location === 'string' && location.startsWith('/') && !twin.isByAccept)
      response.setHeader('Location', twinPath(location))
    if (status !== 200 || !String(response.getHeader('Content-Type')).startsWith('text/html')) return

    const page = new URL(request.url ?? '/', siteUrl).href
    for (const name of ['Speculation-Rules', 'ETag', 'x-nextjs-cache', 'x-nextjs-prerender'])
      response.removeHeader(name)
    response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
    response.setHeader('Link', `<${page}>; rel="canonical"`)
    response.setHeader(
      'Cache-Control',
      twin.isByAccept ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    )
    answer.change = (body) => {
      if (body.length === 0) return ''
      const hash = createHash('sha256').update(page).update(body).digest('base64url').slice(0, 22)
      const tag = `"${hash}"`
      response.setHeader('ETag', tag)
      if (twin.knownTag?.includes(tag)) {
        answer.status = 304
        return ''
      }
      const {kept, rate} = texts()
      const known = kept.get(hash)
      if (known !== undefined) return known
      if (!rate.take()) return later(answer)
      const text = pageToMarkdown(body.toString('utf8'), page)
      kept.set(hash, text)
      return text
    }
  }
}

function later(answer: Answer): string {
  answer.status = 503
  answer.response.removeHeader('ETag')
  answer.response.setHeader('Cache-Control', 'no-store')
  answer.response.setHeader('Retry-After', 10)
  return 'Too many texts were asked for at once. Try again in ten seconds, or read the page itself.\n'
}
