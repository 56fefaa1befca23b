import {articleListQuery} from '../../../sanity/queries/articles.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {tagPage} from '../../freshness/tag-page.ts'
import type {ArticleList} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {countKnown, mayGuess} from '../pages/known-pages.ts'
import {countLists, ON_A_PAGE} from '../pages/list-pages.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'
import {articleSummaries} from './summaries.ts'

/** One page of all articles, newest first. Returns null if the list ends before it. */
export async function getArticleList(
  page: number,
  perspective: Perspective = 'published',
): Promise<ArticleList | null> {
  if (perspective === 'published' && !mayExist(page)) {
    await tagPage(['content', 'article'])
    return null
  }
  const shown = await shownPages('article', perspective)
  const pages = countLists(shown.length)
  if (page > pages) return null
  const to = page * ON_A_PAGE
  const ids = shown.slice(to - ON_A_PAGE, to).map(({_id}) => _id)
  const {articles} = await fetchContent({
    query: articleListQuery,
    params: {ids},
    tags: ['article'],
    shape: shapes.articles,
    perspective,
  })
  return {articles: await articleSummaries(ids, articles, perspective), page, pages}
}

function mayExist(page: number): boolean {
  const known = countKnown('article')
  return page === 1 || known === undefined || page <= countLists(known) || mayGuess()
}
