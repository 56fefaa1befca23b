import {splitSentences, wordsOf} from './language/sentences.ts'

/** Above this school grade many patients give up. */
export const HIGHEST_GRADE = 8
/** Shorter ones are hard because of one name. */
const FEWEST_WORDS_OF_HARD = 8
const HARDEST = 3

export type ReadingGrade = {
  /** US school grade after Flesch and Kincaid, to one decimal place. 0 without words. */
  grade: number
  words: number
  sentences: number
  /** The hardest first. */
  hardest: {text: string; grade: number}[]
}

/** Each passage is a paragraph or a list item; a list item is a sentence even without a full stop. */
export function readingGrade(passages: readonly string[]): ReadingGrade {
  const sentences = passages.flatMap((passage) => splitSentences(passage)).map(({text}) => measure(text))
  const words = sum(sentences.map((sentence) => sentence.words))
  const syllables = sum(sentences.map((sentence) => sentence.syllables))
  return {
    grade: gradeOf(sentences.length, words, syllables),
    words,
    sentences: sentences.length,
    hardest: sentences
      .filter((sentence) => sentence.words >= FEWEST_WORDS_OF_HARD)
      .map((sentence) => ({text: sentence.text, grade: gradeOf(1, sentence.words, sentence.syllables)}))
      .toSorted((a, b) => b.grade - a.grade)
      .slice(0, HARDEST),
  }
}

function measure(text: string) {
  const words = wordsOf(text)
  // Digits and abbreviations are one word and, as far as grades go, one syllable.
  const syllables = sum(words.map((word) => syllablesOf(word)))
  return {text, words: words.length, syllables}
}

/** By rule, which is right often enough for a whole text and not for a single word. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

function gradeOf(sentences: number, words: number, syllables: number): number {
  if (words === 0 || sentences === 0) return 0
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  return Math.max(0, Math.round(grade * 10) / 10)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
