import type {DocumentChange, LakeDocument} from '../core/types.ts'
import {strongReferences} from './references.ts'

/** The current documents in memory. */
export type DocumentSet = {
  get(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  /** Ids of documents that hold a strong reference to this id. */
  strongReferrers(id: string): string[]
  apply(changes: Iterable<DocumentChange>): void
}

/** Stored documents are never changed in place: a commit replaces them. */
export function createDocumentSet(documents: Iterable<LakeDocument>): DocumentSet {
  const byId = new Map<string, LakeDocument>()
  const referrers = new Map<string, Set<string>>()

  function replace(id: string, after: LakeDocument | undefined) {
    const before = byId.get(id)
    if (before) for (const target of strongReferences(before)) referrers.get(target)?.delete(id)
    if (!after) {
      byId.delete(id)
      return
    }
    byId.set(id, after)
    for (const target of strongReferences(after)) {
      const known = referrers.get(target)
      if (known) known.add(id)
      else referrers.set(target, new Set([id]))
    }
  }

  for (const document of documents) replace(document._id, document)

  return {
    get: (id) => byId.get(id),
    all: () => byId.values(),
    strongReferrers: (id) => [...(referrers.get(id) ?? [])],
    apply(changes) {
      for (const {documentId, after} of changes) replace(documentId, after)
    },
  }
}
