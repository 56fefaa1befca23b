import {onceInProcess} from '../../../process/once-in-process.ts'
import {foldedWords} from './fold.ts'
import {createPhraseBook, type FoundPhrase} from './phrase-book.ts'
import {isOfTheTopic, smallWords} from './small-words.ts'
import {synonyms} from './synonyms.ts'
import {isNear} from './word-forms.ts'

/** One thing that somebody looks for: in the words that were typed, or in others for the same. */
export type Concept = {
  /** None where others say it better. */
  typed: string[]
  /** Each of them is a list of words that must all be there. */
  others: string[][]
}

type Place = {places: Set<number>; others: string[][]}

const MOST_CONCEPTS = 8

const findSynonyms = onceInProcess('synonyms', () =>
  createPhraseBook(
    synonyms.flatMap(({printed, typed = []}) => {
      const others = printed.map((phrase) => withoutSmall(foldedWords(phrase)))
      return [...printed, ...typed].map((phrase) => [phrase, others] as const)
    }),
  ),
)

/**
 * What somebody looks for who typed these words.
 * @param isKnown - whether a page has this word: then it is no typing error for another one
 */
export function conceptsOf(words: readonly string[], isKnown: (word: string) => boolean): Concept[] {
  const found = findSynonyms()(words, (typed, word) => !isKnown(typed) && isNear(typed, word))
  const grouped = byPlace(found)
  const covered = new Set(grouped.flatMap(({places}) => [...places]))
  const alone = words.flatMap((word, at) => (covered.has(at) || smallWords.has(word) ? [] : at))
  const all = [...grouped, ...alone.map((at) => ({places: new Set([at]), others: []}))]
  if (all.length === 0) return words.slice(0, MOST_CONCEPTS).map((word) => ({typed: [word], others: []}))
  const telling = all.filter(({places}) => [...places].some((at) => isTelling(words[at] ?? '')))
  return different(telling.length > 0 ? telling : all, words).slice(0, MOST_CONCEPTS)
}

function isTelling(word: string): boolean {
  return !smallWords.has(word) && !isOfTheTopic(word)
}

/** Longer phrases first. What shares a word with one of them is another way to read the same. */
function byPlace(found: readonly FoundPhrase<string[][]>[]): Place[] {
  const grouped: Place[] = []
  for (const {meaning, places} of found.toSorted((a, b) => b.places.length - a.places.length)) {
    const same = grouped.find((one) => places.some((place) => one.places.has(place)))
    if (!same) grouped.push({places: new Set(places), others: [...meaning]})
    else if (places.every((place) => same.places.has(place))) same.others.push(...meaning)
  }
  return grouped
}

function different(places: readonly Place[], words: readonly string[]): Concept[] {
  const concepts = new Map<string, Concept>()
  for (const {places: at, others} of places) {
    const typed = [...new Set([...at].sort((a, b) => a - b).map((place) => words[place] ?? ''))]
    const telling = withoutSmall(typed)
    // "Feel" without its "like" is something else: then the other words for it are looked for alone.
    const isPrinted = others.some((printed) => printed.join(' ') === telling.join(' '))
    const isTorn = others.length > 0 && telling.length < typed.length && !isPrinted
    concepts.set(typed.join(' '), {typed: isTorn ? [] : telling, others})
  }
  return [...concepts.values()]
}

/** Without the small words, which are looked for only if there is nothing else. */
function withoutSmall(words: string[]): string[] {
  const some = words.filter((word) => !smallWords.has(word))
  return some.length > 0 ? some : words
}
