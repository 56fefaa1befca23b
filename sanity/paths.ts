/** The fixed addresses of the site. Where documents are shown says `document-types.ts`. */
export const paths = {
  home: '/',
  treatments: '/treatments',
  conditions: '/conditions',
  costs: '/costs',
  education: '/education',
  topics: '/education/topics',
  about: '/about',
  glossary: '/glossary',
  legal: '/legal',
  faq: '/faq',
  consultation: '/consultation',
  consultationReceived: '/consultation/received',
  // Below the page, so that its cookie goes there too.
  getHelpNow: '/get-help-now',
  search: '/search',
  sitemap: '/sitemap.xml',
  feed: '/feed.xml',
  textList: '/llms.txt',
  picture: '/share.png',
  manifest: '/manifest.webmanifest',
} as const

/** Those that are no pages: made of what is published, for programs. */
export const files: readonly string[] = [
  paths.sitemap,
  paths.feed,
  paths.textList,
  paths.picture,
  paths.manifest,
]

/** First parts of addresses that are no pages of the site. */
export const otherRoutes = ['studio', 'desk', 'api', 'media', 'share'] as const
