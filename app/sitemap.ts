import type {MetadataRoute} from 'next'
import {getSitemap} from '@/lib/content/get-sitemap'
import {env} from '@/lib/settings/env'
import {articlePath, paths} from '@/sanity/paths'

export const dynamic = 'force-static'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const {articles, faqsUpdatedAt, settingsUpdatedAt} = await getSitemap()
  const pages = [
    {path: paths.home, updatedAt: settingsUpdatedAt},
    {path: paths.education, updatedAt: latest(articles.map(({updatedAt}) => updatedAt))},
    ...articles.flatMap(({slug, updatedAt}) => (slug ? [{path: articlePath(slug), updatedAt}] : [])),
    {path: paths.faq, updatedAt: faqsUpdatedAt},
    {path: paths.consultation, updatedAt: null},
    {path: paths.getHelpNow, updatedAt: null},
  ]
  return pages.map(({path, updatedAt}) => ({
    url: new URL(path, env().SITE_URL).href,
    ...(updatedAt && {lastModified: updatedAt}),
  }))
}

/** ISO times sort as text. */
function latest(times: readonly string[]): string | undefined {
  return times.toSorted().at(-1)
}
