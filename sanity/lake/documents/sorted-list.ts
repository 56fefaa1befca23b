import type {LakeDocument} from '../core/types.ts'
import {property} from '../json/property.ts'

export type SortKey = {path: string; descending: boolean}

/** Documents in the order of GROQ's `order(...)`, kept sorted while single ones change. Ties are ordered by `_id`. */
export type SortedList = {
  readonly documents: readonly LakeDocument[]
  replace(before: LakeDocument | undefined, after: LakeDocument | undefined): void
}

export function createSortedList(documents: readonly LakeDocument[], keys: SortKey[] = []): SortedList {
  const readers = keys
    .map(({path}) => path.split('.'))
    .map((steps) => (document: LakeDocument) => steps.reduce<unknown>(property, document))
  const compare = (a: LakeDocument, b: LakeDocument) => {
    for (const [index, read] of readers.entries()) {
      const order = compareValues(read(a), read(b))
      if (order !== 0) return keys[index]?.descending ? -order : order
    }
    return a._id < b._id ? -1 : Number(a._id > b._id)
  }
  let list: readonly LakeDocument[] = documents.toSorted(compare)

  return {
    get documents() {
      return list
    },
    replace(before, after) {
      // A new list, because the old one may be part of a query's result.
      const next = [...list]
      if (before) next.splice(placeOf(before, next, compare), 1)
      if (after) next.splice(placeOf(after, next, compare), 0, after)
      list = next
    },
  }
}

/** Binary search: returns the index where the document is or belongs. */
function placeOf(
  document: LakeDocument,
  list: LakeDocument[],
  compare: (a: LakeDocument, b: LakeDocument) => number,
): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && compare(other, document) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** GROQ's total order: numbers, text, booleans, then everything else, whose values are equal to each other. */
function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a)
  if (rank !== rankOf(b)) return rank - rankOf(b)
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'boolean' ? Number(a) - Number(b) : 0
}

function rankOf(value: unknown): number {
  const rank = ['number', 'string', 'boolean'].indexOf(typeof value)
  return rank < 0 ? 3 : rank
}
