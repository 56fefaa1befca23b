import {withoutPiledMarks} from '../../consultation/form/plain-line.ts'
import {wordsOf} from './fold.ts'

/** In characters as a person counts them: longer than any question that somebody types. */
const MOST_READ = 200
const MOST_UNITS = 4_000
/** Soft hyphens and the like from a paste. Joiners part words in Persian, and stay. */
const UNSEEN = /(?!\p{Join_Control})[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
const MOST_WORDS = 8
/** The longest word of a German law has 67 letters. */
const LONGEST_WORD = 80

/** Letters and digits alone: no sign of the search language may come from outside. */
export function toPatterns(typed: string): string[] {
  const seen = typed.slice(0, MOST_UNITS).toWellFormed().replace(/\s/g, ' ').replace(UNSEEN, '')
  const characters = [...new Intl.Segmenter().segment(withoutPiledMarks(seen.normalize('NFKC')))]
  const read = characters.slice(0, MOST_READ).map(({segment}) => segment)
  const words = wordsOf(read.join('').toLowerCase())
  // What nobody would call a character is not asked for at any length.
  const different = new Set(words.map((word) => [...word].slice(0, LONGEST_WORD).join('')))
  return [...different].slice(0, MOST_WORDS).map((word) => `${word}*`)
}
