import {z} from 'zod'
import {reviewFields, withFingerprint} from './review-shapes.ts'
import {items, note, optional, words} from './shape-parts.ts'

/** What lists say of an article. */
export const articleSummary = z.looseObject({
  _id: z.string(),
  title: words,
  slug: z.string(),
  summary: words,
  publishedAt: note,
  ...reviewFields,
  readingMinutes: z.number(),
})

/** What lists say of a question. */
export const question = z.looseObject({
  _id: z.string(),
  question: words,
  slug: optional(z.string()),
  shortAnswer: words,
})

export const articles = (isDraft: boolean) => items(withFingerprint('article', articleSummary), isDraft)
