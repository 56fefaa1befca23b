import {articlePath} from '../../../sanity/paths.ts'
import {articleQuery} from '../../../sanity/queries.ts'
import type {ArticleQueryResult} from '../../../sanity/types.generated.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import {contentState} from '../../cms/content-state.ts'
import {fetchContent} from '../../cms/fetch-content.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {tagPage} from '../../freshness/tag-page.ts'
import {articleFaqsTag, type ContentTag, documentTag} from '../../freshness/tags.ts'
import type {Article} from '../content-types.ts'
import {shapes} from '../shapes/shapes.ts'
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

/**
 * One that no known article has may be newer than what this process knows, so
 * it is still asked about, but not so often that somebody who tries addresses could wear out the CMS.
 */
function mayExist(slug: string): boolean {
  if (!isAddress(slug)) return false
  const {slugs, guesses} = contentState()
  return !slugs || slugs.has(slug) || guesses.take()
}
