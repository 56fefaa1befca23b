import {withoutPiledMarks} from '../../../consultation/form/plain-line.ts'
import {foldedWords, withoutUnseen} from './fold.ts'

/** In characters as a person counts them: longer than any question that somebody types. */
const MOST_READ = 200
const MOST_UNITS = 4_000
const MOST_WORDS = 40
/** The longest word of a German law has 67 letters. */
const LONGEST_WORD = 80

/** The different words of what somebody typed, in order, folded. However much is typed, they stay few and short. */
export function typedWords(typed: string): string[] {
  const seen = withoutUnseen(typed.slice(0, MOST_UNITS).toWellFormed())
  const characters = [...new Intl.Segmenter().segment(withoutPiledMarks(seen.normalize('NFKC')))]
  const read = characters.slice(0, MOST_READ).map(({segment}) => segment)
  // What nobody would call a character is not looked for at any length.
  const words = foldedWords(read.join('')).map((word) => [...word].slice(0, LONGEST_WORD).join(''))
  return [...new Set(words)].slice(0, MOST_WORDS)
}
