import {isPageType, type PageType, pagePath, typeNames} from '../../../sanity/document-types.ts'
import {pageTitleQuery} from '../../../sanity/queries/lists.ts'
import {getPage} from '../pages/get-page.ts'
import {shapes} from '../shapes/shapes.ts'

/** The title of the published document whose page has this address. Returns null if none has. */
export async function getPageTitle(path: string): Promise<string | null> {
  const page = documentAt(path)
  if (!page) return null
  const params = {type: page.type}
  const found = await getPage({...page, query: pageTitleQuery, params, shape: shapes.pageTitle})
  return found?.title ?? null
}

function documentAt(path: string): {type: PageType; slug: string} | undefined {
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const type = typeNames.filter(isPageType).find((name) => pagePath(name, slug) === path)
  return type && {type, slug}
}
