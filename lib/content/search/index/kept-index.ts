import {setImmediate as otherWork} from 'node:timers/promises'
import {typeNames} from '../../../../sanity/document-types.ts'
import {ContentUnavailable} from '../../../cms/content-unavailable.ts'
import {errorName, log} from '../../../log.ts'
import {onceInProcess} from '../../../process/once-in-process.ts'
import {DOCUMENTS_AT_ONCE, listSearched, readSearched} from './read-documents.ts'
import {createSearchIndex, type SearchIndex} from './search-index.ts'

/** What no webhook and no reconcile pass has told is found at the first search after this time. */
const OLD_AFTER_MS = 5 * 60_000
/** While changes pour in, and while the CMS is in trouble. */
const SPACING_MS = 1_000
const AFTER_FAILURE_MS = 5_000
/** A few milliseconds of work, between which searches and pages are answered. */
const TAKEN_IN_AT_ONCE = 5
/** As long as a page waits for content. */
const LONGEST_WAIT_MS = 3_000

export const keptIndex = onceInProcess('search-index', () => createKeptIndex())

/** The index of this process. Once it is there it always answers, with what it knew last while the CMS does not. */
function createKeptIndex() {
  const index = createSearchIndex()
  let isBuilt = false
  let isStale = true
  let readAt = Number.NEGATIVE_INFINITY
  let nextAt = Number.NEGATIVE_INFINITY
  let underway: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  /** One pass at a time. What changes while it runs is read by the next one. */
  function refresh(): Promise<void> {
    underway ??= pass().finally(() => {
      underway = undefined
      if (isStale && isBuilt) refreshSoon()
    })
    return underway
  }

  async function pass(): Promise<void> {
    isStale = false
    readAt = Date.now()
    nextAt = readAt + SPACING_MS
    try {
      await takeOver(index)
      isBuilt = true
    } catch (error) {
      isStale = true
      nextAt = Date.now() + AFTER_FAILURE_MS
      log('search.not-refreshed', {error: errorName(error)})
      throw error
    } finally {
      index.settle()
    }
  }

  /** In the background: a search is answered from what is there. */
  function refreshSoon(): void {
    if (timer || underway) return
    timer = setTimeout(
      () => {
        timer = undefined
        refresh().catch(() => {})
      },
      Math.max(0, nextAt - Date.now()),
    )
    timer.unref()
  }

  return {
    /** Throws `ContentUnavailable` if there is no index yet, and none can be made in the time that a page has. */
    async read(): Promise<SearchIndex> {
      if (!isBuilt) await atMost(LONGEST_WAIT_MS, refresh())
      else if (isStale || Date.now() - readAt > OLD_AFTER_MS) refreshSoon()
      return index
    },
    /** Call when something that is searched was published or withdrawn. */
    noteChange(): void {
      isStale = true
      if (isBuilt) refreshSoon()
    },
  }
}

/** Changes the index into what is published now, one document after the other: searches go on in between. */
async function takeOver(index: SearchIndex): Promise<void> {
  const listed = await listSearched()
  const published = new Set(listed.map(({_id}) => _id))
  for (const id of index.ids()) if (!published.has(id)) index.remove(id)
  const changed = listed.filter(({_id, _rev}) => index.revOf(_id) !== _rev)
  for (const type of typeNames) {
    const ofType = changed.filter(({_type}) => _type === type)
    for (let at = 0; at < ofType.length; at += DOCUMENTS_AT_ONCE) {
      const revs = new Map(ofType.slice(at, at + DOCUMENTS_AT_ONCE).map(({_id, _rev}) => [_id, _rev]))
      const read = await readSearched(type, [...revs.keys()])
      const documents = read.map((document) => ({document, rev: revs.get(document._id) ?? ''}))
      for (let from = 0; from < documents.length; from += TAKEN_IN_AT_ONCE) {
        index.putAll(type, documents.slice(from, from + TAKEN_IN_AT_ONCE))
        await otherWork()
      }
    }
  }
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ContentUnavailable('the search is being made ready')), ms)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
