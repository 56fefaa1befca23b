import {z} from 'zod'
import {answerUnits, minutesOf, mostToWait, weekdays} from '../../sanity/opening-times.ts'
import {isDay, isTimeZone} from '../hours/zoned-time.ts'
import {anyItems, asset, items, note, numbers, optional} from './shape-parts.ts'
import {articleBody, simpleText} from './text-shapes.ts'

/*
 * What an answer must be before it may replace a page. What is required by type but missing refuses the answer; what
 * is wrong in one item of a list leaves out the item. Fields that are not named here pass: the queries choose them.
 */

const openingLine = z
  .looseObject({
    _key: z.string(),
    days: anyItems(z.enum(weekdays)),
    opens: z.string(),
    closes: z.string(),
  })
  .refine(({opens, closes}) => (minutesOf(opens) ?? 1440) < (minutesOf(closes) ?? 0))

const clinicSettings = z.looseObject({
  clinicName: z.string(),
  city: z.string(),
  region: z.string(),
  address: note,
  phone: note,
  email: note,
  openingHours: anyItems(openingLine),
  timeZone: optional(z.string().refine(isTimeZone)),
  answerWithin: optional(
    z.looseObject({amount: z.number().int().min(1).max(mostToWait), unit: z.enum(answerUnits)}),
  ),
  closedDays: anyItems(z.looseObject({date: z.string().refine(isDay)})),
  homeHeading: z.string(),
  homeIntroduction: z.string(),
  adultsOnlyNote: note,
  privacyNote: note,
  emergencyText: z.string(),
  crisisLines: items(
    z.looseObject({_key: z.string(), label: z.string(), call: note, text: note, chatUrl: note, who: note}),
  ),
})

const articleSummary = z.looseObject({
  _id: z.string(),
  title: z.string(),
  slug: z.string(),
  summary: z.string(),
  publishedAt: note,
  lastReviewed: note,
  readingMinutes: z.number(),
})

const question = z.looseObject({_id: z.string(), question: z.string(), shortAnswer: z.string()})

const person = z.looseObject({_id: z.string(), name: z.string(), credentials: note, role: note})

const citation = z.looseObject({
  _id: z.string(),
  title: z.string(),
  authors: items(z.string()),
  journal: note,
  year: optional(z.number()),
  doi: note,
  pmid: note,
  url: note,
  keyFinding: note,
  limitations: note,
})

const article = articleSummary.extend({
  _updatedAt: z.string(),
  keyPoints: items(z.string()),
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
  body: articleBody,
  citations: items(citation.nullable()),
  faqs: items(question),
})

/** By query. A missing document is an answer: what it means is for the reader to say. */
export const shapes = {
  clinicSettings: clinicSettings.nullable(),
  article: article.nullable(),
  articles: z.looseObject({articles: items(articleSummary), count: z.number()}),
  articleSlugs: items(z.string().min(1)),
  faqs: items(
    question.extend({
      answer: optional(simpleText),
      category: note,
      relatedArticle: optional(z.looseObject({title: z.string(), slug: z.string()})),
    }),
  ),
  home: z.looseObject({articles: items(articleSummary), faqs: items(question)}),
  search: z.looseObject({articles: items(articleSummary), faqs: items(question)}),
  sitemap: z.looseObject({
    articles: items(z.looseObject({slug: z.string(), updatedAt: z.string()})),
    faqsUpdatedAt: note,
    settingsUpdatedAt: note,
  }),
} as const
