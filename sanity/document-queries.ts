import {type DocumentType, documentTypes, typeNames} from './document-types.ts'

/*
 * What the site asks about documents of any type. Made from the table of document types, so types are not generated from
 * them: the answers are parsed.
 */

/** What decides whether patients may see a document, and where it stands in its list. */
export const pageIndexQuery =
  '*[_type == $type && defined(slug.current)]{_id, "slug": slug.current, publishedAt, _createdAt, _updatedAt}'

/** When a document of each of these types last changed: the sitemap says so of the pages that print all of a type, or the one there is. */
export const timedTypes = typeNames.filter((type) => {
  const {list, hasPages, isSingleton} = documentTypes[type]
  return isSingleton || (list && !hasPages)
})

export const lastChangesQuery = `{${timedTypes
  .map((type) => `"${type}": *[_type == "${type}"] | order(_updatedAt desc)[0]._updatedAt`)
  .join(', ')}}`

/** The types that are searched. */
export const searchedTypes = typeNames.filter((type) => documentTypes[type].search)

/** Small, because it is asked after every publish: a document whose revision is known is not read again. */
export const searchedListQuery = '*[_type in $types]{_id, _type, _rev}'

/** Everything that the page of a document prints, and what a list says of it. */
export function searchedDocumentsQuery(type: DocumentType): string {
  const {search, text} = documentTypes[type]
  const fields = [...(search?.lines ?? []), ...(text ? [text.field] : [])]
  return `*[_type == "${type}" && _id in $ids]{
    _id,
    "title": coalesce(${search?.title}, ""),
    "slug": slug.current,
    "summary": coalesce(${search?.summary}, ""),
    publishedAt,
    "readingMinutes": math::max([1, round(length(pt::text(body)) / 1200)]),
    _createdAt,
    "texts": {${fields.map((field) => `"${field}": ${field}`).join(', ')}}
  }`
}
