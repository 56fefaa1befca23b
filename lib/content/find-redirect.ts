import {redirectsQuery} from '../../sanity/queries/lists.ts'
import {REDIRECT_PATH, redirectTarget} from '../../sanity/validation/redirect-path.ts'
import {ContentUnavailable} from '../cms/content-unavailable.ts'
import {tagPage} from '../freshness/tag-page.ts'
import {fetchContent} from './fetch-content.ts'
import {keptRedirects, type Redirects} from './kept-redirects.ts'
import {shapes} from './shapes/shapes.ts'

/**
 * Returns the path to which staff lead an address that has no page. Returns undefined if there is none, or if it is not a
 * path of this site: an import may hold anything.
 */
export async function findRedirect(path: string): Promise<string | undefined> {
  await tagPage(['content', 'redirect'])
  const target = redirectTarget(path, await readRedirects())
  return target && (target === '/' || REDIRECT_PATH.test(target)) ? target : undefined
}

async function readRedirects(): Promise<Redirects> {
  const isDown = (error: unknown) => error instanceof ContentUnavailable
  try {
    return await keptRedirects().read(
      () => fetchContent({query: redirectsQuery, tags: ['redirect'], shape: shapes.redirects}),
      isDown,
    )
  } catch (error) {
    // The address has no page, and that is known without the CMS.
    if (isDown(error)) return []
    throw error
  }
}
