import {LakeError} from '../core/errors.ts'
import type {Lake} from '../core/lake.ts'
import type {DocumentChange, Transaction, Transition} from '../core/types.ts'
import {isVersionId} from '../documents/document-id.ts'
import {compileDocumentFilter} from '../query/document-filter.ts'
import {formatEventId, parseEventId} from './event-id.ts'

export type ListenOptions = {
  query: string
  params?: Record<string, unknown>
  includeResult?: boolean
  includePreviousRevision?: boolean
  /** Default true. */
  includeMutations?: boolean
  /** Also documents of releases, `versions.…`. */
  includeAllVersions?: boolean
  /** Whole-document mendoza patches. */
  includeEffects?: boolean
  /** Without it `lastEventId` is ignored, as Sanity does. */
  enableResume?: boolean
  lastEventId?: string
  visibility?: string
}

export type StreamEvent = {type: string; id?: string; data: unknown}

/** In transactions. A listener that lags more than this behind gets `reset` instead of a replay. */
const maxReplay = 5000

/**
 * Sends `welcome` (or `welcomeback` and the missed changes, or `reset`), then every change of a matching document, in the
 * order of the commits. Returns the function that stops it. Throws a `LakeError` for a bad query.
 */
export function listen(lake: Lake, options: ListenOptions, send: (event: StreamEvent) => void): () => void {
  const filter = compileDocumentFilter(options.query, options.params ?? {})
  const rawView = () => lake.view('raw')

  function matches(document: DocumentChange['after']): boolean {
    return document !== undefined && filter(document, rawView)
  }

  function sendTransaction(transaction: Transaction) {
    const seen: {change: DocumentChange; transition: Transition}[] = []
    for (const change of transaction.changes) {
      if (isVersionId(change.documentId) && !options.includeAllVersions) continue
      const [was, is] = [matches(change.before), matches(change.after)]
      if (was || is) seen.push({change, transition: was && is ? 'update' : is ? 'appear' : 'disappear'})
    }
    for (const [position, {change, transition}] of seen.entries()) {
      const place = {seq: transaction.seq, position, isLast: position === seen.length - 1}
      const data = {
        ...toMutationEvent(transaction, change, transition, options),
        transactionTotalEvents: seen.length,
        transactionCurrentEvent: position + 1,
      }
      send({type: 'mutation', id: formatEventId(lake.lakeId, place), data})
    }
  }

  const latest = {seq: lake.latestSeq(), position: 0, isLast: true}
  const id = formatEventId(lake.lakeId, latest)
  const missed = options.enableResume && options.lastEventId ? replay(lake, options.lastEventId) : undefined
  const listenerName = formatEventId(lake.lakeId, {...latest, position: Date.now()})
  if (!options.enableResume || !options.lastEventId) send({type: 'welcome', id, data: {listenerName}})
  else if (!missed) send({type: 'reset', id, data: {listenerName}})
  else {
    send({type: 'welcomeback', data: {listenerName}})
    for (const transaction of missed) sendTransaction(transaction)
  }
  const stop = lake.afterCommit((transaction) => {
    try {
      sendTransaction(transaction)
    } catch (error) {
      // A filter that fails on a document must not fail the write.
      if (!(error instanceof LakeError)) throw error
      stop()
      send({type: 'channelError', data: error.body})
    }
  })
  return stop
}

/**
 * Returns the transactions after an event, or undefined if the event is unknown, too old, or in the middle of a transaction,
 * which the Studio cannot join.
 */
export function replay(lake: Lake, lastEventId: string): Transaction[] | undefined {
  const place = parseEventId(lake.lakeId, lastEventId)
  const latest = lake.latestSeq()
  if (!place?.isLast || place.seq > latest || latest - place.seq > maxReplay) return undefined
  return lake.log.since(place.seq, maxReplay)
}

function toMutationEvent(
  {id, author, timestamp}: Transaction,
  {documentId, before, after, mutations}: DocumentChange,
  transition: Transition,
  options: ListenOptions,
) {
  return {
    documentId,
    eventId: `${id}#${documentId}`,
    transactionId: id,
    identity: author,
    timestamp,
    transition,
    visibility: options.visibility === 'transaction' ? 'transaction' : 'query',
    // The Studio checks the chain of revisions: for a new document the field must be missing, not null.
    ...(before && {previousRev: before._rev}),
    resultRev: id,
    ...(options.includeMutations !== false && {mutations}),
    ...(options.includePreviousRevision && {previous: before ?? null}),
    ...(options.includeResult && after && {result: after}),
    ...(options.includeEffects && {effects: {apply: [0, after ?? null], revert: [0, before ?? null]}}),
  }
}
