import {officialSources} from './official-sources.ts'
import {reviews} from './reviews.ts'
import {rulesAndGuidelines} from './rules-and-guidelines.ts'
import type {SeedCitation} from './seed-citation.ts'
import {studies} from './studies.ts'
import {depressionTrials} from './trials/depression.ts'
import {otherTrials} from './trials/other-conditions.ts'
import {otherTreatmentTrials} from './trials/other-treatments.ts'

const sources = {
  ...depressionTrials,
  ...otherTrials,
  ...otherTreatmentTrials,
  ...reviews,
  ...studies,
  ...officialSources,
  ...rulesAndGuidelines,
} satisfies Record<string, SeedCitation>

export type CitationKey = keyof typeof sources

export const citationsByKey: Readonly<Record<CitationKey, SeedCitation>> = sources

export function citationId(key: CitationKey): string {
  return `citation-${key}`
}

/** Where a reader finds the source. */
export function citationUrl(key: CitationKey): string {
  const {doi, url} = citationsByKey[key]
  const address = doi ? `https://doi.org/${doi}` : url
  if (!address) throw new Error(`The source ${key} has neither a DOI nor a web address.`)
  return address
}
