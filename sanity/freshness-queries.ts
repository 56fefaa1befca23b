/*
 * What the site asks to find out what changed, in whatever way: published, unpublished or deleted. Not about pages, so
 * they are not among the queries that types are generated from.
 */

/**
 * Small, because it is asked every few minutes. A revision is new with every change; the times of documents are not.
 * `coming` are the articles whose day may not have come yet in some time zone.
 */
export const contentListQuery = `{
  "documents": *[_type in $types]{_id, _rev},
  "coming": *[_type == "article" && publishedAt >= $since]{_id, publishedAt},
  "timeZone": *[_id == "clinicSettings"][0].timeZone
}`

/** Asked about the documents that are new in the list. `place` is what the list of articles is sorted by. */
export const changesQuery = `*[_id in $ids]{
  _id,
  _rev,
  _type,
  "slug": slug.current,
  "place": select(_type == "article" => coalesce(publishedAt, "") + " " + _createdAt),
  "references": [
    author._ref,
    medicallyReviewedBy._ref,
    relatedArticle._ref,
    ...coalesce(body[].markDefs[_type == "citation"].citations[]._ref, [])
  ]
}`
