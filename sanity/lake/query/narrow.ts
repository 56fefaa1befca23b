import type {LakeDocument} from '../core/types.ts'
import {createSortedList} from '../documents/sorted-list.ts'
import type {View} from '../documents/view.ts'
import type {IndexedFilter} from './plan-query.ts'

/** Below this number of documents, sorting again is faster than keeping a sorted list. */
const worthKeeping = 200

/**
 * Returns the candidates of a filter in its order, each once: at least the documents that match, perhaps more.
 * `values` holds the values of each condition.
 */
export function narrow(view: View, filter: IndexedFilter, values: unknown[][]): readonly LakeDocument[] {
  const {conditions, order} = filter
  let best: {documents: readonly LakeDocument[]; path?: string; value?: string} = view
  for (const [index, {path}] of conditions.entries()) {
    const list = values[index] ?? []
    if (!list.every((value) => typeof value === 'string')) continue
    const [value, ...others] = new Set(list)
    // One document may refer to several of the ids, or be a version of them.
    const documents = value === undefined ? [] : unionOf(view, path, [value, ...others])
    if (documents.length < best.documents.length) {
      best = {documents, ...(others.length === 0 && {path, value})}
    }
  }
  const {documents, path, value} = best
  if (order.length === 0) return documents
  if (path !== undefined && value !== undefined && documents.length >= worthKeeping) {
    return view.sorted(path, value, order)
  }
  return createSortedList(documents, order).documents
}

function unionOf(view: View, path: string, values: string[]): readonly LakeDocument[] {
  const lists = values.map((value) => view.where(path, value))
  const [only, ...others] = lists
  if (only && others.length === 0) return only
  return createSortedList([...new Set(lists.flat())]).documents
}
