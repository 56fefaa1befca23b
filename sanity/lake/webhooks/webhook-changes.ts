import {createHash} from 'node:crypto'
import type {LakeDocument, Transaction} from '../core/types.ts'
import {isPublishedId} from '../documents/document-id.ts'
import {isRecord} from '../json/is-record.ts'

export type WebhookChange = {
  documentId: string
  operation: 'create' | 'update' | 'delete'
  /** The JSON that is sent: `{_id, _type, _rev, slug?, previousSlug?, operation}`. */
  body: string
  /** The same for every attempt, so that a receiver can recognize a repeated call. */
  idempotencyKey: string
}

/** Returns the published part of a transaction, without drafts, releases, assets and system documents. */
export function webhookChanges({id, changes}: Transaction): WebhookChange[] {
  return changes.flatMap(({documentId, before, after}) => {
    const document = after ?? before
    if (!document || !isPublishedId(documentId) || isInternal(document)) return []
    const operation = !before ? 'create' : after ? 'update' : 'delete'
    const slug = slugOf(document)
    const previousSlug = before && slugOf(before)
    const body = {
      _id: documentId,
      _type: document._type,
      _rev: document._rev,
      ...(slug && {slug}),
      ...(previousSlug && previousSlug !== slug && {previousSlug}),
      operation,
    }
    const idempotencyKey = createHash('sha256').update(`${id} ${documentId}`).digest('hex').slice(0, 32)
    return [{documentId, operation, body: JSON.stringify(body), idempotencyKey}]
  })
}

function isInternal({_type}: LakeDocument): boolean {
  return _type.startsWith('sanity.') || _type.startsWith('system.')
}

function slugOf({slug}: LakeDocument): string | undefined {
  return isRecord(slug) && typeof slug.current === 'string' && slug.current ? slug.current : undefined
}
