import {defineQuery} from 'groq'
import {reviewFields, sourceFields} from './parts.ts'

/** What a list says of a question. */
export const faqInList = `_id,
    "question": coalesce(question, ""),
    "slug": slug.current,
    "shortAnswer": coalesce(shortAnswer, "")` as const

export const faqPageQuery = defineQuery(`
  *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...500]{
    ${faqInList},
    "answer": select(!defined(slug.current) => answer),
    category
  }
`)

export const faqQuery = defineQuery(`
  *[_type == "faq" && slug.current == $slug] | order(_createdAt asc, _id asc)[0]{
    _id,
    _updatedAt,
    "slug": coalesce(slug.current, ""),
    "question": coalesce(question, ""),
    "shortAnswer": coalesce(shortAnswer, ""),
    briefCitations,
    answer,
    category,
    ${reviewFields},
    "relatedArticle": relatedArticle->{_id, _type, "title": coalesce(title, ""), "slug": coalesce(slug.current, "")},
    "sources": {
      "brief": coalesce(briefCitations[0...50]->${sourceFields}, []),
      "words": coalesce(answer[0...500].markDefs[_type == "citation"].citations[0...500]->${sourceFields}, [])
    }
  }
`)
