import {createHmac, randomBytes} from 'node:crypto'
import {searchQuery} from '../../sanity/queries.ts'
import {withoutPiledMarks} from '../consultation/plain-line.ts'
import type {SearchResults} from './content-types.ts'
import {ContentUnavailable} from './content-unavailable.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'
import {createShortMemory, type ShortMemory} from './short-memory.ts'
import {createTokens, type Tokens} from './tokens.ts'

/** In characters as a person counts them: longer than any question that somebody types. */
const MOST_READ = 200
const MOST_UNITS = 4_000
/** Soft hyphens and the like from a paste. Joiners part words in Persian, and stay. */
const UNSEEN = /(?!\p{Join_Control})[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
const MOST_WORDS = 8
/** The longest word of a German law has 67 letters. */
const LONGEST_WORD = 80

type SearchState = {
  answers: ShortMemory<SearchResults>
  /** Anybody can ask for any number of words, and the CMS looks through all texts for each. */
  questions: Tokens
  /** Words are remembered by their hash: what somebody looked for is kept nowhere. */
  key: Buffer
}

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {searches?: SearchState} = globalThis

/**
 * The published articles and questions that hold every word, or a word that begins so; the best first, 20 of each at
 * most. Undefined when there is no word to look for. Throws when the CMS cannot be asked, or was asked too much.
 */
export async function searchContent(typed: string): Promise<SearchResults | undefined> {
  const patterns = toPatterns(typed)
  if (patterns.length === 0) return undefined
  const params = {words: patterns.join(' '), patterns}
  shared.searches ??= {
    answers: createShortMemory({forMs: 5_000, atMost: 200}),
    questions: createTokens({perSecond: 10, atOnce: 40}),
    key: randomBytes(32),
  }
  const {answers, questions, key} = shared.searches
  const name = createHmac('sha256', key).update(params.words).digest('base64')
  return answers.read(name, async () => {
    if (!questions.take()) throw new ContentUnavailable('too many searches')
    return fetchContent({query: searchQuery, params, tags: [], shape: shapes.search})
  })
}

/** Letters and digits alone: no sign of the search language may come from outside. */
export function toPatterns(typed: string): string[] {
  const seen = typed.slice(0, MOST_UNITS).toWellFormed().replace(/\s/g, ' ').replace(UNSEEN, '')
  const characters = [...new Intl.Segmenter().segment(withoutPiledMarks(seen.normalize('NFKC')))]
  const read = characters.slice(0, MOST_READ).map(({segment}) => segment)
  const words = read
    .join('')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  // What nobody would call a character is not asked for at any length.
  const different = new Set(words?.map((word) => [...word].slice(0, LONGEST_WORD).join('')))
  return [...different].slice(0, MOST_WORDS).map((word) => `${word}*`)
}
