import {z} from 'zod'
import {
  searchedDocumentsQuery,
  searchedListQuery,
  searchedTypes,
} from '../../../../sanity/document-queries.ts'
import {type DocumentType, typeNames} from '../../../../sanity/document-types.ts'
import {ContentUnavailable} from '../../../cms/content-unavailable.ts'
import type {FoundDocument} from '../../content-types.ts'
import {fetchBesidePages} from '../../fetch-content.ts'
import {anyItems, note, optional, words} from '../../shapes/shape-parts.ts'

const listed = z.object({_id: z.string(), _type: z.enum(typeNames), _rev: z.string()})

const searched = z.object({
  _id: z.string(),
  title: words,
  slug: optional(z.string()),
  summary: words,
  publishedAt: note,
  readingMinutes: z.number(),
  _createdAt: z.string(),
  texts: z.unknown(),
}) satisfies z.ZodType<FoundDocument>

type ListedDocument = z.output<typeof listed>
export type SearchedDocument = z.output<typeof searched>

/** Few enough that the longest texts still fit into one answer of the CMS. */
export const DOCUMENTS_AT_ONCE = 25

/** What is published of the types that are searched. */
export function listSearched(): Promise<ListedDocument[]> {
  return fetchBesidePages({
    query: searchedListQuery,
    params: {types: searchedTypes},
    shape: z.array(listed),
  })
}

/** The documents with all their texts. One that is not what it should be, or too large for any page, is left out. */
export async function readSearched(type: DocumentType, ids: readonly string[]): Promise<SearchedDocument[]> {
  try {
    return await fetchBesidePages({
      query: searchedDocumentsQuery(type),
      params: {ids},
      shape: anyItems(searched),
    })
  } catch (error) {
    if (!(error instanceof ContentUnavailable && error.isTooLarge)) throw error
    if (ids.length === 1) return []
    const half = Math.ceil(ids.length / 2)
    return [...(await readSearched(type, ids.slice(0, half))), ...(await readSearched(type, ids.slice(half)))]
  }
}
