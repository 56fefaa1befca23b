import type {MetadataRoute} from 'next'
import {getSitemap} from '@/lib/content/get-sitemap'
import {env} from '@/lib/settings/env'

export const dynamic = 'force-static'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await getSitemap()).map(({path, updatedAt}) => ({
    url: new URL(path, env().SITE_URL).href,
    ...(updatedAt && {lastModified: updatedAt}),
  }))
}
