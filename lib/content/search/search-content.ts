import {createHmac, randomBytes} from 'node:crypto'
import {searchQuery} from '../../../sanity/queries.ts'
import {isAddress} from '../../../sanity/validation/slug.ts'
import {ContentUnavailable} from '../../cms/content-unavailable.ts'
import {createRateLimit, type RateLimit} from '../../cms/rate-limit.ts'
import {createShortMemory, type ShortMemory} from '../../cms/short-memory.ts'
import {onceInProcess} from '../../process/once-in-process.ts'
import {firstHiddenDay, reviewedUntil} from '../article/shown-articles.ts'
import type {SearchResults} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'
import {type SearchParams, searchOtherSpellings} from './search-other-spellings.ts'
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

/**
 * The published articles and questions that hold every word, or a word that begins so; the best first, 20 of each at
 * most. Returns undefined when there is no word to look for. Throws `ContentUnavailable` while more is searched for than
 * the CMS should hear.
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
  const found = await fetchContent({query: searchQuery, params, tags: [], shape: shapes.search})
  const isFull = found.articles.length >= MOST_LISTED && found.faqs.length >= MOST_LISTED
  const others = isFull ? {articles: [], faqs: []} : await searchOtherSpellings(params)
  return {
    articles: withPages([...found.articles, ...others.articles], params.tomorrow).slice(0, MOST_LISTED),
    faqs: [...found.faqs, ...others.faqs].slice(0, MOST_LISTED),
  }
}

/** As in every other list: no link to a page that is not there, and none twice. */
function withPages(articles: SearchResults['articles'], firstHidden: string): SearchResults['articles'] {
  const listed = new Set<string>()
  return articles
    .filter(({slug}) => isAddress(slug) && !listed.has(slug) && listed.add(slug))
    .map((article) => reviewedUntil(firstHidden, article))
}
