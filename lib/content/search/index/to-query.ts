import type {Concept} from '../words/concepts.ts'
import type {Vocabulary} from './vocabulary.ts'

/** The beginning of a word is enough, but not one or two Latin letters, with which a thousand words begin. */
const SHORTEST_BEGINNING = 3
/** Typing errors are looked for among all words, so not in any number of made-up ones. */
const MOST_CORRECTED = 4
/** In words. Further apart, "nasal" and "spray" are no nasal spray. */
const NEAR = 8

/** A concept in the language of SQLite's full-text search. Each query finds what the one before it finds, and more. */
export type ConceptQuery = {
  typed: string
  /** In another form, or as it was perhaps meant. */
  forms: string
  /** In other words for the same. */
  any: string
}

/** Words are letters and digits alone, so no sign of the language of the search comes from outside. */
export function toQueries(concepts: readonly Concept[], vocabulary: Vocabulary): ConceptQuery[] {
  let corrected = 0
  return concepts.map(({typed, others}) => {
    const [word = ''] = typed
    const otherWays = others.flatMap((words) => inEveryForm(words, vocabulary))
    if (typed.length === 0) return {typed: anyOf(otherWays), forms: anyOf(otherWays), any: anyOf(otherWays)}
    const asTyped = near(typed.map(beginning))
    const ways = [asTyped]
    if (typed.length === 1) {
      const forms = vocabulary.formsOf(word)
      ways.push(...forms.map(exact))
      if (!vocabulary.has(word) && forms.length === 0 && corrected < MOST_CORRECTED) {
        corrected += 1
        ways.push(...vocabulary.meantBy(word).map(exact))
      }
    }
    return {typed: asTyped, forms: anyOf(ways), any: anyOf([...ways, ...otherWays])}
  })
}

function anyOf(ways: readonly string[]): string {
  return `(${[...new Set(ways)].join(' OR ')})`
}

/**
 * One query after the other, each for less certain hits. A page that has another word for it in its title is about it; one
 * that has the very word somewhere in its text may only mention it.
 */
export function bestFirst(concepts: readonly ConceptQuery[]): string[] {
  const typed = all(concepts.map((concept) => concept.typed))
  const any = all(concepts.map((concept) => concept.any))
  return [
    `{title summary headings} : ${typed}`,
    `{title summary} : ${any}`,
    typed,
    all(concepts.map(({forms}) => forms)),
    any,
  ]
}

export function all(queries: readonly string[]): string {
  return `(${queries.join(' AND ')})`
}

/** All but one of them, whichever one. */
export function allButOne(queries: readonly string[]): string {
  return queries.map((_, at) => all(queries.toSpliced(at, 1))).join(' OR ')
}

/** Of a phrase not every combination of forms: those of its first word. */
function inEveryForm(words: readonly string[], vocabulary: Vocabulary): string[] {
  const [first = '', ...rest] = words
  return [first, ...vocabulary.formsOf(first)].map((form) => near([form, ...rest].map(exact)))
}

function near(words: readonly string[]): string {
  return words.length === 1 ? words.join('') : `NEAR(${words.join(' ')}, ${NEAR})`
}

function exact(word: string): string {
  return `"${word}"`
}

function beginning(word: string): string {
  const isLong = word.length >= SHORTEST_BEGINNING || !/^[a-z\d]*$/.test(word)
  return isLong ? `${exact(word)}*` : exact(word)
}
