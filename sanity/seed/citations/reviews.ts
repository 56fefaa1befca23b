import type {SeedCitation} from './seed-citation.ts'

/** Works that sum up other studies, and advice that groups of experts agreed on. */
export const reviews = {
  'aleksandrova-2017': {
    title:
      'Antidepressant effects of ketamine and the roles of AMPA glutamate receptors and other mechanisms beyond NMDA receptor antagonism',
    authors: ['Aleksandrova LR', 'Phillips AG', 'Wang YT'],
    journal: 'Journal of Psychiatry and Neuroscience',
    year: 2017,
    doi: '10.1503/jpn.160175',
    kind: 'review',
    keyFinding: 'AMPA receptors and a substance the body makes from ketamine may both play a part.',
    limitations: 'It draws largely on work in animals.',
  },
  'alnefeesi-2022': {
    title:
      'Real-world effectiveness of ketamine in treatment-resistant depression: A systematic review & meta-analysis',
    authors: ['Alnefeesi Y', 'Chen-Li D', 'Krane E', 'et al.'],
    journal: 'Journal of Psychiatric Research',
    year: 2022,
    doi: '10.1016/j.jpsychires.2022.04.037',
    pmid: '35688035',
    kind: 'meta-analysis',
    participants: 2665,
    keyFinding: 'Across 79 studies with 2,665 people, about 45% responded and about 30% reached remission.',
    limitations: 'Most of the studies had no comparison group, and results varied widely.',
  },
  'cohen-2018': {
    title:
      'Consensus Guidelines on the Use of Intravenous Ketamine Infusions for Chronic Pain From the American Society of Regional Anesthesia and Pain Medicine, the American Academy of Pain Medicine, and the American Society of Anesthesiologists',
    authors: ['Cohen SP', 'Bhatia A', 'Buvanendran A', 'et al.'],
    journal: 'Regional Anesthesia and Pain Medicine',
    year: 2018,
    doi: '10.1097/AAP.0000000000000808',
    kind: 'guideline',
    keyFinding:
      'It lists health problems in which ketamine infusions should be avoided or need great care. Unstable heart disease is one.',
    limitations: 'It is about chronic pain. Doses differ from those studied for depression.',
  },
  'ferraro-2025': {
    title: 'Ketamine and other NMDA receptor antagonists for chronic pain',
    authors: ['Ferraro MC', 'et al.'],
    journal: 'Cochrane Database of Systematic Reviews',
    year: 2025,
    url: 'https://pubmed.ncbi.nlm.nih.gov/40819842/',
    pmid: '40819842',
    kind: 'meta-analysis',
    participants: 2309,
    keyFinding:
      'Across 67 trials with 2,309 people, there was no clear evidence that ketamine eases lasting pain. Infusions brought more side effects than placebo.',
    limitations: 'Most trials were small, so the authors had little trust in the pooled results.',
  },
  'kew-2023': {
    title: 'Ketamine and psychotherapy for the treatment of psychiatric disorders: systematic review',
    authors: ['Kew BM', 'Porter RJ', 'Douglas KM', 'et al.'],
    journal: 'BJPsych Open',
    year: 2023,
    url: 'https://www.cambridge.org/core/journals/bjpsych-open/article/ketamine-and-psychotherapy-for-the-treatment-of-psychiatric-disorders-systematic-review/97614770DE6BC7846763FE19801D412D',
    kind: 'review',
    keyFinding:
      'It gathers studies that joined ketamine with talking therapy. It names as a main question whether therapy makes the gain larger or longer.',
    limitations: 'The studies differed so much that they could not be added up into one answer.',
  },
  'kryst-2020': {
    title:
      'Efficacy of single and repeated administration of ketamine in unipolar and bipolar depression: a meta-analysis of randomized clinical trials',
    authors: ['Kryst J', 'Kawalec P', 'Mitoraj AM', 'et al.'],
    journal: 'Pharmacological Reports',
    year: 2020,
    doi: '10.1007/s43440-020-00097-z',
    kind: 'meta-analysis',
    keyFinding:
      'The effect of one dose lasts about a week on average. Repeated doses kept it up for a few weeks.',
    limitations: 'The pooled trials were short.',
  },
  'mcintyre-2021': {
    title:
      'Synthesizing the Evidence for Ketamine and Esketamine in Treatment-Resistant Depression: An International Expert Opinion on the Available Evidence and Implementation',
    authors: ['McIntyre RS', 'Rosenblat JD', 'Nemeroff CB', 'et al.'],
    journal: 'American Journal of Psychiatry',
    year: 2021,
    doi: '10.1176/appi.ajp.2020.20081251',
    kind: 'guideline',
    keyFinding:
      'Experts describe for whom, where and by whom ketamine may be given, and what is still uncertain.',
    limitations: 'It is the opinion of experts, based on studies that were mostly short.',
  },
  'sanacora-2017': {
    title: 'A Consensus Statement on the Use of Ketamine in the Treatment of Mood Disorders',
    authors: ['Sanacora G', 'Frye MA', 'McDonald W', 'et al.'],
    journal: 'JAMA Psychiatry',
    year: 2017,
    doi: '10.1001/jamapsychiatry.2017.0080',
    kind: 'guideline',
    keyFinding:
      'Ketamine may help some people. Clinics should screen people, ask for informed consent, watch them during treatment and follow up.',
    limitations: 'It says itself that long-term results and safety were little known.',
  },
  'short-2018': {
    title: 'Side-effects associated with ketamine use in depression: a systematic review',
    authors: ['Short B', 'Fong J', 'Galvez V', 'et al.'],
    journal: 'The Lancet Psychiatry',
    year: 2018,
    doi: '10.1016/S2215-0366(17)30272-9',
    pmid: '28757132',
    kind: 'review',
    keyFinding: 'Side effects right after a dose were more common with ketamine than with placebo.',
    limitations:
      'The studies said little about long-term use, and side effects were not always reported well.',
  },
  'veraart-2021': {
    title:
      'Pharmacodynamic interactions between ketamine and psychiatric medications used in the treatment of depression: a systematic review',
    authors: ['Veraart JKE', 'Smith-Apeldoorn SY', 'Bakker IM', 'et al.'],
    journal: 'International Journal of Neuropsychopharmacology',
    year: 2021,
    url: 'https://research.rug.nl/en/publications/pharmacodynamic-interactions-between-ketamine-and-psychiatric-med',
    kind: 'review',
    keyFinding:
      'Benzodiazepines made the effect of ketamine shorter. Two of five studies found that lamotrigine weakened it. Lithium made no clear difference.',
    limitations: 'It had 24 small studies of many kinds, so its authors call the evidence low in quality.',
  },
  'wilkinson-2019': {
    title:
      'Impact of midazolam vs. saline on effect size estimates in controlled trials of ketamine as a rapid-acting antidepressant',
    authors: ['Wilkinson ST', 'et al.'],
    journal: 'Neuropsychopharmacology',
    year: 2019,
    doi: '10.1038/s41386-019-0317-8',
    pmid: '30653192',
    kind: 'meta-analysis',
    participants: 367,
    keyFinding:
      'In nine trials with 367 people, about 45% responded to ketamine after one day. About 18% responded to midazolam, and about 1% to salt water.',
    limitations: 'It looks at one dose and one day.',
  },
  'xu-2022': {
    title: 'Uncovering the Underlying Mechanisms of Ketamine as a Novel Antidepressant',
    authors: ['Xu S', 'Yao X', 'Li B', 'et al.'],
    journal: 'Frontiers in Pharmacology',
    year: 2022,
    doi: '10.3389/fphar.2021.740996',
    kind: 'review',
    keyFinding:
      'It reviews the main ideas: less inhibition, block of signals at rest, and growth signals in cells.',
    limitations: 'It reviews theories, tested largely in animals.',
  },
  'zanos-gould-2018': {
    title: 'Mechanisms of ketamine action as an antidepressant',
    authors: ['Zanos P', 'Gould TD'],
    journal: 'Molecular Psychiatry',
    year: 2018,
    doi: '10.1038/mp.2017.255',
    kind: 'review',
    keyFinding: 'Several ideas may explain how ketamine acts, and more than one of them may be right.',
    limitations: 'Most of the work it reviews was done in animals.',
  },
} satisfies Record<string, SeedCitation>
