import type {SeedCitation} from '../seed-citation.ts'

/** Trials of ketamine for other conditions than depression, by chance. */
export const otherTrials = {
  'feder-2021': {
    title:
      'A Randomized Controlled Trial of Repeated Ketamine Administration for Chronic Posttraumatic Stress Disorder',
    authors: ['Feder A', 'Costi S', 'Rutter SB', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2021,
    doi: '10.1176/appi.ajp.2020.20050596',
    kind: 'trial',
    participants: 30,
    keyFinding:
      'Of 30 people with PTSD, 67% were clearly better after six infusions of ketamine and 20% after midazolam. Among those who were better, half had lost the gain about 4 weeks later.',
    limitations: 'It was small, and most people could feel which drug they got.',
  },
  'abdallah-2022': {
    title:
      'Dose-related effects of ketamine for antidepressant-resistant symptoms of posttraumatic stress disorder in veterans and active duty military: a double-blind, randomized, placebo-controlled multi-center clinical trial',
    authors: ['Abdallah CG', 'Roache JD', 'Gueorguieva R', 'et al.'],
    journal: 'Neuropsychopharmacology',
    year: 2022,
    doi: '10.1038/s41386-022-01266-9',
    pmid: '35046508',
    kind: 'trial',
    participants: 158,
    keyFinding:
      'In 158 veterans and service members, eight infusions did not ease PTSD more than placebo. The usual dose eased depression. Dissociation was gone within 2 hours.',
    limitations: 'All of them had tried an antidepressant without enough help. Follow-up was 4 weeks.',
  },
  'taylor-2018': {
    title: 'Ketamine for Social Anxiety Disorder: A Randomized, Placebo-Controlled Crossover Trial',
    authors: ['Taylor JH', 'Landeros-Weisenberger A', 'Coughlin C', 'et al.'],
    journal: 'Neuropsychopharmacology',
    year: 2018,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5729569',
    kind: 'trial',
    participants: 18,
    keyFinding:
      'In 18 people with social anxiety, 33% responded on one scale after ketamine and nobody after placebo. Scores on a second scale did not differ clearly.',
    limitations: 'It was very small, tested one dose, and salt water could not hide the drug.',
  },
  'rodriguez-2013': {
    title:
      'Randomized controlled crossover trial of ketamine in obsessive-compulsive disorder: proof-of-concept',
    authors: ['Rodriguez CI', 'Kegeles LS', 'Levinson A', 'et al.'],
    journal: 'Neuropsychopharmacology',
    year: 2013,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3799067',
    kind: 'trial',
    keyFinding:
      'One week after one dose, four of eight people with OCD responded to ketamine, and none of seven to placebo.',
    limitations: 'It had 15 people and one dose, and salt water could not hide the drug.',
  },
  'sigtermans-2009': {
    title:
      'Ketamine produces effective and long-term pain relief in patients with Complex Regional Pain Syndrome Type 1',
    authors: ['Sigtermans MJ', 'van Hilten JJ', 'Bauer MCR', 'et al.'],
    journal: 'Pain',
    year: 2009,
    doi: '10.1016/j.pain.2009.06.023',
    kind: 'trial',
    participants: 60,
    keyFinding:
      'In 60 people with CRPS, a drip over about 4 days lowered pain more than placebo for weeks. By week 12 the difference was gone, and people could not do more in daily life.',
    limitations:
      'It used one part of ketamine (S-ketamine) in a hospital for days. About three in four had effects on the mind.',
  },
  'grabski-2022': {
    title:
      'Adjunctive Ketamine With Relapse Prevention–Based Psychological Therapy in the Treatment of Alcohol Use Disorder',
    authors: ['Grabski M', 'McAndrew A', 'Lawn W', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2022,
    doi: '10.1176/appi.ajp.2021.21030277',
    kind: 'trial',
    participants: 96,
    keyFinding:
      'It had 96 people with alcohol use disorder. Those given three infusions had more days without alcohol over 6 months than those given placebo. The number who relapsed did not clearly differ.',
    limitations:
      'It was an early trial with wide margins. Days without alcohol were told by the people themselves.',
  },
} satisfies Record<string, SeedCitation>
