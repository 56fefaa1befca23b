import {createSortedList} from '../sorted-list.ts'
import type {LakeDocument} from '../types.ts'
import type {View} from '../view.ts'
import type {IndexedFilter} from './plan-query.ts'

/** Fewer are sorted quicker than a sorted list of them is looked up and kept. */
const worthKeeping = 200

/**
 * The candidates of a filter, in its order: a superset of what it lets through, never less.
 * `values` are those of its conditions.
 */
export function narrow(view: View, {conditions, order}: IndexedFilter, values: unknown[][]): LakeDocument[] {
  let best: {documents: readonly LakeDocument[]; path?: string; value?: string} = view
  for (const [index, {path}] of conditions.entries()) {
    const list = values[index] ?? []
    if (!list.every((value) => typeof value === 'string')) continue
    const wanted = [...new Set(list)]
    const [value] = wanted
    const documents = wanted.flatMap((each) => view.where(path, each))
    if (documents.length < best.documents.length) {
      best = {documents, ...(wanted.length === 1 && {path, value})}
    }
  }
  const {documents, path, value} = best
  if (order.length === 0) return [...documents]
  if (path !== undefined && value !== undefined && documents.length >= worthKeeping) {
    return [...view.sorted(path, value, order)]
  }
  return [...createSortedList(documents, order).documents]
}
