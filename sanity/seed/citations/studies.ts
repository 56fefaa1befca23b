import type {SeedCitation} from './seed-citation.ts'

/** Studies without groups made by chance: records of care, surveys and interviews. */
export const studies = {
  'pfeiffer-2024': {
    title: 'Clinical Outcomes of Intravenous Ketamine Treatment for Depression in the VA Health System',
    authors: ['Pfeiffer PN', 'Geller J', 'Ganoczy D', 'et al.'],
    journal: 'Journal of Clinical Psychiatry',
    year: 2024,
    url: 'https://www.psychiatrist.com/jcp/clinical-outcomes-intravenous-ketamine-for-depression-va-health-system/',
    kind: 'study',
    participants: 215,
    keyFinding:
      'Of 215 veterans, 26% had responded after 6 weeks of infusions and 15% were in remission. They had 18 infusions on average in 12 months.',
    limitations: 'There was no comparison group. Most of the veterans had tried many medicines before.',
  },
  'bloch-2012': {
    title: 'Effects of ketamine in treatment-refractory obsessive-compulsive disorder',
    authors: ['Bloch MH', 'Wasylink S', 'Landeros-Weisenberger A', 'et al.'],
    journal: 'Biological Psychiatry',
    year: 2012,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3667652',
    kind: 'study',
    participants: 10,
    keyFinding: 'None of 10 people with OCD responded in the first 3 days after one dose of ketamine.',
    limitations: 'It had 10 people, no comparison group, and a follow-up of days.',
  },
  'winstock-2012': {
    title: 'The prevalence and natural history of urinary symptoms among recreational ketamine users',
    authors: ['Winstock AR', 'Mitcheson L', 'Gillatt DA', 'Cottrell AM'],
    journal: 'BJU International',
    year: 2012,
    doi: '10.1111/j.1464-410X.2012.11028.x',
    pmid: '22416998',
    kind: 'study',
    keyFinding:
      'Of people who used ketamine as a party drug, 26.6% had bladder signs and 17% were dependent. Signs grew with the amount, and half of those asked got better after they stopped.',
    limitations:
      'It was an online survey of people who took ketamine without a clinician. It does not give the rate at clinic doses.',
  },
  'griffiths-2021': {
    title:
      "A qualitative study of patients' experience of ketamine treatment for depression: The ‘Ketamine and me’ project",
    authors: ['Griffiths C', 'Walker K', 'Reid I', 'et al.'],
    journal: 'Journal of Affective Disorders Reports',
    year: 2021,
    url: 'https://www.sciencedirect.com/science/article/pii/S2666915321000068',
    kind: 'study',
    participants: 13,
    keyFinding:
      'Thirteen people told of changed senses and dissociation during an infusion. Many then felt better for 3 to 6 days. They valued the staff at their side.',
    limitations: 'It was a small group that was not chosen by chance.',
  },
  'breeksema-2022': {
    title:
      'Holding on or letting go? Patient experiences of control, context, and care in oral esketamine treatment for treatment-resistant depression: A qualitative study',
    authors: ['Breeksema JJ', 'et al.'],
    journal: 'Frontiers in Psychiatry',
    year: 2022,
    doi: '10.3389/fpsyt.2022.948115',
    kind: 'study',
    participants: 17,
    keyFinding:
      'Seventeen people told what sessions were like. Some felt overwhelmed or badly prepared. The mood before a session and the support in the room mattered.',
    limitations: 'It was about esketamine by mouth. It was a small group that was not chosen by chance.',
  },
} satisfies Record<string, SeedCitation>
