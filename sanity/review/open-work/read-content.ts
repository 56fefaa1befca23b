import {type DocumentType, isDocumentType} from '../../document-types.ts'
import {isRecord} from '../../text/text-parts.ts'

/** A document as it is stored. */
export type StoredDocument = Record<string, unknown> & {_id: string; _type: DocumentType}

/** All that the work lists are made from. */
export type StoredContent = {
  /** What patients can read, by id. */
  published: ReadonlyMap<string, StoredDocument>
  /** What is not published yet, by the id that it has without `drafts.`. Empty where drafts cannot be read. */
  drafts: ReadonlyMap<string, StoredDocument>
  /** A day of the clinic's calendar, like `2026-11-28`. */
  today: string
}

/** Sorts what an export or a dataset holds. Other things than content are left out, and so are releases. */
export function readContent(documents: Iterable<unknown>, today: string): StoredContent {
  const published = new Map<string, StoredDocument>()
  const drafts = new Map<string, StoredDocument>()
  for (const document of documents) {
    if (!isStored(document)) continue
    const [, draftOf] = /^drafts\.([^.]+)$/.exec(document._id) ?? []
    if (draftOf) drafts.set(draftOf, document)
    else if (!document._id.includes('.')) published.set(document._id, document)
  }
  return {published, drafts, today}
}

function isStored(document: unknown): document is StoredDocument {
  return (
    isRecord(document) &&
    typeof document._id === 'string' &&
    typeof document._type === 'string' &&
    isDocumentType(document._type)
  )
}
