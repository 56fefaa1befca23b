import {type Clause, clausesOf} from './language/clauses.ts'
import {plainWords} from './language/plain.ts'

/** What the rules look at. */
export type Sentence = {
  /** As it was written. */
  text: string
  /** See `plainWords`. */
  plain: string
  isCited: boolean
  isQuestion: boolean
  clauses: () => Clause[]
  /** The clause that holds this place of `plain`. */
  clauseAt: (index: number) => Clause
}

export function readSentence(text: string, isCited: boolean): Sentence {
  const plain = plainWords(text)
  let found: Clause[] | undefined
  // Most sentences hold nothing that a rule asks about.
  const clauses = () => {
    found ??= clausesOf(plain)
    return found
  }
  return {
    text,
    plain,
    isCited,
    isQuestion: /\?["'\u201D\u2019)\]]*$/.test(text),
    clauses,
    clauseAt: (index) =>
      clauses().findLast(({start}) => start <= index) ?? {text: plain, start: 0, end: plain.length},
  }
}
