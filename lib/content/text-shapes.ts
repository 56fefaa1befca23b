import {z} from 'zod'
import {asset, items, note, numbers} from './shape-parts.ts'

/** Absent rather than null, as the types of rich text have it. */
function absent<Part extends z.ZodType>(part: Part) {
  return part.optional().catch(undefined)
}

const keyed = {_key: z.string(), _type: z.string()}

const span = z.looseObject({...keyed, text: absent(z.string()), marks: absent(z.array(z.string()))})

const mark = z.looseObject({
  ...keyed,
  citations: absent(items(z.looseObject({_ref: z.string()}))),
})

/** A paragraph, a heading or a list item. */
const textBlock = z.looseObject({
  _key: z.string(),
  _type: z.literal('block'),
  style: absent(z.string()),
  listItem: absent(z.string()),
  level: absent(z.number()),
  children: absent(items(span)),
  markDefs: absent(items(mark)),
})

export const simpleText = items(textBlock)

const callout = z.looseObject({
  _key: z.string(),
  _type: z.literal('callout'),
  tone: absent(z.string()),
  title: absent(z.string()),
  text: absent(simpleText),
})

const figure = z.looseObject({
  _key: z.string(),
  _type: z.literal('figure'),
  asset: absent(asset),
  crop: absent(numbers),
  hotspot: absent(numbers),
  alt: absent(z.string()),
  caption: absent(z.string()),
  lqip: note,
})

const named = new Set(['block', 'callout', 'figure'])

/** Whatever else stands in a text. The page passes over types it does not know. */
const other = z.looseObject(keyed).refine(({_type}) => !named.has(_type))

export const articleBody = items(z.union([textBlock, callout, figure, other]))
