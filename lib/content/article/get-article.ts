import {articleQuery} from '../../../sanity/queries/articles.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {Article} from '../content-types.ts'
import {pageCitations} from '../page-citations.ts'
import {getPage} from '../pages/get-page.ts'
import {readReview} from '../read-review.ts'
import {shapes} from '../shapes/shapes.ts'

/** Returns null if no article has this slug. */
export async function getArticle(
  slug: string,
  perspective: Perspective = 'published',
): Promise<Article | null> {
  const found = await getPage({
    type: 'article',
    slug,
    query: articleQuery,
    shape: shapes.article,
    perspective,
  })
  if (!found) return null
  return {
    ...found,
    citations: pageCitations(found),
    review: await readReview(found, perspective),
  }
}
