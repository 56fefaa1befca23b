import type {ArticleListQueryResult} from '../../../sanity/types.generated.ts'
import type {Perspective} from '../../draft/perspective.ts'
import type {ArticleSummary} from '../content-types.ts'
import {inOrder} from '../in-order.ts'
import {readReview} from '../read-review.ts'

/** What a list says of articles, in the order of their ids. */
export function articleSummaries(
  ids: readonly string[],
  found: ArticleListQueryResult['articles'],
  perspective: Perspective | undefined,
): Promise<ArticleSummary[]> {
  return Promise.all(
    inOrder(ids, found).map(async (article) => ({
      _id: article._id,
      title: article.title,
      slug: article.slug,
      summary: article.summary,
      publishedAt: article.publishedAt,
      readingMinutes: article.readingMinutes,
      review: await readReview(article, perspective),
    })),
  )
}
