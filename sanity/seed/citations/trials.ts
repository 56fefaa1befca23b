import type {SeedCitation} from './seed-citation.ts'

/** Trials that put people into groups by chance. */
export const trials = {
  'anand-2023': {
    title: 'Ketamine versus ECT for Nonpsychotic Treatment-Resistant Major Depression',
    authors: ['Anand A', 'Mathew SJ', 'Sanacora G', 'et al.'],
    journal: 'New England Journal of Medicine',
    year: 2023,
    doi: '10.1056/NEJMoa2302399',
    pmid: '37224232',
    keyFinding:
      'Among 403 people, 55.4% responded to ketamine and 41.2% to ECT after 3 weeks. Ketamine was not worse than ECT by more than the margin set in advance.',
    limitations:
      'Everyone knew their treatment, there was no placebo, and people with psychosis were left out. 38 people withdrew before treatment began.',
  },
  'ekstrand-2022': {
    title:
      'Racemic Ketamine as an Alternative to Electroconvulsive Therapy for Unipolar Depression: A Randomized, Open-Label, Non-Inferiority Trial (KetECT)',
    authors: ['Ekstrand J', 'Fattah C', 'Persson M', 'et al.'],
    journal: 'International Journal of Neuropsychopharmacology',
    year: 2022,
    doi: '10.1093/ijnp/pyab088',
    pmid: '35020871',
    keyFinding:
      'Among people in the hospital with depression, more reached remission with ECT than with ketamine.',
    limitations: 'Everyone knew their treatment. All of them were ill enough to be in the hospital.',
  },
  'grunebaum-2018': {
    title:
      'Ketamine for Rapid Reduction of Suicidal Thoughts in Major Depression: A Midazolam-Controlled Randomized Clinical Trial',
    authors: ['Grunebaum MF', 'Galfalvy HC', 'Choo TH', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2018,
    doi: '10.1176/appi.ajp.2017.17060647',
    keyFinding:
      'It compared ketamine with midazolam in 80 people. After one day, thoughts of suicide had fallen by at least half in 55% and 30%.',
    limitations:
      'It measured thoughts of suicide. It cannot say whether ketamine prevents attempts or deaths.',
  },
  'jelovac-2025': {
    title:
      'Serial Ketamine Infusions as Adjunctive Therapy to Inpatient Care for Depression: The KARMA-Dep 2 Randomized Clinical Trial',
    authors: ['Jelovac A', 'et al.'],
    journal: 'JAMA Psychiatry',
    year: 2025,
    doi: '10.1001/jamapsychiatry.2025.3019',
    pmid: '41123905',
    keyFinding:
      'In 65 hospital patients, up to eight infusions of ketamine or midazolam gave no clear difference in depression scores.',
    limitations: 'It was small, and most people guessed which drug they had.',
  },
  'lii-2023': {
    title: 'Randomized trial of ketamine masked by surgical anesthesia in patients with depression',
    authors: ['Lii TR', 'Smith AE', 'Flohr JR', 'et al.'],
    journal: 'Nature Mental Health',
    year: 2023,
    doi: '10.1038/s44220-023-00140-x',
    pmid: '38188539',
    keyFinding:
      'One dose of ketamine or placebo was given to 40 people under anesthesia for surgery. The groups did not differ in the days after.',
    limitations:
      'It was small, tested a single dose, and surgery is not a typical setting for this treatment.',
  },
  'murrough-2013': {
    title:
      'Antidepressant efficacy of ketamine in treatment-resistant major depression: a two-site randomized controlled trial',
    authors: ['Murrough JW', 'Iosifescu DV', 'Chang LC', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2013,
    doi: '10.1176/appi.ajp.2013.13030392',
    pmid: '23982301',
    keyFinding:
      'Among 73 people, depression scores fell more with one infusion of ketamine than with midazolam, measured after 24 hours.',
    limitations: 'It tested a single dose and its main result was measured after one day.',
  },
  'phillips-2019': {
    title:
      'Single, Repeated, and Maintenance Ketamine Infusions for Treatment-Resistant Depression: A Randomized Controlled Trial',
    authors: ['Phillips JL', 'Norris S', 'Talbot J', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2019,
    doi: '10.1176/appi.ajp.2018.18070834',
    pmid: '30922101',
    keyFinding:
      'Among 41 people, one infusion beat midazolam after 24 hours. After six more infusions over 2 weeks, 59% had responded.',
    limitations: 'It was small, and everyone knew the treatment in the part with repeated infusions.',
  },
} satisfies Record<string, SeedCitation>
