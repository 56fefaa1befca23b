import {objectReader} from './read-objects.ts'
import {readMarks, readReferences, readSpans} from './read-spans.ts'
import {
  isRecord,
  type ReadBlock,
  type ReadCallout,
  type ReadFigure,
  type ReadPart,
  type TextKind,
  textLimits,
} from './text-parts.ts'
import {createKeys, lineOf, type TextReader} from './text-reader.ts'
import {isVisible} from './visible-text.ts'

export function readAnyParts(value: unknown, kind: TextKind, reader: TextReader): ReadPart[] {
  const keys = createKeys()
  const parts = listOf(value, reader).flatMap((part) => {
    // An empty part prints nothing, and is not a reason to refuse the rest.
    if (part === null || part === undefined || !reader.takePart()) return []
    return readPart(part, kind, keys, reader)
  })
  return withoutGaps(parts)
}

/** A list goes down one level at a time: between the first and the third would stand a bullet without words. */
function withoutGaps(parts: ReadPart[]): ReadPart[] {
  let above = 0
  return parts.map((part) => {
    if (part._type !== 'block' || part.level === undefined) {
      above = 0
      return part
    }
    above = Math.min(part.level, above + 1)
    return {...part, level: above}
  })
}

function listOf(value: unknown, reader: TextReader): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  if (typeof value === 'string') return [value]
  return [reader.problem('the text is stored in a form that no editor writes')]
}

function readPart(
  part: unknown,
  kind: TextKind,
  keys: (key: unknown) => string,
  reader: TextReader,
): ReadPart[] {
  if (typeof part === 'string') return paragraph(part, keys, reader)
  if (!isRecord(part)) return paragraph(reader.problem('a paragraph is not text'), keys, reader)
  if (part._type === 'block' || (part._type === undefined && Array.isArray(part.children))) {
    return readBlock(part, kind, keys, reader)
  }
  if (kind === 'article' && part._type === 'callout') return readCallout(part, keys, reader)
  if (kind === 'article' && part._type === 'figure') return readFigure(part, keys, reader)
  const readObject = kind === 'article' ? objectReader(part._type) : undefined
  if (readObject) {
    const {_key, ...fields} = part
    const read = readObject(fields, reader)
    if (typeof read === 'string') return paragraph(reader.problem(read), keys, reader)
    return read ? [{...read, _key: keys(_key)}] : []
  }
  const type = typeof part._type === 'string' ? `“${part._type.slice(0, 40)}”` : 'something without a kind'
  return paragraph(reader.problem(`${type} is nothing that the page can show`), keys, reader)
}

function paragraph(text: string, keys: (key: unknown) => string, reader: TextReader): ReadBlock[] {
  return readBlock({_type: 'block', children: [text]}, 'simple', keys, reader)
}

/** Empty lines are what an editor left behind: a list would show a bullet without words. */
function readBlock(
  block: Record<string, unknown>,
  kind: TextKind,
  keys: (key: unknown) => string,
  reader: TextReader,
): ReadBlock[] {
  const markDefs = readMarks(block.markDefs, reader)
  const children = readSpans(block.children, markDefs, reader)
  if (!children.some(({text}) => isVisible(text))) return []
  const style = styleOf(block.style, kind)
  // A heading is found by its rank, and numbers of headings would begin anew at each.
  const isListed = typeof block.listItem === 'string' && style === 'normal'
  const listItem = isListed ? listItemOf(block.listItem) : undefined
  return [
    {
      _type: 'block',
      _key: keys(block._key),
      style,
      ...(listItem && {listItem, level: levelOf(block.level)}),
      children,
      markDefs,
    },
  ]
}

const headings: Record<string, string> = {h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4'}

function styleOf(style: unknown, kind: TextKind): string {
  if (kind === 'simple' || typeof style !== 'string' || !Object.hasOwn(headings, style)) return 'normal'
  return headings[style] ?? 'normal'
}

function listItemOf(kind: unknown): string {
  return kind === 'number' ? 'number' : 'bullet'
}

/** Each level is one list inside another, down to which the page walks. */
function levelOf(level: unknown): number {
  const number = typeof level === 'number' && Number.isFinite(level) ? Math.round(level) : 1
  return Math.min(Math.max(number, 1), textLimits.listLevel)
}

const tones = new Set(['info', 'warning', 'emergency'])

function readCallout(
  {_key, tone, title, text}: Record<string, unknown>,
  keys: (key: unknown) => string,
  reader: TextReader,
): ReadCallout[] {
  const heading = lineOf(title, 'the heading of a box', reader)
  const blocks = readAnyParts(text, 'simple', reader).filter((part) => part._type === 'block')
  if (!isVisible(heading) && blocks.length === 0) return []
  return [
    {
      _type: 'callout',
      _key: keys(_key),
      ...(typeof tone === 'string' && tones.has(tone) && {tone}),
      ...(heading !== undefined && {title: heading}),
      text: blocks,
    },
  ]
}

function readFigure(
  figure: Record<string, unknown>,
  keys: (key: unknown) => string,
  reader: TextReader,
): (ReadFigure | ReadBlock)[] {
  const {_key, asset, crop, hotspot, alt, caption, citations, ...rest} = figure
  const words = lineOf(caption, 'the caption of a picture', reader)
  const sources = readReferences(citations, reader)
  const description = lineOf(alt, 'the description of a picture', reader)
  if (asset === null || asset === undefined) {
    // Begun and left. With a caption, a reader would look for the picture that it speaks of.
    return isVisible(words) ? paragraph(reader.problem('a caption has no picture'), keys, reader) : []
  }
  if (!isRecord(asset) || typeof asset._ref !== 'string' || !asset._ref.startsWith('image-')) {
    return paragraph(reader.problem('a picture is stored in a form that cannot be shown'), keys, reader)
  }
  return [
    {
      ...rest,
      _type: 'figure',
      _key: keys(_key),
      asset: {...asset, _ref: asset._ref},
      ...(isRecord(crop) && {crop}),
      ...(isRecord(hotspot) && {hotspot}),
      ...(description !== undefined && {alt: description}),
      ...(words !== undefined && {caption: words}),
      ...(sources && {citations: sources}),
    },
  ]
}
