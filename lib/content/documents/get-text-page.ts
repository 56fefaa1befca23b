import {pageQuery} from '../../../sanity/queries/text-pages.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {TextPage} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {readReview} from '../read-review.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no page has this slug. */
export async function getTextPage(slug: string, perspective?: Perspective): Promise<TextPage | null> {
  const found = await getPage({type: 'page', slug, query: pageQuery, shape: shapes.page, perspective})
  if (!found) return null
  return {...found, citations: pageCitations(found), review: await readReview(found, perspective)}
}
