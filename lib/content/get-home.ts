import {homeQuery} from '../../sanity/queries.ts'
import type {HomeQueryResult} from '../../sanity/types.generated.ts'
import type {Perspective} from '../draft/perspective.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** The three newest articles and the first four questions. The clinic's own words come with its settings. */
export function getHome(perspective?: Perspective): Promise<HomeQueryResult> {
  return fetchContent({query: homeQuery, tags: ['article', 'faq'], shape: shapes.home, perspective})
}
