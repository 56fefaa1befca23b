import {dayAfter, dayIn} from '../../../sanity/days.ts'
import {articleIndexQuery} from '../../../sanity/queries.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {fetchContent} from '../fetch-content.ts'
import {getClinicSettings} from '../get-clinic-settings.ts'
import {keptSettings} from '../kept-settings.ts'
import {shapes} from '../shapes/shapes.ts'

export type ShownArticle = {
  _id: string
  slug: string
  publishedAt: string | null
  _createdAt: string
  _updatedAt: string
}

/**
 * The articles that have a page, newest first. One whose address cannot be opened, or whose day has not come, has none,
 * and of two with one address only the older has: no list may lead to a page that is not there, or twice to one.
 */
export async function shownArticles(perspective: Perspective = 'published'): Promise<ShownArticle[]> {
  const [articles, tomorrow] = await Promise.all([
    fetchContent({query: articleIndexQuery, tags: ['article'], shape: shapes.articleIndex, perspective}),
    firstHiddenDay(perspective),
  ])
  return withPages(articles, tomorrow)
}

export function withPages(
  articles: readonly {
    _id: string
    slug: string | null
    publishedAt: string | null
    _createdAt: string
    _updatedAt: string
  }[],
  firstHidden: string,
): ShownArticle[] {
  const bySlug = new Map<string, ShownArticle>()
  for (const {slug, ...article} of articles.toSorted(oldestFirst)) {
    if (!isAddress(slug) || (article.publishedAt ?? '') >= firstHidden || bySlug.has(slug)) continue
    bySlug.set(slug, {...article, slug})
  }
  return [...bySlug.values()].sort(newestFirst)
}

/** The day from which on an article is not shown yet. Staff who look at a draft see what is to come. */
export async function firstHiddenDay(perspective: Perspective = 'published'): Promise<string> {
  if (perspective !== 'published') return '9999-12-31'
  // The last known zone will do: a second question before that for the page would double its wait for a CMS that hangs.
  const {timeZone} = keptSettings().last() ?? (await getClinicSettings())
  return dayAfter(dayIn(timeZone))
}

/** Nobody has reviewed a text on a day that has not come. */
export function reviewedUntil<Dated extends {lastReviewed: string | null}>(
  firstHidden: string,
  article: Dated,
): Dated {
  return (article.lastReviewed ?? '') >= firstHidden ? {...article, lastReviewed: null} : article
}

type Times = {_id: string; publishedAt: string | null; _createdAt: string}

function oldestFirst(a: Times, b: Times): number {
  return compare(a._createdAt, b._createdAt) || compare(a._id, b._id)
}

/** The id decides where times are the same: no article may be on two pages of the list, or on none. */
function newestFirst(a: Times, b: Times): number {
  return (
    compare(b.publishedAt ?? '', a.publishedAt ?? '') ||
    compare(b._createdAt, a._createdAt) ||
    compare(a._id, b._id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
