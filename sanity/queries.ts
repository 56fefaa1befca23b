import {defineQuery} from 'groq'

/*
 * Every field a page prints comes from here. Fields that may be empty in a draft are coalesced, so that pages need
 * no check for them. Only functions that both Sanity and the embedded lake know. A document that a page shows beside its own
 * comes with `_id` and `_type`, so that the page is made again when it changes.
 */

// `as const`, here and below: the types of an answer are found by the text of its query.
const readingMinutes = '"readingMinutes": math::max([1, round(length(pt::text(body)) / 1200)])' as const

/** What a list says of an article. */
const articleInList = `_id,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    publishedAt,
    lastReviewed,
    ${readingMinutes}` as const

export const clinicSettingsQuery = defineQuery(`
  *[_type == "clinicSettings" && _id == "clinicSettings"][0]{
    "clinicName": coalesce(clinicName, ""),
    "city": coalesce(city, ""),
    "region": coalesce(region, ""),
    address,
    phone,
    email,
    "openingHours": coalesce(
      openingHours[0...50]{_key, "days": coalesce(days, []), "opens": coalesce(opens, ""), "closes": coalesce(closes, "")},
      []
    ),
    timeZone,
    "answerWithin": answerWithin{amount, unit},
    "closedDays": coalesce(closedDays[0...500]{"date": coalesce(date, "")}, []),
    "homeHeading": coalesce(homeHeading, ""),
    "homeIntroduction": coalesce(homeIntroduction, ""),
    adultsOnlyNote,
    privacyNote,
    "emergencyText": coalesce(emergencyText, ""),
    "crisisLines": coalesce(crisisLines[0...50]{_key, "label": coalesce(label, ""), call, text, chatUrl, who}, [])
  }
`)

export const homeQuery = defineQuery(`{
  "articles": *[_type == "article" && _id in $ids]{
    ${articleInList}
  },
  "faqs": *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...4]{
    _id,
    "question": coalesce(question, ""),
    "shortAnswer": coalesce(shortAnswer, "")
  }
}`)

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
    publishedAt,
    lastReviewed,
    ${readingMinutes},
    "author": author->{_id, _type, "name": coalesce(name, ""), credentials, role},
    "reviewer": medicallyReviewedBy->{_id, _type, "name": coalesce(name, ""), credentials, role},
    heroImage{alt, decorative, caption, asset, crop, hotspot, "lqip": asset->metadata.lqip},
    "body": coalesce(
      body[0...5000]{
        ...,
        _type == "figure" => {"lqip": asset->metadata.lqip}
      },
      body,
      []
    ),
    "citations": coalesce(
      body[0...5000].markDefs[_type == "citation"].citations[0...500]->{
        _id,
        _type,
        "title": coalesce(title, ""),
        "authors": coalesce(authors[0...200], []),
        journal,
        year,
        doi,
        pmid,
        url,
        keyFinding,
        limitations
      },
      []
    ),
    "faqs": *[_type == "faq" && relatedArticle._ref == ^._id] | order(order asc)[0...50]{
      _id,
      _type,
      "question": coalesce(question, ""),
      "shortAnswer": coalesce(shortAnswer, "")
    }
  }
`)

export const faqPageQuery = defineQuery(`
  *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...500]{
    _id,
    "question": coalesce(question, ""),
    "shortAnswer": coalesce(shortAnswer, ""),
    answer,
    category,
    "relatedArticle": relatedArticle->{"title": coalesce(title, ""), "slug": coalesce(slug.current, "")}
  }
`)
