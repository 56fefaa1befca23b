import {isRecord} from '../../text/text-parts.ts'
import type {TextContext} from '../rule.ts'
import {isProse} from './prose-fields.ts'
import {readBlock} from './read-block.ts'

/** Words of a document that patients read, with their place: `body[_key=="b3"]`. */
export type TextPart = Pick<TextContext, 'cited' | 'part'> & {path: string; text: string}

/** Deeper than any content; a document that refers to itself cannot be stored. */
const DEEPEST = 20

export function textPartsOf(document: Record<string, unknown>): TextPart[] {
  const parts: TextPart[] = []
  walkFields(document, '', 0)
  return parts

  function walkFields(record: Record<string, unknown>, path: string, depth: number, isCited = false) {
    if (depth > DEEPEST) return
    for (const [key, value] of Object.entries(record)) {
      if (key.startsWith('_') || key === 'acceptedWarnings') continue
      walk(value, path === '' ? key : `${path}.${key}`, {
        key,
        isCited: isCited || hasSources(record, key),
        depth,
      })
    }
  }

  type Place = {key: string; isCited: boolean; depth: number}

  function walk(value: unknown, path: string, place: Place) {
    if (typeof value === 'string') take(value, path, place)
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const key = isRecord(item) && typeof item._key === 'string' ? `_key=="${item._key}"` : index
        walk(item, `${path}[${key}]`, place)
      }
    } else if (isRecord(value)) {
      if (value._type === 'block') parts.push(...readBlock(value, path, place.isCited))
      else if (value._type !== 'reference' && value._type !== 'slug')
        walkFields(value, path, place.depth + 1, place.isCited)
    }
  }

  function take(text: string, path: string, {key, isCited}: Place) {
    if (!isProse(key, text)) return
    const part = /title|heading|question|label/i.test(key) ? 'heading' : 'text'
    parts.push({path, text, part, cited: isCited ? 'all' : []})
  }
}

/** Texts whose sources stand in a field beside them, and in which. */
const sourcesOf: Readonly<Record<string, string>> = {
  summary: 'briefCitations',
  keyPoints: 'briefCitations',
  shortAnswer: 'briefCitations',
  introduction: 'briefCitations',
  suitMay: 'suitCitations',
  suitTalkFirst: 'suitCitations',
  suitUsuallyNot: 'suitCitations',
}

/** Sources that stand beside a text: `citations` of a caption or of a figure, and of all that is within it. */
function hasSources(record: Record<string, unknown>, key: string): boolean {
  const sources = record[sourcesOf[key] ?? 'citations']
  return Array.isArray(sources) && sources.some((source) => isRecord(source) && source._ref)
}
