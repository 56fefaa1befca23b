import {bullets, cite, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const costFaqs = faqsOf(
  'cost',
  {
    id: 'price',
    question: 'What does it cost?',
    shortAnswer:
      'We list our own prices below. Ask any clinic what a price holds and what comes on top. You have a right to a written good-faith estimate before you decide.',
    answer: [
      bullets(
        ['First check: [Clinic to supply: price of the first visit]'],
        ['One infusion: [Clinic to supply: price of one infusion]'],
        ['Count later sessions too: in VA care ', cite('18 in a year on average', ['pfeiffer-2024']), '.'],
      ),
    ],
    read: 'cost',
  },
  {
    id: 'insurance',
    question: 'Does insurance pay, also Medicare, Medicaid, Tricare or VA?',
    shortAnswer:
      'Plans often do not pay for ketamine infusions, because the use for depression is off-label. Many pay for Spravato if they agree first. Medicare, Medicaid, Tricare and VA have their own rules. Ask yours in writing.',
    answer: [
      bullets(
        [
          'Spravato is ',
          cite('approved for some kinds of depression', ['spravato-label-2026']),
          ' in adults.',
        ],
        [
          'Ketamine is ',
          cite('not', ['fda-notice-2023']),
          '. Some plans still pay for a check or lab tests.',
        ],
        ['Prior authorization means that the plan agrees before the visit.'],
        ['What we bill: [Clinic to supply: insurance that is accepted].'],
      ),
    ],
    read: 'cost',
  },
  {
    id: 'estimate',
    question: 'Can I get the price in writing before I decide?',
    shortAnswer:
      'Yes. If you have no insurance, or do not use it, federal law gives you a written good-faith estimate. Asking about cost is enough. You need not tell us your diagnosis in the form.',
    answer: [
      bullets(
        ['After you ask: ', cite('within 3 business days', ['cfr-good-faith-estimate-2021']), '.'],
        [
          'If the bill is ',
          cite('$400 or more above it', ['cms-good-faith-estimate-2022']),
          ', you can dispute the bill.',
        ],
        ['To ask, choose “Cost and insurance” in our form, or call.'],
      ),
    ],
    read: 'cost',
  },
  {
    id: 'refund-and-superbill',
    question: 'Can I cancel, get a refund, pay over time, or get a superbill?',
    shortAnswer:
      'Ask for these rules in writing before you pay. Do not pay for a whole course before you know what happens if you stop early. A superbill is a receipt that you can send to your plan.',
    answer: [
      bullets(
        ['Cancel: [Clinic to supply: rules for canceling].'],
        ['Refund: [Clinic to supply: refund rules].'],
        ['Pay over time: [Clinic to supply: payment plans].'],
        [
          'Superbill: [Clinic to supply: whether a superbill is given]. It does not promise that a plan pays.',
        ],
      ),
    ],
    read: 'cost',
  },
  {
    id: 'hsa',
    question: 'Can I use an HSA or FSA?',
    shortAnswer:
      'Often such accounts pay for treatment that a clinician prescribes, but the firm that runs yours decides. Ask it first, and keep the receipts.',
    answer: [
      paragraph(
        'Ask whether it needs a letter from the clinician. What we can give: [Clinic to supply: letters and receipts for health accounts].',
      ),
    ],
    read: 'cost',
  },
)
