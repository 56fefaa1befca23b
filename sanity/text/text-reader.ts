import {textLimits} from './text-parts.ts'

/** Counters for one text. */
export type TextReader = {
  problems: string[]
  /** Notes what cannot be printed, and gives the words that stand there for staff who look at a draft. */
  problem: (what: string) => string
  /** Whether one more part fits on the page. */
  takePart: () => boolean
  /** As much of the text as still fits on the page. */
  takeWords: (text: string) => string
  isCut: () => boolean
}

/** Nobody reads more than twenty problems. */
const MOST_PROBLEMS = 20

export function createReader(): TextReader {
  const problems: string[] = []
  let parts = 0
  let characters = 0
  let isCut = false

  return {
    problems,
    problem(what) {
      if (problems.length < MOST_PROBLEMS) problems.push(what)
      return `[This cannot be shown: ${what}]`
    },
    takePart() {
      if (isCut || parts >= textLimits.parts) {
        isCut = true
        return false
      }
      parts += 1
      return true
    },
    takeWords(text) {
      const left = textLimits.characters - characters
      const taken = text.length > left ? text.slice(0, Math.max(0, left)).toWellFormed() : text
      if (taken.length < text.length) isCut = true
      characters += taken.length
      return taken
    },
    isCut: () => isCut,
  }
}

/**
 * Gives each of a list's things a key of its own. One that is there stays, because the marks and the numbers of a text
 * refer to it, unless it is not text, is taken, or holds a sign that pages put between a key and what they add to it.
 */
export function createKeys(): (key: unknown) => string {
  const taken = new Set<string>()
  return (key) => {
    let found = typeof key === 'string' && /^[^~]{1,100}$/.test(key) ? key : ''
    for (let count = taken.size; found === '' || taken.has(found); count += 1) found = `filled${count}`
    taken.add(found)
    return found
  }
}

/** One line of text. A number is one too: scripts write `2019` for a heading. */
export function lineOf(value: unknown, name: string, reader: TextReader): string | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return reader.takeWords(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return reader.problem(`${name} is not text`)
}
