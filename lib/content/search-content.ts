import {searchQuery} from '../../sanity/queries.ts'
import type {SearchResults} from './content-types.ts'
import {fetchContent} from './fetch-content.ts'
import {shapes} from './shapes.ts'

/** Longer than any question a person types. */
const MOST_READ = 200
const MOST_WORDS = 8

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
  const words = typed.slice(0, MOST_READ).toWellFormed().normalize('NFC').toLowerCase()
  const different = new Set(words.match(/[\p{L}\p{N}\p{M}]+/gu))
  return [...different].slice(0, MOST_WORDS).map((word) => `${word}*`)
}
