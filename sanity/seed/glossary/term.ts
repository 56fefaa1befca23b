import type {ArticleName} from '../seed-document.ts'

/** A word and what it means, in one or two plain sentences without numbers. */
export type SeedTerm = {
  term: string
  /** Other spellings that people search for. */
  also?: string[]
  meaning: string
  readNext?: ArticleName
}
