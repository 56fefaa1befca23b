import {paths} from '../../sanity/paths.ts'
import {homeQuery} from '../../sanity/queries/home.ts'
import type {Perspective} from '../draft/perspective.ts'
import {tagPage} from '../freshness/tag-page.ts'
import {articleSummaries} from './article/summaries.ts'
import type {ArticleCitation, Home} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {orderCitations} from './order-citations.ts'
import {shownPages} from './pages/shown-pages.ts'
import {shownTags} from './pages/shown-tags.ts'
import {readReview} from './read-review.ts'
import {shapes} from './shapes/shapes.ts'

/**
 * The home page, with the questions and articles that staff chose for it; where they chose none, the first four questions
 * and the three newest articles.
 */
export async function getHome(perspective: Perspective = 'published'): Promise<Home> {
  const shown = (await shownPages('article', perspective)).map(({_id}) => _id)
  const newestIds = shown.slice(0, 3)
  const {page, newest, first} = await fetchContent({
    query: homeQuery,
    params: {ids: newestIds},
    tags: ['homePage', 'article', 'faq'],
    shape: shapes.home,
    page: paths.home,
    perspective,
  })
  if (!page) throw new Error('Neither a home page nor clinic settings are published.')
  if (perspective === 'published') await tagPage(shownTags(page))
  const {questions, articles, sources, ...words} = page
  const faqs = questions.flatMap((found) => found ?? [])
  const chosen = articles.flatMap((found) => (found && shown.includes(found._id) ? found : []))
  const chosenIds = chosen.map(({_id}) => _id)
  return {
    ...words,
    faqs: faqs.length > 0 ? faqs : first,
    articles: await (chosen.length > 0
      ? articleSummaries(chosenIds, chosen, perspective)
      : articleSummaries(newestIds, newest, perspective)),
    citations: citationsOf(words, sources),
    review: await readReview(words, perspective),
  }
}

type Sources = Readonly<Record<string, readonly (ArticleCitation | null)[]>>
type Cited = Pick<
  Home,
  'briefCitations' | 'trials' | 'suitCitations' | 'visitCitations' | 'risks' | 'costNote'
>

/** The sources in the order in which the page prints the texts that rest on them. */
function citationsOf(
  {briefCitations, trials, suitCitations, visitCitations, risks, costNote}: Cited,
  sources: Sources,
): ArticleCitation[] {
  const parts = [
    {citations: briefCitations},
    ...trials,
    {citations: suitCitations},
    {citations: visitCitations},
    ...risks.flatMap(({text}) => text),
    ...(costNote ?? []),
  ]
  return orderCitations(parts, Object.values(sources).flat())
}
