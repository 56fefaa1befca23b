import type {DocumentChange, LakeDocument, Transaction} from '../core/types.ts'
import {isPublishedId, releaseOf, toPublishedId} from '../documents/document-id.ts'
import type {TransactionLog} from './transaction-log.ts'

export type HistoryTransaction = {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  /** Whole-document mendoza patches. */
  effects: Record<string, {apply: unknown; revert: unknown}>
  mutations?: Record<string, unknown>[]
}

export type HistoryRange = {
  /** Both ends are included. */
  fromTransaction?: string
  toTransaction?: string
  fromTime?: string
  toTime?: string
  reverse?: boolean
  limit?: number
  excludeMutations?: boolean
}

export function readTransactions(
  log: TransactionLog,
  ids: string[],
  range: HistoryRange,
): HistoryTransaction[] {
  const all = log.ofDocuments(ids)
  const {
    fromTransaction,
    toTransaction,
    fromTime = '',
    toTime = '\uffff',
    reverse = false,
    limit = 50,
  } = range
  const first = fromTransaction ? all.findIndex(({id}) => id === fromTransaction) : 0
  const last = toTransaction ? all.findIndex(({id}) => id === toTransaction) : all.length - 1
  const selected = all
    .slice(Math.max(first, 0), last < 0 ? 0 : last + 1)
    .filter(({timestamp}) => timestamp >= fromTime && timestamp <= toTime)
  return (reverse ? selected.reverse() : selected)
    .slice(0, limit)
    .map((transaction) => toHistory(transaction, range.excludeMutations ?? false))
}

function toHistory(
  {id, timestamp, author, changes}: Transaction,
  excludeMutations: boolean,
): HistoryTransaction {
  return {
    id,
    timestamp,
    author,
    documentIDs: changes.map(({documentId}) => documentId),
    effects: Object.fromEntries(changes.map((change) => [change.documentId, toEffects(change)])),
    ...(!excludeMutations && {mutations: changes.flatMap(({mutations}) => mutations)}),
  }
}

function toEffects({before, after}: DocumentChange): {apply: unknown; revert: unknown} {
  return {apply: [0, after ?? null], revert: [0, before ?? null]}
}

/** Returns the last version of a document, also if it was deleted since. */
export function lastRevision(log: TransactionLog, id: string): LakeDocument | undefined {
  const change = log.ofDocuments([id]).at(-1)?.changes[0]
  return change?.after ?? change?.before
}

/**
 * Returns the published document at a revision that did not change the draft or version `id`, or undefined. The Studio asks
 * so for seeded and imported documents, whose first revision has no draft.
 */
export function publishedInstead(
  log: TransactionLog,
  id: string,
  revision: string,
): LakeDocument | undefined {
  if (isPublishedId(id) || log.ofDocuments([id]).some((transaction) => transaction.id === revision))
    return undefined
  return log.documentAt(toPublishedId(id), {revision})
}

/** Returns what happened to a document, newest first, for the Studio's History. The Studio derives edits itself. */
export function documentEvents(log: TransactionLog, id: string): Record<string, unknown>[] {
  const publishedId = toPublishedId(id)
  const ids = [...new Set([publishedId, `drafts.${publishedId}`, id])]
  let draft: LakeDocument | undefined
  return log
    .ofDocuments(ids)
    .flatMap((transaction) => {
      const change = transaction.changes.find(({documentId}) => documentId === `drafts.${publishedId}`)
      if (change) draft = change.after
      return toEvents(transaction, id, draft)
    })
    .reverse()
}

/** `draft` is the draft after the transaction. */
function toEvents(
  {id: revision, timestamp, author, changes}: Transaction,
  id: string,
  draft: LakeDocument | undefined,
): Record<string, unknown>[] {
  const documentId = toPublishedId(id)
  const base = {documentId, timestamp, author}
  const published = changes.find((change) => change.documentId === documentId)
  const version = changes.find((change) => !isPublishedId(change.documentId))
  const versionId = version?.documentId ?? `drafts.${documentId}`
  const release = releaseOf(versionId)
  const named = {...base, versionId, ...(release && {releaseId: release})}

  if (published?.after && version?.transition === 'disappear') {
    const versionRevisionId = version.before?._rev
    const publishCause = 'document.publish'
    return [{type: 'publishDocumentVersion', ...named, revisionId: revision, versionRevisionId, publishCause}]
  }
  if (published?.transition === 'disappear') {
    if (!draft) return [{type: 'deleteDocumentGroup', ...base}]
    return [{type: 'unpublishDocument', ...named, versionRevisionId: draft._rev}]
  }
  if (published?.transition === 'appear') return [{type: 'createLiveDocument', ...base, revisionId: revision}]
  if (published?.transition === 'update' && id === documentId) {
    return [{type: 'updateLiveDocument', ...base, revisionId: revision}]
  }
  if (version?.transition === 'appear') {
    return [{type: 'createDocumentVersion', ...named, versionRevisionId: revision}]
  }
  if (version?.transition === 'disappear') {
    return [{type: 'deleteDocumentVersion', ...named, versionRevisionId: version.before?._rev}]
  }
  return []
}
