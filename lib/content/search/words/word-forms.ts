import {distance} from 'fastest-levenshtein'
import {stemmer} from 'stemmer'

/** These look like forms of other words ("fast", "nurse"), and mean something else. */
const OF_THEIR_OWN: readonly string[] = ['fasting', 'nursing']

/** "drives" and "driving" are forms of one word. English only; a word of another language is a form of itself alone. */
export function stemOf(word: string): string {
  return /^[a-z]{3,}$/.test(word) && !OF_THEIR_OWN.includes(word) ? stemmer(word) : word
}

/** Whether the typed word may be the other one with a typing error. Short words must be right. */
export function isNear(typed: string, word: string): boolean {
  const allowed = errorsAllowed(typed)
  if (typed.length < 4 || Math.abs(typed.length - word.length) > allowed || /\d/.test(typed)) return false
  const errors = distance(typed, word)
  return errors <= allowed || (errors === 2 && hasSameLetters(typed, word))
}

function errorsAllowed(word: string): number {
  if (word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}

/** Two letters in the wrong order are one typing error, and the measure counts two. */
function hasSameLetters(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('')
}
