import {z} from 'zod'
import type {DocumentType} from '../../../sanity/document-types.ts'
import {fingerprintOf} from '../../../sanity/review/fingerprint.ts'
import {isRecord} from '../../../sanity/text/text-parts.ts'
import {note, optional, words} from './shape-parts.ts'

export const person = z.looseObject({
  _id: z.string(),
  name: words,
  slug: optional(z.string()),
  credentials: note,
  role: note,
  isClinician: optional(z.boolean()),
  licence: optional(
    z.looseObject({state: note.optional(), number: note.optional(), lookupUrl: note.optional()}),
  ),
})

/** What a document says of its review. See `sanity/review`. */
export const reviewFields = {
  lastReviewed: note,
  reviewedWords: note,
  reviewIntervalMonths: optional(z.number().int().min(1).max(36)),
  words: z.string(),
  author: optional(person),
  reviewer: optional(person),
}

/** Adds the fingerprint of the words as they came, before anything that cannot be printed is taken away. */
export function withFingerprint<Shape extends z.ZodType>(type: DocumentType, shape: Shape) {
  return z
    .unknown()
    .transform((value) => (isRecord(value) ? {...value, words: fingerprintOf(type, value)} : value))
    .pipe(shape)
}
