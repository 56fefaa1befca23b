import type {SimpleText} from '../../types.generated.ts'
import type {ArticleName} from '../seed-document.ts'

export type ConditionKey =
  | 'hard-to-treat-depression'
  | 'bipolar-depression'
  | 'ptsd'
  | 'anxiety-and-ocd'
  | 'crps-and-lasting-pain'
  | 'alcohol-use'

/**
 * How sure one can be that ketamine helps: `strong` needs large blinded trials that agree, `moderate` several trials
 * of which some disagree, `limited` few or small ones, `insufficient` next to none.
 */
export type EvidenceLevel = 'strong' | 'moderate' | 'limited' | 'insufficient'

/** What the site says of one condition. Strings hold no number, because no source can be marked in them. */
export type SeedCondition = {
  key: ConditionKey
  plainName: string
  medicalName: string
  plainDescription: string
  /** Care with the firmest proof, before ketamine is thought of. */
  firstLineCare: SimpleText
  evidence: SimpleText
  evidenceLevel: EvidenceLevel
  /** Whether 988 stands at the top of the page. */
  crisisPanel: 'standard' | 'prominent'
  readNext: ArticleName[]
}
