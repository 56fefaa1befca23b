import type {LakeDocument} from '../core/types.ts'

/** Whether a document matches the words of one `text::query`. */
export type TextMatcher = (document: LakeDocument) => boolean

type Term = {text: string; excluded: boolean}

/** The words of each document as one text, which is far smaller than a list. */
const texts = new WeakMap<LakeDocument, string>()

/** Sanity's search syntax: every word must occur, `"a phrase"` in that order, `word*` as a beginning, `-word` not. */
export function createTextMatcher(query: unknown): TextMatcher {
  // The Studio asks for `*` while a search box is empty, which every list of documents begins with.
  if (query === '*') return () => true
  const terms = typeof query === 'string' ? parseTerms(query) : []
  if (terms.length === 0) return () => false
  return (document) => {
    // The mark keeps a phrase from matching across two fields.
    const text = texts.get(document) ?? spaced(collectText(document).join(' ¶ '))
    texts.set(document, text)
    return terms.every((term) => text.includes(term.text) !== term.excluded)
  }
}

/** Returns the patterns for `match` on single fields: words and prefixes, without phrases and exclusions. */
export function toMatchPatterns(query: unknown): string[] {
  const words = typeof query === 'string' ? query.split(/[\s"]+/) : []
  return words.filter((word) => word !== '' && !word.startsWith('-'))
}

function parseTerms(query: string): Term[] {
  const terms: Term[] = []
  for (const [, minus, phrase, word] of query.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const words = spaced(phrase ?? word ?? '')
    if (words.trim() === '') continue
    const text = word?.endsWith('*') ? words.trimEnd() : words
    terms.push({text, excluded: minus === '-'})
  }
  return terms
}

/** Lower-case words without accents, each between spaces. */
function spaced(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return ` ${(plain.match(/[\p{L}\p{N}]+|¶/gu) ?? []).join(' ')} `
}

function collectText(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value)
  else if (Array.isArray(value)) for (const item of value) collectText(item, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!name.startsWith('_') || name === '_id') collectText(item, found)
    }
  }
  return found
}
