import {foldedWords} from './fold.ts'
import {isNear, stemOf} from './word-forms.ts'

/** A phrase that was found, with the places of its words among the typed ones, from 0. */
export type FoundPhrase<Meaning> = {meaning: Meaning; places: number[]}

/** Whether a typed word may be taken for this other one. */
type IsTypo = (typed: string, word: string) => boolean

type Word = {word: string; stem: string}

/** Returns a function that finds those phrases of a list whose words were all typed, in any order and form. */
export function createPhraseBook<Meaning>(entries: readonly (readonly [phrase: string, meaning: Meaning])[]) {
  const phrases = entries.map(([phrase, meaning]) => ({words: foldedWords(phrase).map(withStem), meaning}))
  return function find(typed: readonly string[], isTypo: IsTypo = isNear): FoundPhrase<Meaning>[] {
    const forms = typed.map(withStem)
    return phrases.flatMap(({words, meaning}) => {
      const places = words.map((word) => placeOf(word, forms, isTypo))
      return places.includes(-1) ? [] : [{meaning, places}]
    })
  }
}

function placeOf({word, stem}: Word, typed: readonly Word[], isTypo: IsTypo): number {
  const exact = typed.findIndex((one) => one.word === word || one.stem === stem)
  return exact === -1 ? typed.findIndex((one) => isTypo(one.word, word)) : exact
}

function withStem(word: string): Word {
  return {word, stem: stemOf(word)}
}
