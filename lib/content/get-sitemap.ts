import {sitemapQuery} from '../../sanity/queries.ts'
import type {SitemapQueryResult} from '../../sanity/types.generated.ts'
import {shownArticles} from './article/shown-articles.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes/shapes.ts'

export type Sitemap = SitemapQueryResult & {articles: {slug: string; updatedAt: string}[]}

/** What the sitemap lists, with the time of the last change of each. */
export async function getSitemap(): Promise<Sitemap> {
  const [articles, times] = await Promise.all([
    shownArticles(),
    fetchContent({query: sitemapQuery, tags: ['faq', 'clinicSettings'], shape: shapes.sitemap}),
  ])
  const listed = articles.map(({slug, _updatedAt}) => ({slug, updatedAt: _updatedAt}))
  return {...times, articles: listed.sort((a, b) => (a.slug < b.slug ? -1 : 1))}
}
