import type {DocumentType} from '../../document-types.ts'
import {nameOf} from '../../text/name-of.ts'
import type {StoredDocument} from './read-content.ts'

/** A document that waits for somebody. */
export type WorkItem = {
  /** Without `drafts.`: the form of both is one. */
  id: string
  type: DocumentType
  title: string
  /** Why it is in the list, in words. */
  reason: string
}

export function workItem(document: StoredDocument, reason: string): WorkItem {
  return {
    id: document._id.replace(/^drafts\./, ''),
    type: document._type,
    title: nameOf(document),
    reason,
  }
}
