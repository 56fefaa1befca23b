import {topicQuery} from '../../../sanity/queries/lists.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {articleSummaries} from '../article/summaries.ts'
import type {Topic} from '../content-types.ts'
import {getPage} from '../pages/get-page.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

/** A topic with its articles, the newest first. Returns null if no topic has this slug. */
export async function getTopic(slug: string, perspective?: Perspective): Promise<Topic | null> {
  const ids = (await shownPages('article', perspective)).map(({_id}) => _id)
  const found = await getPage({
    type: 'topic',
    slug,
    query: topicQuery,
    params: {ids},
    shape: shapes.topic,
    perspective,
  })
  return found && {...found, articles: await articleSummaries(ids, found.articles, perspective)}
}
