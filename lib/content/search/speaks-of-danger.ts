import {onceInProcess} from '../../process/once-in-process.ts'
import {dangerWords} from './words/danger-words.ts'
import {createPhraseBook} from './words/phrase-book.ts'
import {typedWords} from './words/typed-words.ts'

const findDanger = onceInProcess('danger-words', () =>
  createPhraseBook(dangerWords.map((phrase) => [phrase, phrase])),
)

/** Whether somebody who typed this may need help at once. Asks nobody, so that it holds when nothing else works. */
export function speaksOfDanger(typed: string): boolean {
  return findDanger()(typedWords(typed)).length > 0
}
