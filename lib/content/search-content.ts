import {searchQuery} from '../../sanity/queries.ts'
import {withoutPiledMarks} from '../consultation/plain-line.ts'
import type {SearchResults} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** In characters as a person counts them: longer than any question that somebody types. */
const MOST_READ = 200
const MOST_UNITS = 4_000
/** Soft hyphens and the like from a paste. Joiners part words in Persian, and stay. */
const UNSEEN = /(?!\p{Join_Control})[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
const MOST_WORDS = 8
/** The longest word of a German law has 67 letters. */
const LONGEST_WORD = 80

/**
 * The published articles and questions that hold every word, or a word that begins so; the best first, 20 of each at
 * most. Undefined when there is no word to look for.
 */
export async function searchContent(typed: string): Promise<SearchResults | undefined> {
  const patterns = toPatterns(typed)
  if (patterns.length === 0) return undefined
  const params = {words: patterns.join(' '), patterns}
  return fetchContent({query: searchQuery, params, tags: [], shape: shapes.search})
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
