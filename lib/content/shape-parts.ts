import {z} from 'zod'
import {log} from '../log.ts'

/** A text that may be missing; anything else counts as missing. */
export const note = z.string().nullable().catch(null)

/** A reference to a picture. */
export const asset = z.looseObject({_ref: z.string()})

/** A crop or a hotspot, as the Studio writes them. */
export const numbers = z.record(z.string(), z.union([z.number(), z.string()]))

/** A part that may be missing; a malformed one counts as missing. */
export function optional<Part extends z.ZodType>(part: Part) {
  return part.nullable().catch(null)
}

/**
 * A list without its malformed items, so that one bad document does not take the others from the page. A list in
 * which nothing is right is an error, not an empty list, unless it is a draft.
 */
export function items<Item extends z.ZodType>(item: Item) {
  return z.array(z.unknown()).transform((list, context): z.output<Item>[] => {
    const good = goodOf(item, list)
    if (list.length > 0 && good.length === 0 && !isDraft) {
      context.addIssue({code: 'custom', message: 'no item is right'})
      return z.NEVER
    }
    return good
  })
}

/** A list that pages can do without: when nothing is right in it, it is empty. */
export function anyItems<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((list) => goodOf(item, list))
}

function goodOf<Item extends z.ZodType>(item: Item, list: unknown[]): z.output<Item>[] {
  const good = list.flatMap((value) => {
    const parsed = item.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
  const bad = list.length - good.length
  if (bad > 0 && good.length > 0) log('content.skipped', {count: bad})
  return good
}

let isDraft = false

/** For what is still being written. Parsing waits for nothing, so no other answer is parsed meanwhile. */
export function safeParseDraft<Shape extends z.ZodType>(shape: Shape, value: unknown) {
  isDraft = true
  try {
    return shape.safeParse(value)
  } finally {
    isDraft = false
  }
}
