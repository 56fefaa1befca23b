import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {type DocumentType, documentTypes} from '../document-types.ts'

/** Is in a document, and says nothing to a reader: keys for editing, marks that point to them, what the query adds. */
const UNREAD = new Set(['_key', '_type', 'marks', 'lqip', 'shown', 'crop', 'hotspot', 'level'])

/**
 * The words that a clinician vouches for, as one short text: it differs as soon as a word, a number, a link or a source
 * does. Bold type and the order of keys do not count.
 * Takes a document as it is stored, or as a query gives it, as long as that has the fields of the table.
 */
export function fingerprintOf(type: DocumentType, document: Readonly<Record<string, unknown>>): string {
  const fields = documentTypes[type].reviewed ?? []
  const words = fields.map((field) => [field, wordsIn(document[field])])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(words))))
}

/** Texts in the order of their places. Nothing is left of what is empty: a query gives "" where a document has no field. */
function wordsIn(value: unknown): unknown[] {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [text]
  }
  if (typeof value === 'number' || typeof value === 'boolean') return [value]
  if (Array.isArray(value)) return joined(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => !UNREAD.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, field]) => {
      const words = wordsIn(field)
      return words.length > 0 ? [name, ...words] : []
    })
}

/** An editor cuts a sentence into pieces wherever a part of it is bold. */
function joined(list: readonly unknown[]): unknown[] {
  const isText = list.length > 0 && list.every(isSpan)
  return isText
    ? wordsIn(list.map(({text}) => text).join(''))
    : list.map(wordsIn).filter((words) => words.length > 0)
}

function isSpan(value: unknown): value is {text: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    !('title' in value)
  )
}
