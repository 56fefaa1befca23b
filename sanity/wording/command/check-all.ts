import {dayIn} from '../../days.ts'
import {isRecord} from '../../text/text-parts.ts'
import {checkDocument, type Finding} from '../check-document.ts'
import type {Severity} from '../rule.ts'

export type Counts = Record<Severity | 'documents', number>

/** The documents that others refer to in a way that matters: a source may be retracted, a person no clinician. */
const referred = ['citation', 'person']

/** Reads the documents twice, because a source may come after the article; never all of them at once. */
export async function checkAll(
  documents: (types?: readonly string[]) => AsyncIterable<unknown>,
  add: (document: Record<string, unknown>, findings: Finding[]) => Promise<void>,
): Promise<Counts> {
  const known = new Map<string, Record<string, unknown>>()
  for await (const document of documents(referred))
    if (isPublished(document)) known.set(document._id, document)

  const surroundings = {lookUp: (id: string) => known.get(id), today: dayIn(undefined)}
  const counts: Counts = {documents: 0, error: 0, warning: 0, info: 0}
  for await (const document of documents()) {
    if (!isPublished(document)) continue
    counts.documents += 1
    const findings = checkDocument(document, surroundings)
    for (const {severity} of findings) counts[severity] += 1
    if (findings.length > 0) await add(document, findings)
  }
  return counts
}

/** An export also holds drafts and releases. */
function isPublished(document: unknown): document is Record<string, unknown> & {_id: string} {
  return isRecord(document) && typeof document._id === 'string' && !document._id.includes('.')
}
