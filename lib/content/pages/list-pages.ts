import {listPath, type PageType, pagedTypes} from '../../../sanity/document-types.ts'
import type {SeenChange, SeenContent, SeenDocument} from '../../freshness/seen-content.ts'

export const ON_A_PAGE = 12
/** Further pages are shown as they were once more, and rendered after that visit. */
const LISTS_AT_ONCE = 20

/** How many pages list so many documents. Without a document there is still the page that says so. */
export function countLists(documents: number): number {
  return Math.max(1, Math.ceil(documents / ON_A_PAGE))
}

/** The list pages that show other documents than before, or show them differently. Of many pages, the first. */
export function changedListPages(changes: readonly SeenChange[], seen: SeenContent): string[] {
  return pagedTypes.flatMap((type) => changedNumbers(type, changes, seen).map((page) => listPath(type, page)))
}

/** All list pages but the first of each list, which has a fixed address. */
export function furtherListPages(seen: SeenContent): string[] {
  return pagedTypes.flatMap((type) => {
    const listed = [...seen.values()].filter((document) => document.type === type && document.slug)
    return Array.from({length: countLists(listed.length) - 1}, (_, at) => listPath(type, at + 2))
  })
}

function changedNumbers(type: PageType, changes: readonly SeenChange[], seen: SeenContent): number[] {
  const isListed = (document: SeenDocument): document is SeenDocument & {place: string} =>
    document.type === type && document.slug !== undefined && document.place !== undefined
  const listed = changes
    .map(({before, after}) => [before, after].filter((side) => side !== undefined).filter(isListed))
    .filter((sides) => sides.length > 0)
  if (listed.length === 0) return []
  const places = [...seen.values()].flatMap((document) => (isListed(document) ? [document.place] : []))
  places.sort(newestFirst)
  const pageOf = (place: string) => Math.floor(firstAt(places, place) / ON_A_PAGE) + 1
  const last = countLists(places.length)
  const found = new Set<number>()
  for (const sides of listed) {
    const first = Math.min(...sides.map(({place}) => pageOf(place)), last)
    // A document that only changed stays where it is. Anything else moves all that come after it.
    const isSame = sides.length === 2 && sides[0]?.place === sides[1]?.place
    for (let page = first; page <= (isSame ? first : last); page++) found.add(page)
  }
  return [...found].sort((a, b) => a - b).slice(0, LISTS_AT_ONCE)
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}

/** Where a place is, or would be, among places that are sorted from the newest. */
function firstAt(places: readonly string[], place: string): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((places[middle] ?? '') > place) low = middle + 1
    else high = middle
  }
  return low
}
