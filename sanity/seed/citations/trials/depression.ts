import type {SeedCitation} from '../seed-citation.ts'

/** Trials of ketamine for depression that put people into groups by chance. */
export const depressionTrials = {
  'anand-2023': {
    title: 'Ketamine versus ECT for Nonpsychotic Treatment-Resistant Major Depression',
    authors: ['Anand A', 'Mathew SJ', 'Sanacora G', 'et al.'],
    journal: 'New England Journal of Medicine',
    year: 2023,
    doi: '10.1056/NEJMoa2302399',
    pmid: '37224232',
    kind: 'trial',
    participants: 365,
    keyFinding:
      '403 people were assigned to a treatment and 365 began it. Of these, 55.4% responded to ketamine and 41.2% to ECT after 3 weeks. The difference was 14.2 points (95% range 3.9 to 24.2). Ketamine was not worse than ECT by more than the margin set in advance.',
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
    kind: 'trial',
    participants: 186,
    keyFinding:
      'Of 186 people in the hospital with depression, 63% reached remission with ECT and 46% with ketamine. Within 12 months, 63% and 70% of those who got well had relapsed. More people left the ketamine group because of side effects.',
    limitations: 'Everyone knew their treatment. All of them were ill enough to be in the hospital.',
  },
  'grunebaum-2018': {
    title:
      'Ketamine for Rapid Reduction of Suicidal Thoughts in Major Depression: A Midazolam-Controlled Randomized Clinical Trial',
    authors: ['Grunebaum MF', 'Galfalvy HC', 'Choo TH', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2018,
    doi: '10.1176/appi.ajp.2017.17060647',
    kind: 'trial',
    participants: 80,
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
    kind: 'trial',
    participants: 65,
    keyFinding:
      'In 65 hospital patients, up to eight infusions of ketamine or midazolam gave no clear difference in depression scores. They were 3.16 points lower with ketamine (95% range 8.54 lower to 2.22 higher). Of 62 who were counted, 46.9% and 33.3% responded.',
    limitations: 'It was small, and most people guessed which drug they had.',
  },
  'lii-2023': {
    title: 'Randomized trial of ketamine masked by surgical anesthesia in patients with depression',
    authors: ['Lii TR', 'Smith AE', 'Flohr JR', 'et al.'],
    journal: 'Nature Mental Health',
    year: 2023,
    doi: '10.1038/s44220-023-00140-x',
    pmid: '38188539',
    kind: 'trial',
    participants: 40,
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
    kind: 'trial',
    participants: 73,
    keyFinding:
      'Of 73 people, 64% responded one day after a single infusion of ketamine and 28% after midazolam, a calming drug.',
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
    kind: 'trial',
    participants: 41,
    keyFinding:
      'Among 41 people, one infusion beat midazolam after 24 hours. Of those who went on to six more infusions over 2 weeks, 59% responded.',
    limitations: 'It was small, and everyone knew the treatment in the part with repeated infusions.',
  },
  'janik-2025': {
    title:
      'Esketamine Monotherapy in Adults With Treatment-Resistant Depression: A Randomized Clinical Trial',
    authors: ['Janik A', 'et al.'],
    journal: 'JAMA Psychiatry',
    year: 2025,
    doi: '10.1001/jamapsychiatry.2025.1317',
    pmid: '40601310',
    kind: 'trial',
    participants: 378,
    keyFinding:
      'In 378 people, esketamine alone lowered depression scores more than a placebo spray over 4 weeks. Remission came in 22.5% and 7.6%. About a quarter had nausea, and about a quarter dissociation.',
    limitations:
      'The maker of the spray paid for it. It lasted 4 weeks, and people can often feel which spray they got.',
  },
  'daly-2019': {
    title:
      'Efficacy of Esketamine Nasal Spray Plus Oral Antidepressant Treatment for Relapse Prevention in Patients With Treatment-Resistant Depression: A Randomized Clinical Trial',
    authors: ['Daly EJ', 'Trivedi MH', 'Janik A', 'et al.'],
    journal: 'JAMA Psychiatry',
    year: 2019,
    doi: '10.1001/jamapsychiatry.2019.1189',
    pmid: '31166571',
    kind: 'trial',
    keyFinding:
      'It followed people who were well after 16 weeks of esketamine. Of those who went on, 26.7% relapsed. Of those who changed to a placebo spray, 45.3% relapsed.',
    limitations:
      'It holds only for people who had already become well with esketamine. The maker of the spray paid for it.',
  },
  'ochs-ross-2020': {
    title:
      'Efficacy and Safety of Esketamine Nasal Spray Plus an Oral Antidepressant in Elderly Patients With Treatment-Resistant Depression-TRANSFORM-3',
    authors: ['Ochs-Ross R', 'Daly EJ', 'Zhang Y', 'et al.'],
    journal: 'American Journal of Geriatric Psychiatry',
    year: 2020,
    doi: '10.1016/j.jagp.2019.10.008',
    pmid: '31734084',
    kind: 'trial',
    keyFinding:
      'In people of 65 and older, esketamine and an antidepressant did not clearly beat a placebo spray and an antidepressant.',
    limitations: 'It was fairly small and lasted 4 weeks. It tested esketamine, not ketamine infusions.',
  },
  'loo-2023': {
    title:
      'Efficacy and safety of a 4-week course of repeated subcutaneous ketamine injections for treatment-resistant depression (KADS study): randomised double-blind active-controlled trial',
    authors: ['Loo C', 'Glozier N', 'Barton D', 'et al.'],
    journal: 'British Journal of Psychiatry',
    year: 2023,
    doi: '10.1192/bjp.2023.79',
    pmid: '38108319',
    kind: 'trial',
    keyFinding:
      'A fixed dose of ketamine under the skin was no better than midazolam. With a dose that was raised step by step, about 20% reached remission, and about 2% with midazolam.',
    limitations:
      'It tested injections under the skin. It does not show how infusions or injections into a muscle would do.',
  },
  'dwyer-2021': {
    title:
      'Efficacy of Intravenous Ketamine in Adolescent Treatment-Resistant Depression: A Randomized Midazolam-Controlled Trial',
    authors: ['Dwyer JB', 'Landeros-Weisenberger A', 'Johnson JA', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2021,
    doi: '10.1176/appi.ajp.2020.20010018',
    kind: 'trial',
    participants: 17,
    keyFinding: 'In 17 teenagers, depression scores were lower one day after ketamine than after midazolam.',
    limitations: 'It had 17 people, one dose and a follow-up of 2 weeks. Long-term safety is unknown.',
  },
  'abbar-2022': {
    title:
      'Ketamine for the acute treatment of severe suicidal ideation: double blind, randomised placebo controlled trial',
    authors: ['Abbar M', 'Demattei C', 'El-Hage W', 'et al.'],
    journal: 'BMJ',
    year: 2022,
    doi: '10.1136/bmj-2021-067194',
    pmid: '35110300',
    kind: 'trial',
    keyFinding:
      'Two infusions were given in the hospital. On day 3, 63.0% were free of thoughts of suicide after ketamine, and 31.6% after salt water. The gain was seen in people with bipolar disorder, not in those with depression alone.',
    limitations:
      'Salt water cannot hide which drug is given. It measured thoughts of suicide, not attempts or deaths.',
  },
  'diazgranados-2010': {
    title:
      'A Randomized Add-on Trial of an N-methyl-D-aspartate Antagonist in Treatment-Resistant Bipolar Depression',
    authors: ['Diazgranados N', 'Ibrahim L', 'Brutsche NE', 'et al.'],
    journal: 'Archives of General Psychiatry',
    year: 2010,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3000408',
    kind: 'trial',
    participants: 18,
    keyFinding:
      'It had 18 people with bipolar depression who took a mood stabilizer. At some point 71% responded to one dose of ketamine, and 6% to placebo. The gain held for 3 days. One person in each group became manic.',
    limitations: 'It was very small, tested single doses, and salt water could not hide the drug.',
  },
  'zarate-2012': {
    title:
      "Replication of ketamine's antidepressant efficacy in bipolar depression: a randomized controlled add-on trial",
    authors: ['Zarate CA', 'Brutsche NE', 'Ibrahim L', 'et al.'],
    journal: 'Biological Psychiatry',
    year: 2012,
    url: 'https://pubmed.ncbi.nlm.nih.gov/22297150/',
    pmid: '22297150',
    kind: 'trial',
    participants: 15,
    keyFinding:
      'In 15 people with bipolar depression, 79% responded to one dose of ketamine at some point and nobody to placebo. The gain held for 3 days.',
    limitations: 'It was very small, tested single doses, and salt water could not hide the drug.',
  },
} satisfies Record<string, SeedCitation>
