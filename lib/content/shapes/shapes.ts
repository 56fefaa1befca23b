import {z} from 'zod'
import {clinicSettings} from './clinic-shape.ts'
import {homePage} from './home-shape.ts'
import {articleSummary, articles, question} from './list-shapes.ts'
import {listedPage, reviewedPage, safetyShape, textPage} from './page-shapes.ts'
import {person, reviewFields, withFingerprint} from './review-shapes.ts'
import {shapeOf} from './shape-of.ts'
import {anyItems, asset, items, note, numbers, optional, words} from './shape-parts.ts'
import {references, sources} from './source-shapes.ts'
import {articleBody, keyPoints, simpleText} from './text-shapes.ts'
import {documentWithTexts} from './unprintable.ts'

/*
 * What an answer must be before it may replace a page. What is required by type but missing refuses the answer; what
 * is wrong in one item of a list leaves out the item. Fields that are not named here pass: the queries choose them.
 */

const picture = z.looseObject({
  alt: note,
  asset: optional(asset),
  crop: optional(numbers),
  hotspot: optional(numbers),
  lqip: note,
})

const article = (isDraft: boolean) =>
  articleSummary.extend({
    _updatedAt: z.string(),
    keyPoints: keyPoints(isDraft),
    briefCitations: references,
    heroImage: optional(picture.extend({decorative: optional(z.boolean()), caption: note})),
    body: articleBody(isDraft),
    sources: sources(isDraft),
    ...safetyShape(isDraft),
    faqs: items(question, isDraft),
  })

const answered = (isDraft: boolean) =>
  question.extend({answer: simpleText(isDraft).nullable(), category: note})

const faq = (isDraft: boolean) =>
  answered(isDraft).extend({
    _updatedAt: z.string(),
    slug: z.string(),
    briefCitations: references,
    ...reviewFields,
    relatedArticle: optional(z.looseObject({_id: z.string(), title: words, slug: z.string()})),
    sources: sources(isDraft),
  })

const listedPerson = person.extend({photo: optional(picture)})

const price = z.looseObject({
  _id: z.string(),
  label: words,
  amount: words,
  includes: anyItems(words),
  notIncluded: anyItems(words),
  effectiveFrom: note,
})

const boardCertification = z.looseObject({_key: z.string(), specialty: words, board: words})

const glossaryTerm = z.looseObject({
  _id: z.string(),
  term: words,
  alsoCalled: anyItems(words),
  meaning: words,
})

/** A page whose words a clinician vouches for, with what keeps a reader safe. */
function safePage(type: 'treatment' | 'condition') {
  return shapeOf((isDraft) =>
    documentWithTexts(withFingerprint(type, reviewedPage(isDraft).extend(safetyShape(isDraft)))).nullable(),
  )
}

/** By query. A missing document is an answer: what it means is for the reader to say. */
export const shapes = {
  clinicSettings: shapeOf(() => clinicSettings.nullable()),
  article: shapeOf((isDraft) => documentWithTexts(withFingerprint('article', article(isDraft))).nullable()),
  articles: shapeOf((isDraft) => z.looseObject({articles: articles(isDraft)})),
  faq: shapeOf((isDraft) => documentWithTexts(withFingerprint('faq', faq(isDraft))).nullable()),
  faqs: shapeOf((isDraft) => items(documentWithTexts(answered(isDraft)), isDraft)),
  home: shapeOf((isDraft) =>
    z.looseObject({page: homePage(isDraft), newest: articles(isDraft), first: items(question, isDraft)}),
  ),
  treatment: safePage('treatment'),
  condition: safePage('condition'),
  page: shapeOf((isDraft) => documentWithTexts(withFingerprint('page', reviewedPage(isDraft))).nullable()),
  legalDocument: shapeOf((isDraft) => documentWithTexts(textPage(isDraft)).nullable()),
  listedPages: shapeOf((isDraft) => items(listedPage, isDraft)),
  topic: shapeOf((isDraft) =>
    listedPage
      .omit({_type: true})
      .extend({_updatedAt: z.string(), articles: articles(isDraft)})
      .nullable(),
  ),
  people: shapeOf((isDraft) => items(listedPerson, isDraft)),
  person: shapeOf((isDraft) =>
    listedPerson
      .extend({
        _updatedAt: z.string(),
        slug: z.string(),
        bio: note,
        boards: anyItems(boardCertification),
        articles: articles(isDraft),
      })
      .nullable(),
  ),
  glossary: shapeOf((isDraft) => items(glossaryTerm, isDraft)),
  prices: shapeOf((isDraft) => items(price, isDraft)),
  standingDisclosure: shapeOf((isDraft) =>
    z
      .looseObject({
        _id: z.string(),
        checkedOn: note,
        statement: simpleText(isDraft),
        sources: sources(isDraft),
      })
      .nullable(),
  ),
  feed: shapeOf((isDraft) =>
    items(
      z.looseObject({
        _id: z.string(),
        _createdAt: z.string(),
        _updatedAt: z.string(),
        title: words,
        slug: z.string(),
        summary: words,
        publishedAt: note,
      }),
      isDraft,
    ),
  ),
  textList: shapeOf((isDraft) =>
    items(listedPage.extend({_createdAt: z.string(), publishedAt: note}), isDraft),
  ),
  pageTitle: shapeOf(() => z.looseObject({_id: z.string(), title: words}).nullable()),
  redirects: shapeOf((isDraft) => items(z.looseObject({from: z.string(), to: z.string()}), isDraft)),
} as const
