import {articlePath} from '../../../sanity/paths.ts'
import {articleQuery} from '../../../sanity/queries.ts'
import type {ArticleQueryResult} from '../../../sanity/types.generated.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {tagPage} from '../../freshness/tag-page.ts'
import {articleFaqsTag, type ContentTag, documentTag} from '../../freshness/tags.ts'
import type {Article} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'
import {knownArticles, mayGuess} from './known-articles.ts'
import {orderCitations} from './order-citations.ts'
import {firstHiddenDay, reviewedUntil} from './shown-articles.ts'

/** Nothing when no article has this slug. */
export async function getArticle(
  slug: string,
  perspective: Perspective = 'published',
): Promise<Article | null> {
  const isPublished = perspective === 'published'
  const tags = [documentTag('article', slug)]
  if (isPublished && !mayExist(slug)) {
    await tagPage(['content', ...tags])
    return null
  }
  const firstHidden = await firstHiddenDay(perspective)
  const article = await fetchContent({
    query: articleQuery,
    params: {slug, tomorrow: firstHidden},
    tags,
    shape: shapes.article,
    page: articlePath(slug),
    perspective,
  })
  if (!article) return null
  if (isPublished) await tagPage(shownTags(article))
  return {
    ...reviewedUntil(firstHidden, article),
    citations: orderCitations(article.body, article.citations),
  }
}

/** What else the page prints: its author, its reviewer, its sources, and the questions that lead to it. */
function shownTags({_id, author, reviewer, citations, faqs}: NonNullable<ArticleQueryResult>): ContentTag[] {
  return [
    ...[author, reviewer].flatMap((person) => (person ? [documentTag('person', person._id)] : [])),
    ...citations.flatMap((citation) => (citation ? [documentTag('citation', citation._id)] : [])),
    ...faqs.map((faq) => documentTag('faq', faq._id)),
    articleFaqsTag(_id),
  ]
}

function mayExist(slug: string): boolean {
  if (!isAddress(slug)) return false
  const {slugs} = knownArticles()
  return !slugs || slugs.has(slug) || mayGuess()
}
