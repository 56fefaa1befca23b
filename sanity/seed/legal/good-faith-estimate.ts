import {section} from '../pages/page-section.ts'
import {bullets, cite, paragraph} from '../portable-text.ts'
import {draftNote, effectiveFrom, type SeedLegalPage} from './legal-page.ts'

/** In our own words. The lawyer decides whether the federal standard notice must stand here word by word. */
export const goodFaithEstimate: SeedLegalPage = {
  kind: 'good-faith-estimate',
  key: 'good-faith-estimate',
  title: 'Your right to a good-faith estimate',
  summary:
    'If you have no insurance, or do not use it, you have a right to a written estimate. Here is when it is due, and what to do if the bill is larger.',
  draftNote,
  effectiveFrom,
  sections: [
    section(
      'right',
      'Your right',
      bullets(
        ['You can ask any clinic for an estimate before you plan a visit. It is in writing.'],
        ['A question about cost counts as asking.'],
        ['It covers what is expected: visits, medicine, tests and other charges.'],
      ),
    ),
    section(
      'when',
      'When it is due',
      bullets(
        ['After you ask: ', cite('within 3 business days', ['cfr-good-faith-estimate-2021']), '.'],
        [
          'After you plan a visit at least 3 business days ahead: ',
          cite('within 1 business day', ['cfr-good-faith-estimate-2021']),
          '.',
        ],
        [
          'After you plan a visit at least 10 business days ahead: ',
          cite('within 3 business days', ['cfr-good-faith-estimate-2021']),
          '.',
        ],
      ),
    ),
    section(
      'larger-bill',
      'If the bill is larger',
      paragraph(
        'If it is ',
        cite('$400 or more above the estimate', ['cms-good-faith-estimate-2022']),
        ', you can dispute it. Keep a copy or a photo of the estimate. More: ',
        cite('cms.gov/nosurprises', ['cms-good-faith-estimate-2022']),
        '.',
      ),
    ),
    section(
      'ask-us',
      'Ask us',
      paragraph(
        'Choose “Cost and insurance” in the form, or call: [Clinic to supply: phone number for cost questions].',
      ),
      paragraph('The federal standard notice: [Clinic to supply: text of the current federal notice].'),
    ),
  ],
}
