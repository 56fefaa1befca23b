import {articleQuery} from '../../../sanity/queries.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {Article} from '../content-types.ts'
import {getPage} from '../pages/get-page.ts'
import {firstHiddenDay, reviewedUntil} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'
import {orderCitations} from './order-citations.ts'

/** Returns null if no article has this slug. */
export async function getArticle(
  slug: string,
  perspective: Perspective = 'published',
): Promise<Article | null> {
  const article = await getPage({
    type: 'article',
    slug,
    query: articleQuery,
    shape: shapes.article,
    perspective,
  })
  if (!article) return null
  return {
    ...reviewedUntil(await firstHiddenDay(perspective), article),
    citations: orderCitations(article.body, article.citations),
  }
}
