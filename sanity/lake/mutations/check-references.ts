import type {DocumentSet} from '../documents/document-set.ts'
import {strongReferences} from '../documents/references.ts'
import type {PendingTransaction} from './pending-transaction.ts'

export type BrokenReference =
  | {
      type: 'documentReferenceDoesNotExistError'
      description: string
      id: string
      referenceID: string
      index: number
    }
  | {
      type: 'documentHasExistingReferencesError'
      description: string
      id: string
      referencingIDs: string[]
      index: number
    }

/** Returns the first strong reference that would lead to a missing document after the commit, or undefined. */
export function findBrokenReference(
  transaction: PendingTransaction,
  documents: DocumentSet,
): BrokenReference | undefined {
  const touched = new Map(transaction.touched())
  for (const [id, {before, after, index}] of touched) {
    if (after) {
      const referenceID = strongReferences(after).find((target) => !transaction.get(target))
      if (referenceID === undefined) continue
      const description = `Document "${id}" references non-existent document "${referenceID}"`
      return {type: 'documentReferenceDoesNotExistError', description, id, referenceID, index}
    }
    if (!before) continue
    // Referrers that this transaction changes are checked above, by their new content.
    const referencingIDs = documents.strongReferrers(id).filter((referrer) => !touched.has(referrer))
    if (referencingIDs.length === 0) continue
    const description = `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`
    return {type: 'documentHasExistingReferencesError', description, id, referencingIDs, index}
  }
  return undefined
}
