import type {Query} from 'minisearch'
import type {Concept} from '../words/concepts.ts'
import type {Vocabulary} from './vocabulary.ts'

/** What a page that fits must hold: every word of one of `ways`. */
export type Wanted = {ways: string[][]; isOptional: boolean}

/** The beginning of a word is enough, but not one or two Latin letters, with which a thousand words begin. */
const SHORTEST_BEGINNING = 3
/** Typing errors are looked for among all words, so not in any number of made-up ones. */
const MOST_CORRECTED = 4

/** As it was typed counts most, then another form of it, then another word for the same, then what was perhaps meant. */
const weights = {typed: 1, form: 0.8, other: 0.6, meant: 0.5}

/** The question to the index: whatever has one of the concepts, and how to tell which of them a page has. */
export function toQuery(concepts: readonly Concept[], vocabulary: Vocabulary) {
  let corrected = 0
  const queries: Query[] = []
  const wanted: Wanted[] = []
  for (const {typed, others, isOptional} of concepts) {
    const ways: string[][] = [typed]
    const leaves: Query[] = [phrase(typed.map(typedWord), weights.typed)]
    const add = (words: string[], weight: number) => {
      ways.push(words)
      leaves.push(phrase(words, weight))
    }
    for (const words of others) for (const way of inEveryForm(words, vocabulary)) add(way, weights.other)
    const [word = ''] = typed
    if (typed.length === 1) {
      const forms = vocabulary.formsOf(word)
      for (const form of forms) add([form], weights.form)
      if (!vocabulary.has(word) && forms.length === 0 && corrected < MOST_CORRECTED) {
        corrected += 1
        for (const meant of vocabulary.meantBy(word)) add([meant], weights.meant)
      }
    }
    queries.push({combineWith: 'OR', queries: leaves})
    wanted.push({ways, isOptional})
  }
  return {query: {combineWith: 'OR' as const, queries}, wanted}
}

function phrase(queries: Query[], weight: number): Query {
  return {combineWith: 'AND', boostTerm: () => weight, queries}
}

function typedWord(word: string): Query {
  const isLong = word.length >= SHORTEST_BEGINNING || !/^[a-z\d]*$/.test(word)
  return {queries: [word], prefix: isLong}
}

/** Of a phrase alone, not every combination of its words: its first word decides. */
function inEveryForm(words: string[], vocabulary: Vocabulary): string[][] {
  const [first = '', ...rest] = words
  return [first, ...vocabulary.formsOf(first)].map((form) => [form, ...rest])
}

/** How many of these a page has in which the index found these words. */
export function countOf(wanted: readonly Wanted[], found: readonly string[]): number {
  return wanted.filter(({ways}) => ways.some((words) => words.every((word) => found.includes(word)))).length
}
