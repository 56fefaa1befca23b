import type {SearchResults} from '../content-types.ts'
import {firstHiddenDay} from '../pages/shown-pages.ts'
import {keptIndex} from './index/kept-index.ts'
import {typedWords} from './words/typed-words.ts'

/**
 * The published documents that have what was typed, in these words or in others for the same; the best first, 20 of a
 * type at most. Returns undefined if there is no word to look for. Nothing that was typed is kept or told to anybody.
 */
export async function searchContent(typed: string): Promise<SearchResults | undefined> {
  const words = typedWords(typed)
  if (words.length === 0) return undefined
  const [index, firstHidden] = await Promise.all([keptIndex().read(), firstHiddenDay()])
  return index.find(words, firstHidden)
}
