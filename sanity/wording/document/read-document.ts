import {isRecord} from '../../text/text-parts.ts'
import type {TextContext} from '../rule.ts'
import {type TextPart, textPartsOf} from './text-parts.ts'

export type ReadDocument = {
  id: string
  type: string
  fields: Record<string, unknown>
  parts: TextPart[]
  /** All that patients read of it, in small letters and without hyphens. */
  words: string
}

/** What a document says of others it refers to. */
export type Surroundings = {
  /** The published document with this id. Undefined where it is not known. */
  lookUp: (id: string) => Record<string, unknown> | undefined
  /** As YYYY-MM-DD on the clinic's calendar. */
  today: string
}

/** The page of every question prints the crisis panel, and so does every page with a disclosure. */
const printedWithPanel = ['faq', 'disclosure']

const demanding = ['article', 'treatment', 'condition', 'faq', 'homePage']

/** Returns undefined if it is no content: files, and what Sanity keeps for itself. */
export function readDocument(document: unknown): ReadDocument | undefined {
  if (!isRecord(document) || typeof document._type !== 'string') return undefined
  if (/^(?:sanity|system)\./.test(document._type)) return undefined
  const id = typeof document._id === 'string' ? document._id : ''
  const parts = textPartsOf(readerFields(document))
  return {
    id,
    type: document._type,
    fields: document,
    parts,
    words: parts
      .map(({text}) => text)
      .join('\n')
      .toLowerCase()
      .replace(/[-\u2010\u2011]/g, ' '),
  }
}

/** Of a source we wrote the finding and its limits; the rest is as it was published. */
function readerFields(document: Record<string, unknown>): Record<string, unknown> {
  if (document._type !== 'citation') return document
  const {keyFinding, limitations} = document
  return {keyFinding, limitations}
}

export function contextOf({type, fields, words}: ReadDocument, {cited, part}: TextPart): TextContext {
  const isSource = type === 'citation'
  return {
    part,
    // A source describes a study: it is the citation.
    cited: isSource ? 'all' : cited,
    demandsCitations: demanding.includes(type),
    showsCrisisPanel:
      isSource ||
      printedWithPanel.includes(type) ||
      typeof fields.crisisPanel === 'string' ||
      /\b988\b/.test(words),
    namesBoard: namesBoard(fields),
  }
}

function namesBoard({boards}: Record<string, unknown>): boolean {
  const named = Array.isArray(boards) ? boards : []
  return named.length > 0 && named.every((entry) => isRecord(entry) && Boolean(entry.board))
}
