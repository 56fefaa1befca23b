import {documentTypes, fixedPages, isPageType, pagesUnder, typeNames} from '../../sanity/document-types.ts'
import {files, otherRoutes, paths} from '../../sanity/paths.ts'

/** Beside these pages stand addresses that are none. */
const BESIDE_HOME = `/(?!(?:${otherRoutes.join('|')})$)[a-z0-9-]+`
/** Also `/education/page/2`. */
const documentPages = typeNames
  .filter(isPageType)
  .map((type) =>
    pagesUnder(type) === ''
      ? BESIDE_HOME
      : `${pagesUnder(type)}/${documentTypes[type].list?.isPaged ? '(?:page/)?' : ''}[^/]+`,
  )
const DOCUMENT_PAGE = new RegExp(`^(?:${documentPages.join('|')})$`)
const PAGES: ReadonlySet<string> = new Set(fixedPages.filter((path) => !files.includes(path)))

/** Like that of a question: see `placeId`. */
const PLACE = /^#[\w-]{1,100}$/

/** Only its path is looked at. */
const ANY_SITE = 'http://site.invalid'

/**
 * The page of this site that an address names, and the home page for everything else: other hosts, in each way in which
 * browsers understand one, and addresses that have no page. Of the rest only the place on the page is kept.
 */
export function previewPath(address: string | null | undefined): string {
  const url = URL.parse(address ?? '', ANY_SITE)
  if (url?.origin !== ANY_SITE) return paths.home
  if (!PAGES.has(url.pathname) && !DOCUMENT_PAGE.test(url.pathname)) return paths.home
  return url.pathname + (PLACE.test(url.hash) ? url.hash : '')
}
