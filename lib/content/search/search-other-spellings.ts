import {otherSpellingsQuery} from '../../../sanity/document-queries.ts'
import {typeNames} from '../../../sanity/document-types.ts'
import {errorName, log} from '../../log.ts'
import type {SearchResults} from '../content-types.ts'
import {fetchParsed} from '../fetch-content.ts'
import {fold, wordsOf} from './fold.ts'
import {otherSpellingsShape} from './search-shapes.ts'

export type SearchParams = {words: string; patterns: string[]; tomorrow: string}

/**
 * Finds "Café" for "cafe", and the reverse. The index of the dataset finds both, but GROQ cannot compare them, so what a
 * page prints is compared here.
 */
export async function searchOtherSpellings(params: SearchParams): Promise<SearchResults> {
  try {
    const found = await fetchParsed({
      query: otherSpellingsQuery,
      params,
      tags: [],
      shape: otherSpellingsShape,
    })
    const wanted = params.patterns.map((pattern) => fold(pattern.slice(0, -1)))
    const results: SearchResults = {}
    for (const type of typeNames)
      results[type] = (found[type] ?? [])
        .filter(({texts}) => holds(texts, wanted))
        .map(({texts: _, ...document}) => document)
    return results
  } catch (error) {
    // What was found in the spelling that was asked for is shown all the same.
    log('search.not-widened', {error: errorName(error)})
    return {}
  }
}

function holds(texts: readonly (string | null)[], wanted: readonly string[]): boolean {
  const words = wordsOf(fold(texts.join(' ')))
  return wanted.every((word) => words.some((printed) => printed.startsWith(word)))
}
