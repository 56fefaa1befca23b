import {isNear, stemOf} from '../words/word-forms.ts'

/** Every word of the texts, to find other forms of one and what was meant by one with a typing error. */
export type Vocabulary = {
  add: (word: string) => void
  has: (word: string) => boolean
  /** The words with the same stem, without the word itself. */
  formsOf: (word: string) => string[]
  /** The words that may be meant by one with a typing error. Returns none if any word begins so: then it has none. */
  meantBy: (word: string) => string[]
}

/** The best few: a page has seldom more than one of them. */
const MOST_MEANT = 8
/** Three times the words of a large dictionary of English with all their forms. What comes after has no other forms. */
const MOST_WORDS = 500_000

export function createVocabulary(): Vocabulary {
  const byStem = new Map<string, Set<string>>()
  const words = new Map<string, string>()
  return {
    add(word) {
      if (words.has(word) || words.size >= MOST_WORDS) return
      const stem = stemOf(word)
      words.set(word, stem)
      const same = byStem.get(stem)
      if (same) same.add(word)
      else byStem.set(stem, new Set([word]))
    },
    has: (word) => words.has(word),
    formsOf: (word) => [...(byStem.get(stemOf(word)) ?? [])].filter((form) => form !== word),
    meantBy(word) {
      const near: string[] = []
      for (const known of words.keys()) {
        if (known.startsWith(word)) return []
        if (isNear(word, known)) near.push(known)
      }
      return near.slice(0, MOST_MEANT)
    },
  }
}
