import {z} from 'zod'
import {lastChangesQuery, timedTypes} from '../../sanity/document-queries.ts'
import {documentTypes, isPageType, pagePath, typeNames} from '../../sanity/document-types.ts'
import {paths} from '../../sanity/paths.ts'
import {fetchParsed} from './fetch-content.ts'
import {shownPages} from './pages/shown-pages.ts'
import {shapeOf} from './shapes/shape-of.ts'
import {optional} from './shapes/shape-parts.ts'

export type SitemapPage = {path: string; updatedAt?: string | null}

const shape = shapeOf(() => z.partialRecord(z.enum(typeNames), optional(z.string())))

/** Every page that search engines may list, with the time of its last change where that is known. */
export async function getSitemap(): Promise<SitemapPage[]> {
  const times = await fetchParsed({query: lastChangesQuery, tags: timedTypes, shape})
  const lists = await Promise.all(
    typeNames.map(async (type): Promise<SitemapPage[]> => {
      const {list} = documentTypes[type]
      if (!list) return []
      if (!isPageType(type)) return [{path: list.path, updatedAt: times[type]}]
      const pages = (await shownPages(type)).map(({slug, _updatedAt}) => ({
        path: pagePath(type, slug),
        updatedAt: _updatedAt,
      }))
      // ISO times sort as text.
      const updatedAt = pages
        .map((page) => page.updatedAt)
        .sort()
        .at(-1)
      return [{path: list.path, updatedAt}, ...pages.sort((a, b) => (a.path < b.path ? -1 : 1))]
    }),
  )
  return onceEach([
    {path: paths.home, updatedAt: times.homePage ?? times.clinicSettings},
    ...lists.flat(),
    {path: paths.consultation},
    {path: paths.getHelpNow},
  ])
}

/** A page may print a list and a document: the first of the two counts. */
function onceEach(pages: readonly SitemapPage[]): SitemapPage[] {
  const seen = new Set<string>()
  return pages.filter(({path}) => !seen.has(path) && seen.add(path))
}
