import {articleListQuery} from '../../../sanity/queries.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {tagPage} from '../../freshness/tag-page.ts'
import type {ArticleList} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {inOrder} from '../in-order.ts'
import {shapes} from '../shapes/shapes.ts'
import {ARTICLES_ON_PAGE, countLists} from './article-lists.ts'
import {knownArticles, mayGuess} from './known-articles.ts'
import {shownArticles} from './shown-articles.ts'

/** One page of all articles, newest first. Nothing when the list ends before it. */
export async function getArticleList(
  page: number,
  perspective: Perspective = 'published',
): Promise<ArticleList | null> {
  if (perspective === 'published' && !mayExist(page)) {
    await tagPage(['content', 'article'])
    return null
  }
  const shown = await shownArticles(perspective)
  const pages = countLists(shown.length)
  if (page > pages) return null
  const to = page * ARTICLES_ON_PAGE
  const ids = shown.slice(to - ARTICLES_ON_PAGE, to).map(({_id}) => _id)
  const {articles} = await fetchContent({
    query: articleListQuery,
    params: {ids},
    tags: ['article'],
    shape: shapes.articles,
    perspective,
  })
  return {articles: inOrder(ids, articles), page, pages}
}

function mayExist(page: number): boolean {
  const {slugs} = knownArticles()
  return page === 1 || !slugs || page <= countLists(slugs.size) || mayGuess()
}
