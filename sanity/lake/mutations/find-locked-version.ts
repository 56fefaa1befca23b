import {isVersionId, releaseOf} from '../documents/document-id.ts'
import type {DocumentSet} from '../documents/document-set.ts'
import {releaseDocumentId} from '../documents/release-document.ts'
import type {PendingTransaction} from './pending-transaction.ts'

export type LockedVersion = {type: 'documentLockedError'; description: string; id: string; index: number}

/**
 * Returns the first version that the transaction may not touch, because its release is scheduled or over, or undefined.
 * A transaction that changes the state of the release is an action on the release itself.
 */
export function findLockedVersion(
  transaction: PendingTransaction,
  documents: DocumentSet,
): LockedVersion | undefined {
  for (const [id, {index}] of transaction.touched()) {
    const name = isVersionId(id) ? releaseOf(id) : undefined
    if (name === undefined) continue
    const releaseId = releaseDocumentId(name)
    const state = documents.get(releaseId)?.state
    if (state === undefined || state === 'active' || state !== transaction.get(releaseId)?.state) continue
    const description = `Document "${id}" is locked: its release "${name}" is ${state}`
    return {type: 'documentLockedError', description, id, index}
  }
  return undefined
}
