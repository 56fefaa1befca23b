import {personQuery} from '../../../sanity/queries/people.ts'
import type {Perspective} from '../../draft/perspective.ts'
import {articleSummaries} from '../article/summaries.ts'
import type {Person} from '../content-types.ts'
import {getPage} from '../pages/get-page.ts'
import {shownPages} from '../pages/shown-pages.ts'
import {shapes} from '../shapes/shapes.ts'

/** Somebody with the articles that they wrote or reviewed. Returns null if nobody has this slug. */
export async function getPerson(slug: string, perspective?: Perspective): Promise<Person | null> {
  const ids = (await shownPages('article', perspective)).map(({_id}) => _id)
  const found = await getPage({
    type: 'person',
    slug,
    query: personQuery,
    params: {ids},
    shape: shapes.person,
    perspective,
  })
  return found && {...found, articles: await articleSummaries(ids, found.articles, perspective)}
}
