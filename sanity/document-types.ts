import {type DocumentTypeEntry, table} from './document-table.ts'
import {paths} from './paths.ts'

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

/** Whether a clinician vouches for the words of such a document. */
export function isReviewed(type: string): boolean {
  return isDocumentType(type) && documentTypes[type].reviewed !== undefined
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
  return `${pagesUnder(type)}/${encodeURIComponent(slug)}`
}

/** What the addresses of all pages of a type begin with. Nothing for those that stand beside the home page. */
export function pagesUnder(type: PageType): string {
  const {path} = table[type].list
  return path === paths.home ? '' : path
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
  if (isPageType(type) && slug) return pagePath(type, slug)
  const {list} = documentTypes[type]
  return list && !list.isPaged ? `${list.path}#${placeId(type, _id)}` : undefined
}
