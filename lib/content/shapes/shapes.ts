import {z} from 'zod'
import {answerUnits, minutesOf, mostToWait, weekdays} from '../../../sanity/opening-times.ts'
import {unwrapLink} from '../../../sanity/text/unwrap-link.ts'
import {isDay, isTimeZone} from '../../hours/zoned-time.ts'
import {shapeOf} from './shape-of.ts'
import {
  anyItems,
  anyKeyedItems,
  asset,
  items,
  keyedItems,
  line,
  note,
  numbers,
  optional,
  words,
} from './shape-parts.ts'
import {articleBody, keyPoints, simpleText} from './text-shapes.ts'
import {documentWithTexts} from './unprintable.ts'

/*
 * What an answer must be before it may replace a page. What is required by type but missing refuses the answer; what
 * is wrong in one item of a list leaves out the item. Fields that are not named here pass: the queries choose them.
 */

/** Without the tracker that an import left around it. */
const link = z.string().transform(unwrapLink).nullable().catch(null)

const openingLine = z
  .looseObject({
    _key: z.string(),
    days: anyItems(z.enum(weekdays)),
    opens: z.string(),
    closes: z.string(),
  })
  .refine(({opens, closes}) => (minutesOf(opens) ?? 1440) < (minutesOf(closes) ?? 0))

const clinicSettings = (isDraft: boolean) =>
  z.looseObject({
    clinicName: words,
    city: words,
    region: words,
    address: note,
    phone: line,
    email: line,
    openingHours: anyKeyedItems(openingLine),
    timeZone: optional(z.string().refine(isTimeZone)),
    answerWithin: optional(
      z.looseObject({amount: z.number().int().min(1).max(mostToWait), unit: z.enum(answerUnits)}),
    ),
    closedDays: anyItems(z.looseObject({date: z.string().refine(isDay)})),
    homeHeading: words,
    homeIntroduction: words,
    adultsOnlyNote: note,
    privacyNote: note,
    emergencyText: words,
    crisisLines: keyedItems(
      z.looseObject({_key: z.string(), label: words, call: line, text: line, chatUrl: link, who: note}),
      isDraft,
    ),
  })

const articleSummary = z.looseObject({
  _id: z.string(),
  title: words,
  slug: z.string(),
  summary: words,
  publishedAt: note,
  lastReviewed: note,
  readingMinutes: z.number(),
})

const question = z.looseObject({_id: z.string(), question: words, shortAnswer: words})

const person = z.looseObject({_id: z.string(), name: words, credentials: note, role: note})

const citation = (isDraft: boolean) =>
  z.looseObject({
    _id: z.string(),
    title: words,
    authors: items(words, isDraft),
    journal: note,
    year: optional(z.number()),
    doi: note,
    pmid: note,
    url: link,
    keyFinding: note,
    limitations: note,
  })

const article = (isDraft: boolean) =>
  articleSummary.extend({
    _updatedAt: z.string(),
    keyPoints: keyPoints(isDraft),
    author: person.nullable(),
    reviewer: person.nullable(),
    heroImage: optional(
      z.looseObject({
        alt: note,
        decorative: optional(z.boolean()),
        caption: note,
        asset: optional(asset),
        crop: optional(numbers),
        hotspot: optional(numbers),
        lqip: note,
      }),
    ),
    body: articleBody(isDraft),
    citations: items(citation(isDraft).nullable(), isDraft),
    faqs: items(question, isDraft),
  })

const faq = (isDraft: boolean) =>
  question.extend({
    answer: simpleText(isDraft).nullable(),
    category: note,
    relatedArticle: optional(z.looseObject({title: words, slug: z.string()})),
  })

/** By query. A missing document is an answer: what it means is for the reader to say. */
export const shapes = {
  clinicSettings: shapeOf((isDraft) => clinicSettings(isDraft).nullable()),
  article: shapeOf((isDraft) => documentWithTexts(article(isDraft)).nullable()),
  articles: shapeOf((isDraft) => z.looseObject({articles: items(articleSummary, isDraft)})),
  faqs: shapeOf((isDraft) => items(documentWithTexts(faq(isDraft)), isDraft)),
  home: shapeOf((isDraft) =>
    z.looseObject({articles: items(articleSummary, isDraft), faqs: items(question, isDraft)}),
  ),
} as const
