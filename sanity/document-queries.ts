import {type DocumentType, documentTypes, typeNames} from './document-types.ts'

/*
 * What the site asks about documents of any type. Made from the table of document types, so types are not generated from
 * them: the answers are parsed.
 */

/** What decides whether patients may see a document, and where it stands in its list. */
export const pageIndexQuery =
  '*[_type == $type && defined(slug.current)]{_id, "slug": slug.current, publishedAt, _createdAt, _updatedAt}'

/** When a document of each of these types last changed: the sitemap says so of the pages that print all of a type. */
export const timedTypes = typeNames.filter((type) => {
  const {list, hasPages, isEverywhere} = documentTypes[type]
  return isEverywhere || (list && !hasPages)
})

export const lastChangesQuery = `{${timedTypes
  .map((type) => `"${type}": *[_type == "${type}"] | order(_updatedAt desc)[0]._updatedAt`)
  .join(', ')}}`

type Searched = NonNullable<(typeof documentTypes)[DocumentType]['search']>

const searchedTypes = typeNames.flatMap((type) => {
  const {search} = documentTypes[type]
  return search ? [{type, ...search}] : []
})

/**
 * `$words` in the syntax of Sanity's text search, like `side* effect*`; `$patterns` the same as a list. The index finds
 * candidates fast, but by anything that is stored, "bullet" included; the second condition reads what a page prints.
 */
export const searchQuery = perSearchedType(
  ({
    type,
    title,
    summary,
    lines,
  }) => `*[${candidate(type, title)} && ${printed(type, {title, summary, lines})} match $patterns]
    | score(boost(${title} match $patterns, 4), boost(${summary} match $patterns, 2))
    | order(_score desc, publishedAt desc, order asc)[0...20]{${found({title, summary})}}`,
)

/** What the index finds and the second condition does not: for a look at the words without the marks on letters. */
export const otherSpellingsQuery = perSearchedType(
  ({
    type,
    title,
    summary,
    lines,
  }) => `*[${candidate(type, title)} && !(${printed(type, {title, summary, lines})} match $patterns)]
    | order(publishedAt desc, order asc)[0...50]{
      ${found({title, summary})},
      "texts": [${title}, ${summary}, ${(lines ?? []).map((line) => `...coalesce(${line}, []), `).join('')}${longText(type)}]
    }`,
)

function perSearchedType(query: (entry: (typeof searchedTypes)[number]) => string): string {
  return `{${searchedTypes.map((entry) => `"${entry.type}": ${query(entry)}`).join(',\n')}}`
}

function candidate(type: DocumentType, title: string): string {
  const isShown = documentTypes[type].hasPages
    ? 'defined(slug.current) && select(publishedAt >= $tomorrow => false, true)'
    : `defined(${title})`
  return `_type == "${type}" && ${isShown} && [@, _id] match text::query($words)`
}

/** Every text of a document that its page prints. */
function printed(type: DocumentType, {title, summary, lines = []}: Searched): string {
  return `[${[title, summary, ...lines.map((line) => `${line}[]`), longText(type)].join(', ')}]`
}

function longText(type: DocumentType): string {
  const {text} = documentTypes[type]
  return text ? `pt::text(${text.field})` : '""'
}

function found({title, summary}: Pick<Searched, 'title' | 'summary'>): string {
  return `_id,
    "title": coalesce(${title}, ""),
    "slug": slug.current,
    "summary": coalesce(${summary}, ""),
    publishedAt,
    "readingMinutes": math::max([1, round(length(pt::text(body)) / 1200)])`
}
