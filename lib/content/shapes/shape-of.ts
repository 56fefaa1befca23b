import type {z} from 'zod'

/** What an answer must be, by whether it is published or a draft. A draft may be unfinished in any of its fields. */
export type ContentShape<Shape extends z.ZodType = z.ZodType> = {published: Shape; draft: Shape}

/** Makes both shapes of an answer. See `shape-parts.ts` and `text-shapes.ts` for what they are made of. */
export function shapeOf<Shape extends z.ZodType>(make: (isDraft: boolean) => Shape): ContentShape<Shape> {
  return {published: make(false), draft: make(true)}
}
