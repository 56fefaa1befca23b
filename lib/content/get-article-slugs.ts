import {articleSlugsQuery} from '../../sanity/queries.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** The newest 200: those pages are made at build time, the others at their first visit. */
export function getArticleSlugs(): Promise<string[]> {
  return fetchContent({query: articleSlugsQuery, tags: ['article'], shape: shapes.articleSlugs})
}
