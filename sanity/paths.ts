/** The fixed addresses of the site. Where documents are shown says `document-types.ts`. */
export const paths = {
  home: '/',
  education: '/education',
  faq: '/faq',
  consultation: '/consultation',
  consultationReceived: '/consultation/received',
  getHelpNow: '/get-help-now',
  search: '/search',
  sitemap: '/sitemap.xml',
} as const
