import {createHmac, randomBytes} from 'node:crypto'
import {searchQuery} from '../../../sanity/document-queries.ts'
import {documentTypes, isPageType, typeNames} from '../../../sanity/document-types.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import {ContentUnavailable} from '../../cms/content-unavailable.ts'
import {createRateLimit, type RateLimit} from '../../cms/rate-limit.ts'
import {createShortMemory, type ShortMemory} from '../../cms/short-memory.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import type {FoundDocument, SearchResults} from '../content-types.ts'
import {fetchParsed} from '../fetch-content.ts'
import {firstHiddenDay} from '../pages/shown-pages.ts'
import {type SearchParams, searchOtherSpellings} from './search-other-spellings.ts'
import {searchShape} from './search-shapes.ts'
import {toPatterns} from './search-words.ts'

const MOST_LISTED = 20

type SearchState = {
  answers: ShortMemory<SearchResults>
  /** Anybody can ask for any number of words, and the CMS looks through all texts for each. */
  questions: RateLimit
  /** Words are remembered by their hash: what somebody looked for is kept nowhere. */
  key: Buffer
}

const searches = onceInProcess(
  'searches',
  (): SearchState => ({
    answers: createShortMemory({forMs: 5_000, atMost: 200}),
    questions: createRateLimit({perSecond: 10, atOnce: 40}),
    key: randomBytes(32),
  }),
)

const searchedTypes = typeNames.filter((type) => documentTypes[type].search)

/**
 * The published documents that hold every word, or a word that begins so; the best first, 20 of a type at
 * most. Returns undefined if there is no word to look for. Throws `ContentUnavailable` while more is searched for than the
 * CMS should hear.
 */
export async function searchContent(typed: string): Promise<SearchResults | undefined> {
  const patterns = toPatterns(typed)
  if (patterns.length === 0) return undefined
  const words = patterns.join(' ')
  const {answers, questions, key} = searches()
  const name = createHmac('sha256', key).update(words).digest('base64')
  return answers.read(name, async () => {
    if (!questions.take()) throw new ContentUnavailable('too many searches')
    return search({words, patterns, tomorrow: await firstHiddenDay()})
  })
}

async function search(params: SearchParams): Promise<SearchResults> {
  const found = await fetchParsed({query: searchQuery, params, tags: [], shape: searchShape})
  const isFull = searchedTypes.every((type) => (found[type] ?? []).length >= MOST_LISTED)
  const others = isFull ? {} : await searchOtherSpellings(params)
  const results: SearchResults = {}
  for (const type of searchedTypes) {
    const all = [...(found[type] ?? []), ...(others[type] ?? [])]
    results[type] = (isPageType(type) ? withPages(all) : all).slice(0, MOST_LISTED)
  }
  return results
}

/** As in every other list: no link to a page that is not there, and none twice. */
function withPages(documents: readonly FoundDocument[]): FoundDocument[] {
  const listed = new Set<string>()
  return documents.filter(({slug}) => isAddress(slug) && !listed.has(slug) && listed.add(slug))
}
