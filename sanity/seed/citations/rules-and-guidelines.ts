import type {SeedCitation} from './seed-citation.ts'

/** Law, advice to clinicians from public bodies, and reports of watchdogs. */
export const rulesAndGuidelines = {
  'cfr-good-faith-estimate-2021': {
    title:
      '45 CFR 149.610: Requirements for provision of good faith estimates of expected charges for uninsured (or self-pay) individuals',
    authors: ['U.S. Department of Health and Human Services'],
    journal: 'Electronic Code of Federal Regulations',
    year: 2021,
    url: 'https://www.ecfr.gov/current/title-45/section-149.610',
    kind: 'law',
    keyFinding:
      'People without insurance, or who do not use it, can get a written estimate. It is due within 3 business days after they ask about cost. A visit that is planned far enough ahead has its own deadlines.',
    limitations: 'It is a legal text. It may change, and a court or an agency may read it in its own way.',
  },
  'cms-good-faith-estimate-2022': {
    title:
      'Standard notice: “Right to Receive a Good Faith Estimate of Expected Charges” under the No Surprises Act',
    authors: ['Centers for Medicare & Medicaid Services'],
    journal: 'Centers for Medicare & Medicaid Services',
    year: 2022,
    url: 'https://www.cms.gov/nosurprises/consumers',
    kind: 'notice',
    keyFinding: 'If a bill is at least $400 above the good-faith estimate, a person can dispute it.',
    limitations: 'It is a summary for the public. The rule itself has more conditions.',
  },
  'cfr-drug-tests-2023': {
    title: '49 CFR 40.82: What drugs do laboratories test for?',
    authors: ['U.S. Department of Transportation'],
    journal: 'Electronic Code of Federal Regulations',
    year: 2023,
    url: 'https://www.ecfr.gov/current/title-49/section-40.82',
    kind: 'law',
    keyFinding:
      'The federal test for transport workers looked for five groups of drugs: marijuana, cocaine, amphetamines, opioids and PCP. Ketamine is not one of them.',
    limitations:
      'It covers transport workers. Other employers may test for other drugs, and the list may change.',
  },
  'va-dod-ptsd-2024': {
    title:
      'The Management of Posttraumatic Stress Disorder and Acute Stress Disorder: Synopsis of the 2023 U.S. Department of Veterans Affairs and U.S. Department of Defense Clinical Practice Guideline',
    authors: ['Schnurr PP', 'Hamblen JL', 'Wolf J', 'et al.'],
    journal: 'Annals of Internal Medicine',
    year: 2024,
    doi: '10.7326/M23-2757',
    kind: 'guideline',
    keyFinding:
      'It advises certain talking therapies first, before medicines. Of medicines, it advises paroxetine, sertraline or venlafaxine.',
    limitations: 'It is advice to clinicians. Each person’s case may differ.',
  },
  'va-oig-2021': {
    title:
      'Deficiencies in Coordination of Care for Patients with Treatment-Resistant Depression at the VA San Diego Healthcare System in California',
    authors: ['VA Office of Inspector General'],
    journal: 'U.S. Department of Veterans Affairs',
    year: 2021,
    url: 'https://www.vaoig.gov/reports/hotline-healthcare-inspection/deficiencies-coordination-care-patients-treatment-resistant',
    kind: 'notice',
    keyFinding:
      'A VA hospital twice stopped authorizing ketamine care at outside clinics. This made things worse for patients, and the change was rushed.',
    limitations: 'It is about one hospital in California in 2019 and 2020.',
  },
  'crane-2023': {
    title: 'False or Misleading Claims in Online Direct-to-Consumer Ketamine Advertising in Maryland',
    authors: ['Crane MA', 'DiStefano MJ', 'Moore TJ'],
    journal: 'JAMA Network Open',
    year: 2023,
    doi: '10.1001/jamanetworkopen.2023.42210',
    pmid: '37934500',
    kind: 'study',
    keyFinding:
      'Some said what is not true. One called ketamine an approved medicine for depression, which it is not. Three wrongly said that people cannot get addicted to it.',
    limitations: 'It looked at the websites of 17 advertisers in one state.',
  },
} satisfies Record<string, SeedCitation>
