import {otherSpellingsQuery} from '../../../sanity/queries.ts'
import {errorName, log} from '../../log.ts'
import type {SearchResults} from '../content-types.ts'
import {fetchContent} from '../fetch-content.ts'
import {shapes} from '../shapes/shapes.ts'
import {fold, wordsOf} from './fold.ts'

export type SearchParams = {words: string; patterns: string[]; tomorrow: string}

/**
 * Finds "Café" for "cafe", and the reverse. The index of the dataset finds both, but GROQ cannot compare them, so what a
 * page prints is compared here.
 */
export async function searchOtherSpellings(params: SearchParams): Promise<SearchResults> {
  try {
    const {articles, faqs} = await fetchContent({
      query: otherSpellingsQuery,
      params,
      tags: [],
      shape: shapes.otherSpellings,
    })
    const wanted = params.patterns.map((pattern) => fold(pattern.slice(0, -1)))
    return {
      articles: articles.filter(({texts}) => holds(texts, wanted)).map(({texts: _, ...article}) => article),
      faqs: faqs.filter(({texts}) => holds(texts, wanted)).map(({texts: _, ...faq}) => faq),
    }
  } catch (error) {
    // What was found in the spelling that was asked for is shown all the same.
    log('search.not-widened', {error: errorName(error)})
    return {articles: [], faqs: []}
  }
}

function holds(texts: readonly (string | null)[], wanted: readonly string[]): boolean {
  const words = wordsOf(fold(texts.filter((text) => text !== null).join(' ')))
  return wanted.every((word) => words.some((printed) => printed.startsWith(word)))
}
