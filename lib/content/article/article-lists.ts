import type {SeenChange, SeenContent, SeenDocument} from '../../freshness/seen-content.ts'

export const ARTICLES_ON_PAGE = 12
/** Whoever pages on further sees the list as it was once more, and is the one who has it rendered. */
const LISTS_AT_ONCE = 20

/** How many pages list so many articles. Without an article there is still the page that says so. */
export function countLists(articles: number): number {
  return Math.max(1, Math.ceil(articles / ARTICLES_ON_PAGE))
}

/** The numbers of the pages that list other articles than before, or list them differently: of many the first. */
export function changedLists(changes: readonly SeenChange[], seen: SeenContent): number[] {
  const articles = changes.filter(({before, after}) => (after ?? before)?.type === 'article')
  if (articles.length === 0) return []
  const places = [...seen.values()].flatMap((document) => (isListed(document) ? [document.place] : []))
  places.sort(newestFirst)
  const pageOf = (place: string) => Math.floor(firstAt(places, place) / ARTICLES_ON_PAGE) + 1
  const last = countLists(places.length)
  const found = new Set<number>()
  for (const {before, after} of articles) {
    const sides = [before, after].filter((side) => side !== undefined).filter(isListed)
    const pages = sides.map(({place}) => Math.min(pageOf(place), last))
    // One that only changed stays where it is. Whatever else happened moves all that come after it.
    const isSame = sides.length === 2 && sides[0]?.place === sides[1]?.place
    const end = isSame ? Math.max(...pages) : pages.length > 0 ? last : 0
    for (let page = Math.min(...pages); page <= end; page++) found.add(page)
  }
  return [...found].sort((a, b) => a - b).slice(0, LISTS_AT_ONCE)
}

function isListed(document: SeenDocument): document is SeenDocument & {place: string} {
  return document.type === 'article' && document.slug !== undefined && document.place !== undefined
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
