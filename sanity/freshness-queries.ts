import {documentTypes, typeNames} from './document-types.ts'

/*
 * What the site asks to find out what changed, in whatever way: published, unpublished or deleted. Not about pages, so
 * they are not among the queries that types are generated from.
 */

/**
 * Small, because it is asked every few minutes. A revision is new with every change; the times of documents are not.
 * `coming` are the documents whose day may not have come yet in some time zone.
 */
export const contentListQuery = `{
  "documents": *[_type in $types]{_id, _rev},
  "coming": *[_type in $types && publishedAt >= $since]{_id, publishedAt},
  "timeZone": *[_id == "clinicSettings"][0].timeZone
}`

const references = [...new Set(typeNames.flatMap((type) => documentTypes[type].references ?? []))].join(', ')

/** Asked about the documents that are new in the list. `place` is what the lists of pages are sorted by. */
export const changesQuery = `*[_id in $ids]{
  _id,
  _rev,
  _type,
  "slug": slug.current,
  "place": select(defined(slug.current) => coalesce(publishedAt, "") + " " + _createdAt),
  "references": [${references}]
}`
