import {defineQuery} from 'groq'

/*
 * Every field a page prints comes from here. Fields that may be empty in a draft are coalesced, so that pages need
 * no check for them. Only functions that both Sanity and the embedded lake know.
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
      openingHours[]{_key, "days": coalesce(days, []), "opens": coalesce(opens, ""), "closes": coalesce(closes, "")},
      []
    ),
    timeZone,
    "answerWithin": answerWithin{amount, unit},
    "closedDays": coalesce(closedDays[]{"date": coalesce(date, "")}, []),
    "homeHeading": coalesce(homeHeading, ""),
    "homeIntroduction": coalesce(homeIntroduction, ""),
    adultsOnlyNote,
    privacyNote,
    "emergencyText": coalesce(emergencyText, ""),
    "crisisLines": coalesce(crisisLines[]{_key, "label": coalesce(label, ""), call, text, chatUrl, who}, [])
  }
`)

export const homeQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current)] | order(publishedAt desc, _createdAt desc)[0...3]{
    ${articleInList}
  },
  "faqs": *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc)[0...4]{
    _id,
    "question": coalesce(question, ""),
    "shortAnswer": coalesce(shortAnswer, "")
  }
}`)

// The id decides where times are the same: no article may be on two pages, or on none.
export const articleListQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current)] | order(publishedAt desc, _createdAt desc, _id asc)[$from...$to]{
    ${articleInList}
  },
  "count": count(*[_type == "article" && defined(slug.current)])
}`)

export const articleQuery = defineQuery(`
  *[_type == "article" && slug.current == $slug][0]{
    _id,
    _updatedAt,
    "title": coalesce(title, ""),
    "slug": coalesce(slug.current, ""),
    "summary": coalesce(summary, ""),
    "keyPoints": coalesce(keyPoints, []),
    publishedAt,
    lastReviewed,
    ${readingMinutes},
    "author": author->{_id, "name": coalesce(name, ""), credentials, role},
    "reviewer": medicallyReviewedBy->{_id, "name": coalesce(name, ""), credentials, role},
    heroImage{alt, decorative, caption, asset, crop, hotspot, "lqip": asset->metadata.lqip},
    "body": coalesce(
      body[]{
        ...,
        _type == "figure" => {"lqip": asset->metadata.lqip}
      },
      []
    ),
    "citations": coalesce(
      body[].markDefs[_type == "citation"].citations[]->{
        _id,
        "title": coalesce(title, ""),
        "authors": coalesce(authors, []),
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
    "faqs": *[_type == "faq" && relatedArticle._ref == ^._id] | order(order asc){
      _id,
      "question": coalesce(question, ""),
      "shortAnswer": coalesce(shortAnswer, "")
    }
  }
`)

export const faqPageQuery = defineQuery(`
  *[_type == "faq" && defined(question)] | order(order asc, _createdAt asc){
    _id,
    "question": coalesce(question, ""),
    "shortAnswer": coalesce(shortAnswer, ""),
    answer,
    category,
    "relatedArticle": relatedArticle->{"title": coalesce(title, ""), "slug": coalesce(slug.current, "")}
  }
`)

export const articleSlugsQuery = defineQuery(`
  *[_type == "article" && defined(slug.current)] | order(publishedAt desc, _createdAt desc)[0...200]{
    "slug": coalesce(slug.current, "")
  }.slug
`)

export const sitemapQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current)] | order(slug.current asc){
    "slug": coalesce(slug.current, ""),
    "updatedAt": _updatedAt
  },
  "faqsUpdatedAt": *[_type == "faq"] | order(_updatedAt desc)[0]._updatedAt,
  "settingsUpdatedAt": *[_type == "clinicSettings" && _id == "clinicSettings"][0]._updatedAt
}`)

/**
 * `$words` in the syntax of Sanity's text search, like `side* effect*`; `$patterns` the same as a list. The index finds
 * candidates fast, but by anything that is stored, "bullet" included; the second condition reads what a page prints.
 */
export const searchQuery = defineQuery(`{
  "articles": *[
    _type == "article" && defined(slug.current) && [@, _id] match text::query($words) &&
    [title, summary, keyPoints[], pt::text(body)] match $patterns
  ] | score(boost(title match $patterns, 4), boost(summary match $patterns, 2))
    | order(_score desc, publishedAt desc)[0...20]{
      _id,
      "title": coalesce(title, ""),
      "slug": coalesce(slug.current, ""),
      "summary": coalesce(summary, ""),
      publishedAt,
      lastReviewed,
      "readingMinutes": math::max([1, round(length(pt::text(body)) / 1200)])
    },
  "faqs": *[
    _type == "faq" && defined(question) && [@, _id] match text::query($words) &&
    [question, shortAnswer, pt::text(answer)] match $patterns
  ] | score(boost(question match $patterns, 4))
    | order(_score desc, order asc)[0...20]{
      _id,
      "question": coalesce(question, ""),
      "shortAnswer": coalesce(shortAnswer, "")
    }
}`)
