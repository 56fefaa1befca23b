import {defineQuery} from 'groq'
import {articleInList} from './articles.ts'
import {sourceFields} from './parts.ts'

export const topicsQuery = defineQuery(`
  *[_type == "topic" && _id in $ids]{
    _id,
    _type,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    "order": coalesce(order, 100)
  }
`)

export const topicQuery = defineQuery(`
  *[_type == "topic" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    _id,
    _updatedAt,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    "articles": *[_type == "article" && references(^._id) && _id in $ids]{
      ${articleInList}
    }
  }
`)

export const glossaryQuery = defineQuery(`
  *[_type == "glossaryTerm" && defined(term)] | order(lower(term) asc)[0...1000]{
    _id,
    "term": coalesce(term, ""),
    "alsoCalled": coalesce(alsoCalled[0...10], []),
    "meaning": coalesce(meaning, "")
  }
`)

export const pricesQuery = defineQuery(`
  *[_type == "priceItem" && defined(label)] | order(coalesce(order, 100) asc, _createdAt asc)[0...200]{
    _id,
    "label": coalesce(label, ""),
    "amount": coalesce(amount, ""),
    "includes": coalesce(includes[0...50], []),
    "notIncluded": coalesce(notIncluded[0...50], []),
    effectiveFrom
  }
`)

export const redirectsQuery = defineQuery(`
  *[_type == "redirect" && defined(from) && defined(to)] | order(_createdAt asc)[0...5000]{
    "from": coalesce(from, ""),
    "to": coalesce(to, "")
  }
`)

export const standingDisclosureQuery = defineQuery(`
  *[_type == "disclosure" && _id == "disclosure-off-label"][0]{
    _id,
    checkedOn,
    "statement": coalesce(statement, []),
    "sources": {"words": coalesce(statement[0...50].markDefs[_type == "citation"].citations[0...50]->${sourceFields}, [])}
  }
`)

/** The title of any document with a page. */
export const pageTitleQuery = defineQuery(`
  *[_type == $type && slug.current == $slug && select(publishedAt >= $tomorrow => false, true)]
    | order(_createdAt asc, _id asc)[0]{
    _id,
    "title": coalesce(title, question, name, "")
  }
`)

export const feedQuery = defineQuery(`
  *[_type == "article" && _id in $ids]{
    _id,
    _createdAt,
    _updatedAt,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    publishedAt
  }
`)

/** What a list of all pages says of each. */
export const textListQuery = defineQuery(`
  *[_type in $types && defined(slug.current)] | order(_createdAt asc, _id asc)[0...2000]{
    _id,
    _type,
    _createdAt,
    publishedAt,
    "title": coalesce(title, question, name, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, shortAnswer, role, "")
  }
`)
