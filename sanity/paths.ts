/** Every fixed address of the site that shows content. */
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

export function articlePath(slug: string): string {
  return `${paths.education}/${encodeURIComponent(slug)}`
}

/** Page 1 is the list itself. */
export function articleListPath(page: number): string {
  return page === 1 ? paths.education : `${paths.education}/page/${page}`
}

/** The question's own place on the FAQ page. The page gives the element the id `faqAnchor(id)`. */
export function faqPath(id: string): string {
  return `${paths.faq}#${faqAnchor(id)}`
}

export function faqAnchor(id: string): string {
  return `faq-${id.replace(/^drafts\./, '').replace(/[^A-Za-z0-9_-]/g, '-')}`
}
