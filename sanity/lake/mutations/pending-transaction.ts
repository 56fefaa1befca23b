import type {DocumentChange, LakeDocument} from '../core/types.ts'
import type {DocumentSet} from '../documents/document-set.ts'
import {transitionOf} from '../storage/transaction-log.ts'

export type Touched = {
  before: LakeDocument | undefined
  after: LakeDocument | undefined
  mutations: Record<string, unknown>[]
  /** Place in the request of the last mutation or action that named the document, for error messages. */
  index: number
}

/** A transaction that is not committed yet. Only its own reads see its writes. */
export type PendingTransaction = {
  readonly id: string
  readonly timestamp: string
  get(id: string): LakeDocument | undefined
  /** Like `get`, but returns a document that this transaction deletes too. */
  lastSeen(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  put(id: string, after: LakeDocument | undefined, mutation: Record<string, unknown>, index: number): void
  touched(): Iterable<[string, Touched]>
  /** Without documents that were created and deleted in this transaction. */
  changes(): DocumentChange[]
}

export function beginTransaction(documents: DocumentSet, id: string): PendingTransaction {
  const touched = new Map<string, Touched>()
  const get = (documentId: string) => {
    const known = touched.get(documentId)
    return known ? known.after : documents.get(documentId)
  }
  return {
    id,
    timestamp: new Date().toISOString(),
    get,
    lastSeen: (documentId) => get(documentId) ?? touched.get(documentId)?.before,
    *all() {
      for (const document of documents.all()) if (!touched.has(document._id)) yield document
      for (const {after} of touched.values()) if (after) yield after
    },
    put(documentId, after, mutation, index) {
      const known = touched.get(documentId)
      const before = known ? known.before : documents.get(documentId)
      touched.set(documentId, {before, after, mutations: [...(known?.mutations ?? []), mutation], index})
    },
    touched: () => touched,
    changes() {
      const changes: DocumentChange[] = []
      for (const [documentId, {before, after, mutations}] of touched) {
        if (!before && !after) continue
        const transition = transitionOf(before, after)
        changes.push({documentId, transition, ...(before && {before}), ...(after && {after}), mutations})
      }
      return changes
    },
  }
}
