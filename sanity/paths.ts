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

/** Where a document is printed; nothing for documents without a page of their own. */
export function documentPath(document: {
  _id: string
  _type: string
  slug?: string | null
}): string | undefined {
  if (document._type === 'article') return document.slug ? articlePath(document.slug) : undefined
  if (document._type === 'faq') return faqPath(document._id)
  if (document._type === 'clinicSettings') return paths.home
  return undefined
}
