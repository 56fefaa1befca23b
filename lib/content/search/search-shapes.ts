import {z} from 'zod'
import {typeNames} from '../../../sanity/document-types.ts'
import type {FoundDocument} from '../content-types.ts'
import {shapeOf} from '../shapes/shape-of.ts'
import {anyItems, items, note, optional, words} from '../shapes/shape-parts.ts'

const found = z.object({
  _id: z.string(),
  title: words,
  slug: optional(z.string()),
  summary: words,
  publishedAt: note,
  readingMinutes: z.number(),
}) satisfies z.ZodType<FoundDocument>

const type = z.enum(typeNames)

export const searchShape = shapeOf((isDraft) => z.partialRecord(type, items(found, isDraft)))

/** With every text that the page of the document prints. */
export const otherSpellingsShape = shapeOf((isDraft) =>
  z.partialRecord(type, items(found.extend({texts: anyItems(z.string().nullable())}), isDraft)),
)
