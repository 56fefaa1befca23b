import {medicalTerms} from './medical-terms.ts'
import {rulesAndMoney} from './rules-and-money.ts'
import type {SeedTerm} from './term.ts'

/** In the order of the alphabet. */
export const glossary: SeedTerm[] = [...medicalTerms, ...rulesAndMoney].toSorted((one, other) =>
  one.term.localeCompare(other.term, 'en'),
)
