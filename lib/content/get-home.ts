import {homeQuery} from '../../sanity/queries/clinic.ts'
import type {Perspective} from '../draft/perspective.ts'
import {articleSummaries} from './article/summaries.ts'
import type {Home} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {shownPages} from './pages/shown-pages.ts'
import {shapes} from './shapes/shapes.ts'

/** The three newest articles and the first four questions. The clinic's own words come with its settings. */
export async function getHome(perspective?: Perspective): Promise<Home> {
  const ids = (await shownPages('article', perspective)).slice(0, 3).map(({_id}) => _id)
  const home = await fetchContent({
    query: homeQuery,
    params: {ids},
    tags: ['article', 'faq'],
    shape: shapes.home,
    perspective,
  })
  return {...home, articles: await articleSummaries(ids, home.articles, perspective)}
}
