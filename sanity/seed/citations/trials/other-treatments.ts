import type {SeedCitation} from '../seed-citation.ts'

/** Trials of treatments that people may choose in place of ketamine. */
export const otherTreatmentTrials = {
  'rush-2006': {
    title:
      'Acute and Longer-Term Outcomes in Depressed Outpatients Requiring One or Several Treatment Steps: A STAR*D Report',
    authors: ['Rush AJ', 'Trivedi MH', 'Wisniewski SR', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2006,
    doi: '10.1176/ajp.2006.163.11.1905',
    kind: 'study',
    keyFinding:
      'Remission came in 36.8% with the first step and 30.6% with the second. It was about 13% with the third and fourth. Those who needed more steps relapsed more often.',
    limitations: 'There was no placebo, and many people left before the end.',
  },
  'oreardon-2007': {
    title:
      'Efficacy and Safety of Transcranial Magnetic Stimulation in the Acute Treatment of Major Depression: A Multisite Randomized Controlled Trial',
    authors: ["O'Reardon JP", 'Solvason HB', 'Janicak PG', 'et al.'],
    journal: 'Biological Psychiatry',
    year: 2007,
    doi: '10.1016/j.biopsych.2007.01.018',
    kind: 'trial',
    participants: 301,
    keyFinding:
      'Of 301 people, more responded to TMS five times a week for 4 to 6 weeks than to a sham. Pain on the scalp was the usual side effect, and 4.5% stopped because of side effects.',
    limitations:
      'The scores of the main test differed clearly only after a correction for how ill people were at the start.',
  },
} satisfies Record<string, SeedCitation>
