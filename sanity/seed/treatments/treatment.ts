import type {SimpleText} from '../../types.generated.ts'
import type {ConditionKey, EvidenceLevel} from '../conditions/condition.ts'
import type {ArticleName} from '../seed-document.ts'

/** What the site says of one treatment. Strings hold no number, because no source can be marked in them. */
export type SeedTreatment = {
  key: string
  name: string
  genericName: string
  route: string
  /** Whether this clinic gives it: a placeholder until the clinic says so. */
  offeredHere: string
  fdaStatus: 'approved-for-some-uses' | 'off-label' | 'not-a-medicine'
  fdaStatusNote: SimpleText
  fdaApprovedFor: string[]
  offeredFor: {condition: ConditionKey; onLabel: boolean; evidenceLevel: EvidenceLevel; note: SimpleText}[]
  howItWorks: SimpleText
  course: SimpleText
  sessionLength: SimpleText
  timeOnSite: SimpleText
  monitoring: SimpleText
  sideEffects: {common: SimpleText; lessCommon: SimpleText; serious: SimpleText}
  whoShouldNot: SimpleText
  beforeVisit: SimpleText
  /** Always holds the rule on driving. */
  afterVisit: SimpleText
  alternatives: SimpleText
  readNext: ArticleName[]
}
