/** The types that pages are made of. Other documents (assets, drafts of staff, Sanity's own) change no page. */
export const contentTypes = ['article', 'faq', 'person', 'citation', 'clinicSettings'] as const

export type ContentType = (typeof contentTypes)[number]

/**
 * What a page shows, and so what must change before it is out of date: every document of a type (lists), one document,
 * the questions about one article, or `content`, which every page carries and which stands for "nobody knows what".
 */
export type ContentTag =
  | 'content'
  | ContentType
  | `article:${string}`
  | `person:${string}`
  | `citation:${string}`
  | `faq:${string}`
  | `article-faqs:${string}`

/** Next takes 256 characters. A shorter tag may stand for two documents: one render too many, never one too few. */
const MAX_TAG_NAME = 200

/** An article is known by its address before it is known by its id; the others by their id. */
export function documentTag(type: 'article' | 'person' | 'citation' | 'faq', name: string): ContentTag {
  return `${type}:${tagName(name)}`
}

/** For the article page, which must show a question that was related to it only now. */
export function articleFaqsTag(articleId: string): ContentTag {
  return `article-faqs:${tagName(articleId)}`
}

export function isContentType(type: string): type is ContentType {
  return contentTypes.some((known) => known === type)
}

export function isContentTag(tag: string): tag is ContentTag {
  if (tag === 'content' || isContentType(tag)) return true
  return /^(?:article|person|citation|faq|article-faqs):[\w.~%!'()*-]{1,200}$/.test(tag)
}

/** Tags travel in a header, separated by commas. */
function tagName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).slice(0, MAX_TAG_NAME)
}
