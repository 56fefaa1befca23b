import {paths} from '../../sanity/paths.ts'

const ARTICLE_PATH = new RegExp(`^${paths.education}(?:/[^/]+){1,2}$`)
const PAGES: ReadonlySet<string> = new Set([
  paths.home,
  paths.education,
  paths.faq,
  paths.consultation,
  paths.consultationReceived,
  paths.getHelpNow,
  paths.search,
])

/** Like that of a question: see `faqAnchor`. */
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
  if (!PAGES.has(url.pathname) && !ARTICLE_PATH.test(url.pathname)) return paths.home
  return url.pathname + (PLACE.test(url.hash) ? url.hash : '')
}
