import type {DocumentType} from '../../sanity/document-types.ts'

/** What is remembered of a published document, to see that it changed and which pages show it. */
export type SeenDocument = {
  type: DocumentType
  rev: string
  slug?: string
  /** Of a document with a page: the greater, the nearer to the top of the list. */
  place?: string
  /** Ids of the documents that it refers to. */
  references: string[]
}

/** By id. */
export type SeenContent = ReadonlyMap<string, SeenDocument>

/** One document before and after; a side is missing when it was created or deleted. */
export type SeenChange = {id: string; before?: SeenDocument; after?: SeenDocument}
