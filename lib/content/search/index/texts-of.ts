import {isRecord} from '../../../../sanity/text/text-parts.ts'

/** What the page of a document prints, as words to look in. */
export type PrintedTexts = {headings: string; text: string}

/** How a text is stored: no page prints it. Whatever else a box, a picture or a table holds is a text. */
const STORED = new Set([
  'style',
  'listItem',
  'level',
  'marks',
  'markDefs',
  'tone',
  'kind',
  'layout',
  'href',
  'url',
  'asset',
  'crop',
  'hotspot',
  'decorative',
  'clearness',
])
const DEEPEST = 20
/** Of one document. A long article has 20,000. */
const MOST_CHARACTERS = 100_000

/** Reads every text within, in the order in which it is stored: boxes, captions and tables as well as paragraphs. */
export function textsOf(value: unknown): PrintedTexts {
  const headings: string[] = []
  const texts: string[] = []
  let left = MOST_CHARACTERS

  function keep(list: string[], text: string): void {
    list.push(text.slice(0, left))
    left -= Math.min(left, text.length)
  }

  function read(part: unknown, depth: number): void {
    if (left === 0 || depth > DEEPEST) return
    if (typeof part === 'string') keep(texts, part)
    else if (Array.isArray(part)) for (const item of part) read(item, depth + 1)
    else if (!isRecord(part)) return
    else if (part._type === 'block') keep(isHeading(part.style) ? headings : texts, lineOf(part.children))
    else
      for (const [name, inner] of Object.entries(part))
        if (!name.startsWith('_') && !STORED.has(name)) read(inner, depth + 1)
  }

  read(value, 0)
  return {headings: headings.join('\n'), text: texts.join('\n')}
}

function isHeading(style: unknown): boolean {
  return typeof style === 'string' && /^h[1-6]$/.test(style)
}

/** A word may go on in the next span, where a part of it is set in bold. */
function lineOf(children: unknown): string {
  if (!Array.isArray(children)) return ''
  return children.map((span) => (isRecord(span) && typeof span.text === 'string' ? span.text : '')).join('')
}
