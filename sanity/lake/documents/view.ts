import type {LakeDocument} from '../core/types.ts'
import {property} from '../json/property.ts'
import {releaseOf, toPublishedId} from './document-id.ts'
import {referencesOf} from './references.ts'
import {createSortedList, type SortedList, type SortKey} from './sorted-list.ts'

/**
 * A set of documents as queries see it, with indexes made when first asked for and kept up to date.
 * Every list is in the order of the ids, so that an answer is the same whichever index it comes from.
 */
export type View = {
  readonly documents: readonly LakeDocument[]
  byId(id: string): LakeDocument | undefined
  /** Returns the documents whose text at a dotted path equals the value. Three paths, below, have a meaning of their own. */
  where(path: string, value: string): readonly LakeDocument[]
  /** Returns the same documents in an order, which is cached. */
  sorted(path: string, value: string, order: SortKey[]): readonly LakeDocument[]
  /** Replaces or removes the document with this id. */
  replace(id: string, document: LakeDocument | undefined): void
}

/** Stands for "refers to the id". */
export const referencesPath = '\u0000references'
/** Stands for "is the published document with the id, its draft or one of its versions". */
export const versionOfPath = '\u0000versionOf'
/** Stands for "is a version in the release". */
export const partOfReleasePath = '\u0000partOfRelease'

type Entry = {documents: SortedList; sorted: Map<string, SortedList>}
type Index = {valuesOf: (document: LakeDocument) => Iterable<unknown>; entries: Map<string, Entry>}

/** Cached orders per entry. Pages use a few; a person in Vision may ask for any. */
const maxOrders = 8

export function createView(documents: Iterable<LakeDocument>): View {
  const byId = new Map<string, LakeDocument>()
  for (const document of documents) byId.set(document._id, document)
  const indexes = new Map<string, Index>()
  const all = createSortedList([...byId.values()])

  function entry(path: string, value: string): Entry | undefined {
    const index = indexes.get(path) ?? createIndex(path, all.documents)
    indexes.set(path, index)
    return index.entries.get(value)
  }

  return {
    get documents() {
      return all.documents
    },
    byId: (id) => byId.get(id),
    where: (path, value) => entry(path, value)?.documents.documents ?? [],
    sorted(path, value, order) {
      const found = entry(path, value)
      if (!found) return []
      const key = JSON.stringify(order)
      const list = found.sorted.get(key) ?? createSortedList(found.documents.documents, order)
      if (found.sorted.size >= maxOrders) found.sorted.clear()
      found.sorted.set(key, list)
      return list.documents
    },
    replace(id, document) {
      const before = byId.get(id)
      if (document) byId.set(id, document)
      else byId.delete(id)
      all.replace(before, document)
      for (const index of indexes.values()) updateIndex(index, before, document)
    },
  }
}

function createIndex(path: string, documents: Iterable<LakeDocument>): Index {
  const valuesOf = valuesAt(path)
  const lists = new Map<string, LakeDocument[]>()
  for (const document of documents) {
    for (const value of new Set(valuesOf(document))) {
      if (typeof value !== 'string') continue
      const list = lists.get(value)
      if (list) list.push(document)
      else lists.set(value, [document])
    }
  }
  const entries = [...lists].map(([value, list]): [string, Entry] => [value, createEntry(list)])
  return {valuesOf, entries: new Map(entries)}
}

function createEntry(documents: LakeDocument[] = []): Entry {
  return {documents: createSortedList(documents), sorted: new Map()}
}

function valuesAt(path: string): Index['valuesOf'] {
  if (path === referencesPath) return (document) => new Set(referencesOf(document).map(({id}) => id))
  if (path === versionOfPath) return ({_id}) => new Set([_id, toPublishedId(_id)])
  if (path === partOfReleasePath) return ({_id}) => [releaseOf(_id)]
  const steps = path.split('.')
  return (document) => [steps.reduce<unknown>(property, document)]
}

function updateIndex({valuesOf, entries}: Index, before?: LakeDocument, after?: LakeDocument): void {
  const old = new Set(before ? valuesOf(before) : [])
  const now = new Set(after ? valuesOf(after) : [])
  for (const value of new Set([...old, ...now])) {
    if (typeof value !== 'string') continue
    const entry = entries.get(value) ?? createEntry()
    const [out, into] = [old.has(value) ? before : undefined, now.has(value) ? after : undefined]
    for (const list of [entry.documents, ...entry.sorted.values()]) list.replace(out, into)
    if (entry.documents.documents.length > 0) entries.set(value, entry)
    else entries.delete(value)
  }
}
