import {sitemapQuery} from '../../sanity/queries.ts'
import type {SitemapQueryResult} from '../../sanity/types.generated.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** What the sitemap lists, with the time of the last change of each. */
export function getSitemap(): Promise<SitemapQueryResult> {
  return fetchContent({
    query: sitemapQuery,
    tags: ['article', 'faq', 'clinicSettings'],
    shape: shapes.sitemap,
  })
}
