import {isRecord} from '../../text/text-parts.ts'
import type {TextPart} from './text-parts.ts'

/** Links to these are sources too: the publication itself, or an office of the government. */
const publication =
  /^https:\/\/(?:[\w-]+\.)*(?:doi\.org|nih\.gov|fda\.gov|cdc\.gov|accessdata\.fda\.gov|pubmed\.gov)\//

/** A paragraph, heading or list item, and the words of its links. */
export function readBlock(block: Record<string, unknown>, path: string, isCited: boolean): TextPart[] {
  const marks = new Map(recordsOf(block.markDefs).map((mark) => [mark._key, mark]))
  const cited: [number, number][] = []
  const links = new Map<unknown, string>()
  let text = ''

  for (const span of recordsOf(block.children)) {
    // Something else within a line, like an icon, parts two words.
    const words = typeof span.text === 'string' ? span.text : ' '
    const end = text.length + words.length
    for (const key of Array.isArray(span.marks) ? span.marks : []) {
      const mark = marks.get(key)
      if (mark && isSource(mark)) cited.push([text.length, end])
      if (mark?._type === 'link') links.set(key, `${links.get(key) ?? ''}${words}`)
    }
    text += words
  }

  const isHeading = typeof block.style === 'string' && /^h[1-6]$/.test(block.style)
  return [
    {path, text, part: isHeading ? 'heading' : 'text', cited: isCited ? 'all' : cited},
    ...[...links.values()].map((words) => ({
      path,
      text: words,
      part: 'link' as const,
      cited: 'all' as const,
    })),
  ]
}

function isSource(mark: Record<string, unknown>): boolean {
  if (mark._type === 'link') return typeof mark.href === 'string' && publication.test(mark.href)
  return mark._type === 'citation' && recordsOf(mark.citations).some(({_ref}) => Boolean(_ref))
}

function recordsOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).filter(isRecord)
}
