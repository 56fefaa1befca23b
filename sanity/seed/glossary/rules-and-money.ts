import type {SeedTerm} from './term.ts'

export const rulesAndMoney: SeedTerm[] = [
  {
    term: '988',
    meaning: 'The number of the Suicide and Crisis Lifeline. Call or text 988, free, day and night.',
    readNext: 'suicide',
  },
  {
    term: 'Controlled drug',
    also: ['Schedule III'],
    meaning: 'A medicine that the law watches because it can be misused. Ketamine is one.',
    readNext: 'whatItIs',
  },
  {
    term: 'FDA',
    also: ['Food and Drug Administration'],
    meaning: 'The U.S. agency that decides which medicines may be sold, and for what.',
    readNext: 'whatItIs',
  },
  {
    term: 'Good-faith estimate',
    also: ['GFE'],
    meaning: 'A written estimate of the cost, which you can ask for if you do not use insurance.',
    readNext: 'cost',
  },
  {
    term: 'HSA and FSA',
    meaning: 'Accounts for health costs. The firm that runs yours decides what it pays.',
    readNext: 'cost',
  },
  {
    term: 'Informed consent',
    meaning:
      'You agree to a treatment after you have understood its benefit, its risks and the other ways. You may take it back at any time.',
    readNext: 'rightForMe',
  },
  {
    term: 'Label',
    also: ['prescribing information'],
    meaning: 'The official text about a medicine: its uses that the FDA accepted, and its risks.',
    readNext: 'risks',
  },
  {
    term: 'Off-label',
    meaning:
      'A clinician prescribes a medicine for a use that is not on its label. Such off-label use is legal, and the FDA has not approved it.',
    readNext: 'whatItIs',
  },
  {
    term: 'Prior authorization',
    meaning: 'Your plan must agree before a treatment, or it may not pay.',
    readNext: 'cost',
  },
  {
    term: 'REMS',
    meaning:
      'A federal safety program for a medicine with serious risks. Spravato is given only at sites in such a program.',
    readNext: 'infusionOrSpravato',
  },
  {
    term: 'Superbill',
    meaning: 'A detailed receipt that you send to your plan to ask for money back.',
    readNext: 'cost',
  },
]
