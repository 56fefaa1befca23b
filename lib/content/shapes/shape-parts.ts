import {z} from 'zod'
import {plainLine} from '../../../sanity/text/plain-line.ts'
import {isRecord} from '../../../sanity/text/text-parts.ts'
import {createKeys} from '../../../sanity/text/text-reader.ts'
import {unwrapLink} from '../../../sanity/text/unwrap-link.ts'
import {log} from '../../log.ts'
import {isBuilding} from '../../settings/env.ts'
import {isUnprintable} from './unprintable.ts'

/** Far above what the Studio lets through. What is longer would be in every list that names the document. */
const MOST_CHARACTERS = 5_000

/** One line or paragraph without marks. */
export const words = z
  .string()
  .transform((text) =>
    text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…` : text,
  )

/** A text that may be missing; anything else counts as missing. */
export const note = words.nullable().catch(null)

/** A number or an address, without the signs in it that nobody sees. */
export const line = z.string().transform(plainLine).nullable().catch(null)

/** The address of a link, without the tracker that an import left around it. */
export const link = z.string().transform(unwrapLink).nullable().catch(null)

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
 * which nothing is right is an error, not an empty list, unless it is a draft. One with a text that cannot be printed
 * whole is refused, so that the page stays as it was; a build has no page from before, and leaves out that document.
 */
export function items<Item extends z.ZodType>(item: Item, isDraft: boolean) {
  return z.array(z.unknown()).transform((list, context): z.output<Item>[] => {
    const {good, refused} = sorted(item, list)
    if (refused.length > 0 && !isDraft && !isBuilding()) {
      for (const issue of refused) context.addIssue(issue)
      return z.NEVER
    }
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
    .transform((list) => sorted(item, list).good)
}

function sorted<Item extends z.ZodType>(item: Item, list: unknown[]) {
  const good: z.output<Item>[] = []
  const refused: {code: 'custom'; message: string; params: Record<string, unknown>}[] = []
  for (const value of list) {
    const parsed = item.safeParse(value)
    if (parsed.success) good.push(parsed.data)
    else
      for (const issue of parsed.error.issues)
        if (issue.code === 'custom' && isUnprintable(issue))
          refused.push({code: issue.code, message: issue.message, params: issue.params ?? {}})
  }
  const bad = list.length - good.length
  if (bad > 0 && good.length > 0) log('content.skipped', {count: bad})
  return {good, refused}
}

/** Like `items`, with a key for each: keys are for editing, and an import writes none. */
export function keyedItems<Item extends z.ZodType>(item: Item, isDraft: boolean) {
  return z.array(z.unknown()).transform(withKeys).pipe(items(item, isDraft))
}

export function anyKeyedItems<Item extends z.ZodType>(item: Item) {
  return z.array(z.unknown()).catch([]).transform(withKeys).pipe(anyItems(item))
}

function withKeys(list: unknown[]): unknown[] {
  const keys = createKeys()
  return list.map((value) => (isRecord(value) ? {...value, _key: keys(value._key)} : value))
}
