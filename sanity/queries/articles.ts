import {defineQuery} from 'groq'
import {faqInList} from './faqs.ts'
import {bodyFields, bodySources, readingMinutes, reviewFields} from './parts.ts'
import {safetyFields} from './text-pages.ts'

/** What a list says of an article. The words themselves come along only where a review has to be held against them. */
export const articleInList = `_id,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    publishedAt,
    ${reviewFields},
    "keyPoints": select(defined(reviewedWords) => keyPoints),
    "body": select(defined(reviewedWords) => body),
    "regulatoryStatus": select(defined(reviewedWords) => regulatoryStatus),
    "risks": select(defined(reviewedWords) => risks),
    "whoShouldNot": select(defined(reviewedWords) => whoShouldNot),
    "otherOptions": select(defined(reviewedWords) => otherOptions),
    ${readingMinutes}` as const

export const articleListQuery = defineQuery(`{
  "articles": *[_type == "article" && _id in $ids]{
    ${articleInList}
  }
}`)

// Of two with one address, the older; of one whose day has not come, nothing.
export const articleQuery = defineQuery(`
  *[_type == "article" && slug.current == $slug && select(publishedAt >= $tomorrow => false, true)]
    | order(_createdAt asc, _id asc)[0]{
    _id,
    _updatedAt,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    "keyPoints": coalesce(keyPoints[0...50], []),
    briefCitations,
    publishedAt,
    ${reviewFields},
    ${readingMinutes},
    heroImage{alt, decorative, caption, asset, crop, hotspot, "lqip": asset->metadata.lqip},
    ${bodyFields},
    ${bodySources},
    ${safetyFields},
    "faqs": *[_type == "faq" && relatedArticle._ref == ^._id] | order(order asc)[0...50]{
      ${faqInList},
      _type
    }
  }
`)
