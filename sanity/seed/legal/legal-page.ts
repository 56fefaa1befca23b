import type {SeedPage} from '../pages/page-section.ts'

/** A draft that nobody may publish before the clinic's lawyer has read it. */
export type SeedLegalPage = SeedPage & {
  kind: 'website-privacy' | 'accessibility' | 'good-faith-estimate' | 'nondiscrimination'
  /** Stands on top of the page. */
  draftNote: string
  effectiveFrom: string
}

export const draftNote =
  'Draft. [Clinic to supply: review and approval by the clinic’s lawyer]. Do not rely on this page until then.'

export const effectiveFrom = '[Clinic to supply: date from which this holds]'
