import type {MetadataRoute} from 'next'
import {env} from '@/lib/settings/env'
import {paths} from '@/sanity/paths'

export const dynamic = 'force-static'

/** The Studio is not listed: it refuses indexing in a header, which a crawler reads only if it may come. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {userAgent: '*', allow: '/', disallow: '/api/'},
    sitemap: new URL(paths.sitemap, env().SITE_URL).href,
  }
}
