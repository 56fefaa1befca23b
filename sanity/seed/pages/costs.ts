import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, paragraph} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

export const costs: SeedPage = {
  key: 'costs',
  title: 'Costs and insurance',
  summary:
    'Our prices, what insurance may pay, what Spravato means for your plan, and your right to a written estimate.',
  sections: [
    section(
      'prices',
      'Our prices',
      bullets(
        ['First check: [Clinic to supply: price, and what it holds]'],
        ['Ketamine infusion: [Clinic to supply: price of one, and what it holds]'],
        ['Course of infusions: [Clinic to supply: price of a course, and what it holds]'],
        ['Later infusion: [Clinic to supply: price, and what it holds]'],
        ['Spravato visit: [Clinic to supply: price without insurance, or that it is not offered]'],
        ['Talking therapy: [Clinic to supply: price, or that it is not offered]'],
        ['Valid from: [Clinic to supply: date of the price list]'],
      ),
    ),
    section(
      'what-is-in-a-price',
      'What is in a price, and what is not',
      bullets(
        ['Ask whether the first check, lab tests and the medicine are in it.'],
        ['Ask about staff time, rest, calls between visits and reports.'],
        ['Not in it: [Clinic to supply: costs that come on top].'],
        ['Cancel or stop early: [Clinic to supply: rules for canceling and refunds].'],
        ['Pay over time: [Clinic to supply: payment plans].'],
      ),
    ),
    section(
      'insurance',
      'Insurance',
      bullets(
        [
          'Ketamine infusions: the use is ',
          cite('off-label', ['fda-notice-2023']),
          ', and many plans do not pay.',
        ],
        [
          'Spravato: ',
          cite('approved for some kinds of depression', ['spravato-label-2026']),
          ', so many plans pay if they agree first (prior authorization).',
        ],
        ['Medicare, Medicaid, Tricare and VA have their own rules. Ask before the first visit.'],
        ['What we bill: [Clinic to supply: insurance that is accepted].'],
        ['Superbill: [Clinic to supply: whether a superbill is given].'],
      ),
    ),
    section(
      'health-accounts',
      'HSA and FSA',
      paragraph(
        'These accounts often pay for treatment that a clinician prescribes. The firm that runs yours decides. Ask it first, and keep receipts.',
      ),
    ),
    section(
      'good-faith-estimate',
      'Your right to a good-faith estimate',
      paragraph('If you have no insurance, or do not use it, you can have a written estimate of the cost.'),
      bullets(
        [
          'After you ask, also by asking what it costs: ',
          cite('within 3 business days', ['cfr-good-faith-estimate-2021']),
          '.',
        ],
        [
          'Visit at least 3 business days away: ',
          cite('within 1 business day after you plan it', ['cfr-good-faith-estimate-2021']),
          '.',
        ],
        [
          'Visit at least 10 business days away: ',
          cite('within 3 business days after you plan it', ['cfr-good-faith-estimate-2021']),
          '.',
        ],
        [
          'Bill ',
          cite('$400 or more above it', ['cms-good-faith-estimate-2022']),
          ': you can dispute the bill.',
        ],
      ),
      paragraph(
        'Choose “Cost and insurance” in our form, or call: [Clinic to supply: phone number for cost questions].',
      ),
    ),
    section(
      'count-it-all',
      'Count it all',
      bullets(
        ['rides home, days off work, child care'],
        ['later sessions: in VA care ', cite('18 in a year on average', ['pfeiffer-2024'])],
        [
          'treatment that comes after, if it does not help: most veterans ',
          cite('had not responded after 6 weeks', ['pfeiffer-2024']),
        ],
      ),
      paragraph('More: ', articleLink('cost, insurance and your right to an estimate', 'cost'), '.'),
    ),
  ],
}
