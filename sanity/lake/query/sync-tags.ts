import type {DocumentChange, LakeDocument} from '../core/types.ts'
import {toPublishedId} from '../documents/document-id.ts'
import type {QueryRun} from './run-query.ts'

export type SyncTag = `s1:${string}`

const everything: SyncTag = 's1:all'
/** More single documents than this are named by `s1:all` instead. */
const maxDocuments = 200

const ofType = (type: string): SyncTag => `s1:type.${type}`
const ofDocument = (id: string): SyncTag => `s1:id.${toPublishedId(id)}`

/** Returns the tags of which one must change before the query's answer can change. */
export function syncTagsOfQuery({plan, candidates, dereferenced}: QueryRun): SyncTag[] {
  if (plan.readsEverything || dereferenced.size > maxDocuments) return [everything]
  const tags = new Set<SyncTag>()
  for (const {values} of candidates) {
    const ids = values.get('_id')
    const types = values.get('_type')
    const [named, toTag] = ids && ids.length <= maxDocuments ? [ids, ofDocument] : [types, ofType]
    if (!named?.every((name) => typeof name === 'string')) return [everything]
    for (const name of named) tags.add(toTag(name))
  }
  for (const id of dereferenced.keys()) tags.add(ofDocument(id))
  return [...tags]
}

/**
 * Returns the tags that a change of a document invalidates. `shownInstead` holds its draft, its versions and its published
 * document: in some perspective the change shows or hides one of them, and it may have another type.
 */
export function syncTagsOfChange(
  {documentId, before, after}: DocumentChange,
  shownInstead: readonly LakeDocument[],
): SyncTag[] {
  const types = [before, after, ...shownInstead].flatMap((document) => (document ? [document._type] : []))
  return [...new Set([everything, ofDocument(documentId), ...types.map(ofType)])]
}
