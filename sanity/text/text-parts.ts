/** An `article` has headings, pictures, boxes and sources; a `simple` text has paragraphs and lists. */
export type TextKind = 'article' | 'simple'

export type ReadSpan = {_type: 'span'; _key: string; text: string; marks?: string[]}

export type ReadMark = {_type: string; _key: string; [field: string]: unknown}

export type ReadBlock = {
  _type: 'block'
  _key: string
  style: string
  listItem?: string
  level?: number
  children: ReadSpan[]
  markDefs: ReadMark[]
}

export type ReadCallout = {_type: 'callout'; _key: string; tone?: string; title?: string; text: ReadBlock[]}

export type ReadFigure = {
  _type: 'figure'
  _key: string
  asset?: {_ref: string}
  crop?: Record<string, unknown>
  hotspot?: Record<string, unknown>
  alt?: string
  caption?: string
  citations?: {_ref: string}[]
  [field: string]: unknown
}

/** One of the blocks of `sanity/schema/blocks`, with nothing in it that the page cannot print. */
export type ReadFields = {
  _type: 'evidenceChart' | 'keyNumber' | 'comparisonTable' | 'stepList' | 'doAndDont' | 'faqReference'
  [field: string]: unknown
}
type ReadObject = ReadFields & {_key: string}

export type ReadPart = ReadBlock | ReadCallout | ReadFigure | ReadObject

export type ReadText = {
  parts: ReadPart[]
  /** Names the parts that cannot be printed, for staff. */
  problems: string[]
  /** Whether the text is longer than a page can be, and was ended early. */
  isCut: boolean
}

/** More than any article needs. What is longer would take the memory of the process that prints it. */
export const textLimits = {
  /** Paragraphs, list items, pictures and boxes, those within boxes included. */
  parts: 2_000,
  characters: 400_000,
  spansInBlock: 400,
  marksOnSpan: 12,
  marksInBlock: 200,
  sourcesOfMark: 20,
  listLevel: 4,
} as const

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
