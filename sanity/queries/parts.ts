/*
 * Every field a page prints comes from the queries in this folder. Fields that may be empty in a draft are coalesced, so
 * that pages need no check for them. Only functions that both Sanity and the embedded lake know. A document that a page shows
 * beside its own comes with `_id` and `_type`, so that the page is made again when it changes.
 *
 * `as const`: the types of an answer are found by the text of its query.
 */

export const readingMinutes =
  '"readingMinutes": math::max([1, round(length(pt::text(body)) / 1200)])' as const

/** Of a source, what the list of references prints. */
export const sourceFields = `{
  _id,
  _type,
  "title": coalesce(title, ""),
  "authors": coalesce(authors[0...200], []),
  journal,
  year,
  doi,
  pmid,
  url,
  limitations,
  kind,
  participants,
  retractedOrSuperseded,
  retractedOn,
  retractionNotice
}` as const

/** Who stands under a text. What decides whether a review counts comes along. */
const personFields = `{
  _id,
  _type,
  "name": coalesce(name, ""),
  "slug": slug.current,
  credentials,
  role,
  isClinician,
  licence
}` as const

/** What the state of a review is worked out from. GROQ makes no fingerprint: the shape of the answer fills in `words`. */
export const reviewFields = `
  lastReviewed,
  reviewedWords,
  reviewIntervalMonths,
  "words": "",
  "author": author->${personFields},
  "reviewer": medicallyReviewedBy->${personFields}` as const

/** The long text of a page, with what the browser shows while a picture is on its way. */
export const bodyFields = `"body": coalesce(
  body[0...5000]{
    ...,
    _type == "figure" => {"lqip": asset->metadata.lqip},
    _type == "block" => {
      "markDefs": coalesce(markDefs[0...500]{..., _type == "word" => {"shown": word->{_id, _type, term, meaning}}}, [])
    },
    _type == "faqReference" => {"shown": faq->{_id, _type, question, "slug": slug.current, shortAnswer}}
  },
  body,
  []
)` as const

/** The sources of a long text, by where they are named: in its brief, its words, its boxes, beside a picture or a figure, in its tables. */
export const bodySources = `"sources": {
  "brief": coalesce(briefCitations[0...50]->${sourceFields}, []),
  "words": coalesce(body[0...5000].markDefs[_type == "citation"].citations[0...500]->${sourceFields}, []),
  "boxes": coalesce(body[_type == "callout"][0...500].text[0...500].markDefs[_type == "citation"].citations[0...500]->${sourceFields}, []),
  "blocks": coalesce(body[0...5000].citations[0...50]->${sourceFields}, []),
  "rows": coalesce(body[_type == "comparisonTable"][0...500].rows[0...100].citations[0...50]->${sourceFields}, [])
}` as const
