import type {Lake} from '../core/lake.ts'
import type {Transaction} from '../core/types.ts'
import {isPublishedId, toPublishedId} from '../documents/document-id.ts'
import {versionOfPath} from '../documents/view.ts'
import {syncTagsOfChange} from '../query/sync-tags.ts'
import {formatEventId} from './event-id.ts'
import {replay, type StreamEvent} from './listen.ts'

export type LiveEventOptions = {includeDrafts?: boolean; lastEventId?: string}

/** Sends the sync tags that each commit invalidates. Returns the function that stops it. */
export function subscribeLiveEvents(
  lake: Lake,
  {includeDrafts = false, lastEventId}: LiveEventOptions,
  send: (event: StreamEvent) => void,
): () => void {
  function sendTransaction({seq, changes}: Transaction) {
    const visible = changes.filter(({documentId}) => includeDrafts || isPublishedId(documentId))
    if (visible.length === 0) return
    const id = formatEventId(lake.lakeId, {seq, position: 0, isLast: true})
    const stored = lake.view('raw')
    const tags = visible.flatMap((change) => {
      const published = toPublishedId(change.documentId)
      // A published document covers no other, and readers of published content must not learn of drafts.
      const covered = change.documentId === published ? [] : stored.where(versionOfPath, published)
      return syncTagsOfChange(change, covered)
    })
    send({type: 'message', id, data: {tags: [...new Set(tags)]}})
  }

  const id = formatEventId(lake.lakeId, {seq: lake.latestSeq(), position: 0, isLast: true})
  const missed = lastEventId ? replay(lake, lastEventId) : []
  if (missed) {
    send({type: 'welcome', id, data: {id}})
    for (const transaction of missed) sendTransaction(transaction)
  } else {
    send({type: 'welcome', id, data: {id}})
    send({type: 'restart', id, data: {id}})
  }
  return lake.afterCommit(sendTransaction)
}
