import {paths} from './paths.ts'
import type {TextKind} from './text/text-parts.ts'

/**
 * How the Studio and the site treat one type of document. From this table follow the Studio's list and its "Used on",
 * the preview, the cache tags, what is rendered again after a publish, the sitemap, the search, the navigation, and the
 * filter of the webhook.
 */
type DocumentTypeEntry = {
  /** In the Studio's list, like `Articles`. */
  title: string
  /** In sentences, like `article` and `articles`. */
  one: string
  many: string
  /** There is one document of this type, and its id is the name of the type. */
  isSingleton?: true
  /** The page that lists all documents of this type. */
  list?: {
    path: string
    /** Its link at the top of every page. */
    navigation?: string
    /** A long list goes on at `<path>/page/2`. Its page file is `page/[number]/page.tsx`. */
    isPaged?: true
  }
  /**
   * A document with the slug `sleep` has a page at `<list.path>/sleep`. One without a page of its own has a place on
   * the list: the element with the id `placeId(type, id)`.
   */
  hasPages?: true
  /** Further pages that show documents of this type, whichever documents these are. */
  alsoOn?: readonly string[]
  /** Every page of the site prints something of this type. */
  isEverywhere?: true
  /** Where the type has references, in GROQ. A page shows what its document refers to. */
  references?: readonly string[]
  /** The page of a document also shows the documents of this type that refer to it. */
  isShownByReference?: true
  /** The field with the long text, and which rules it follows. */
  text?: {field: string; kind: TextKind}
  /** What a search reads beside the long text. `lines` are further fields: a text, a list of them, or a picture. */
  search?: {title: string; summary: string; lines?: readonly string[]}
}

const table = {
  article: {
    title: 'Articles',
    one: 'article',
    many: 'articles',
    list: {path: paths.education, navigation: 'Education', isPaged: true},
    hasPages: true,
    alsoOn: [paths.home, paths.faq],
    references: [
      'author._ref',
      'medicallyReviewedBy._ref',
      '...coalesce(body[].markDefs[_type == "citation"].citations[]._ref, [])',
    ],
    text: {field: 'body', kind: 'article'},
    search: {title: 'title', summary: 'summary', lines: ['keyPoints', 'heroImage']},
  },
  faq: {
    title: 'FAQs',
    one: 'question',
    many: 'questions',
    list: {path: paths.faq, navigation: 'Questions'},
    alsoOn: [paths.home],
    references: ['relatedArticle._ref'],
    isShownByReference: true,
    text: {field: 'answer', kind: 'simple'},
    search: {title: 'question', summary: 'shortAnswer'},
  },
  person: {title: 'People', one: 'person', many: 'people'},
  citation: {title: 'Sources', one: 'source', many: 'sources'},
  clinicSettings: {
    title: 'Clinic settings',
    one: 'clinic',
    many: 'clinics',
    isSingleton: true,
    isEverywhere: true,
  },
} as const satisfies Record<string, DocumentTypeEntry>

export type DocumentType = keyof typeof table

/** The types whose documents have pages of their own. */
export type PageType = {
  [Type in DocumentType]: (typeof table)[Type] extends {hasPages: true} ? Type : never
}[DocumentType]

export const documentTypes: Readonly<Record<DocumentType, DocumentTypeEntry>> = table

/** In the order in which staff see them. */
export const typeNames = Object.keys(table).filter(isDocumentType)

export function isDocumentType(type: string): type is DocumentType {
  return Object.hasOwn(table, type)
}

export function isPageType(type: DocumentType): type is PageType {
  return documentTypes[type].hasPages === true
}

/** The types whose list goes on at `/page/2`. */
export const pagedTypes = typeNames.filter(isPageType).filter((type) => documentTypes[type].list?.isPaged)

/** The pages that exist whatever is published: those with a fixed address, and the lists. */
export const fixedPages: readonly string[] = [
  ...new Set([...Object.values(paths), ...typeNames.flatMap((type) => documentTypes[type].list?.path ?? [])]),
]

/** The filter of the webhook in a Sanity project. A type that it does not name is out of date for minutes. */
export const webhookFilter = `_type in [${typeNames.map((type) => `"${type}"`).join(', ')}]`

export function pagePath(type: PageType, slug: string): string {
  return `${table[type].list.path}/${encodeURIComponent(slug)}`
}

/** A page of the list of all documents. Page 1 is the list itself. */
export function listPath(type: PageType, page: number): string {
  const {path} = table[type].list
  return page === 1 ? path : `${path}/page/${page}`
}

/** The id of the element that shows a document on its list. */
export function placeId(type: DocumentType, id: string): string {
  return `${type}-${id.replace(/^drafts\./, '').replace(/[^A-Za-z0-9_-]/g, '-')}`
}

/** Where a document can be read, like `/education/sleep` or `/faq#faq-pain`. Returns undefined if nowhere. */
export function documentPath(
  type: DocumentType,
  {_id, slug}: {_id: string; slug?: string | null},
): string | undefined {
  if (isPageType(type)) return slug ? pagePath(type, slug) : undefined
  const {list} = documentTypes[type]
  return list && `${list.path}#${placeId(type, _id)}`
}
