import {articleBody, bullets, callout, cite, heading, paragraph, strong} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const costAndInsurance: ArticleText = {
  _id: 'article-cost',
  _type: 'article',
  title: 'Cost, insurance and your right to an estimate',
  slug: {_type: 'slug', current: slugs.cost},
  summary:
    'Ketamine infusions are mostly paid by patients, because the use is off-label. Spravato is often covered after approval by the plan. You have a right to a written estimate before you decide.',
  keyPoints: [
    'Plans often do not pay for ketamine infusions. Ask yours, in writing.',
    'Plans often pay for Spravato if they agree before the first visit.',
    'If you pay yourself, you have a right to a written good-faith estimate.',
    'Ask what the price holds, and what comes on top.',
    'Do not pay for a whole course before you know what happens if you stop early.',
  ],
  publishedAt: '2026-10-18',
  body: articleBody(
    heading(2, 'Our prices'),
    bullets(
      ['First talk and check: [Clinic to supply: price of the first visit]'],
      ['Ketamine infusion: [Clinic to supply: price of one infusion]'],
      ['Course of infusions: [Clinic to supply: price of a course, and what it holds]'],
      ['Later infusions: [Clinic to supply: price of a later infusion]'],
      ['Prices as of: [Clinic to supply: date of the price list]'],
    ),
    heading(3, 'Ask any clinic what is in the price'),
    bullets(
      ['the first check, blood tests and a pregnancy test'],
      ['the medicine, the staff and the time you rest afterward'],
      ['calls and follow-up between visits'],
      ['what you pay if you cancel, or stop after two visits'],
    ),

    heading(2, 'Insurance'),
    paragraph(
      strong('Ketamine infusions. '),
      'This use is ',
      cite('off-label', ['fda-notice-2023']),
      ', and many plans do not pay for it. A plan may still pay for the first check or for lab tests.',
    ),
    paragraph(
      strong('Spravato (esketamine). '),
      'It is ',
      cite('approved for some kinds of depression', ['spravato-label-2026']),
      ' in adults, which ketamine is not.',
    ),
    paragraph(
      'So many plans pay for Spravato. Most want to agree before you start (prior authorization). Often they ask which medicines you have tried.',
    ),
    paragraph(
      strong('Medicare, Medicaid, Tricare and VA. '),
      'Each has its own rules, and they change. Ask your plan about your case.',
    ),
    paragraph('What we bill ourselves: [Clinic to supply: insurance that is accepted].'),
    heading(3, 'Words you may meet'),
    bullets(
      [
        strong('Superbill: '),
        'a detailed receipt that you send to your plan to ask for money back. It does not promise that the plan pays.',
      ],
      [
        strong('HSA and FSA: '),
        'accounts for health costs. Ask the firm that runs yours whether treatment is allowed.',
      ],
      [strong('Deductible: '), 'what you pay each year before the plan pays.'],
    ),

    heading(2, 'Your right to a written estimate'),
    paragraph(
      'If you have no insurance, or do not use it, federal law gives you a good-faith estimate. We must give it in writing ',
      cite('within 3 business days after you ask about cost', ['cfr-good-faith-estimate-2021']),
      '.',
    ),
    bullets(
      [
        'A visit planned at least 3 business days ahead: ',
        cite('the estimate comes within 1 business day', ['cfr-good-faith-estimate-2021']),
        ' after you plan it.',
      ],
      [
        'A visit planned at least 10 business days ahead: ',
        cite('it comes within 3 business days', ['cfr-good-faith-estimate-2021']),
        '.',
      ],
      [
        'If the bill is ',
        cite('$400 or more above the estimate', ['cms-good-faith-estimate-2022']),
        ', you can dispute it.',
      ],
      ['Keep a copy or a photo of the estimate.'],
    ),
    callout(
      'info',
      'How to ask us',
      paragraph(
        'Choose “Cost and insurance” in the form, or call: [Clinic to supply: phone number for cost questions]. You need not give health details to get an estimate.',
      ),
    ),

    heading(2, 'Before you pay'),
    bullets(
      ['Ask for the written estimate, and for the rules on refunds: [Clinic to supply: refund rules].'],
      ['Ask about plans to pay over time: [Clinic to supply: payment plans].'],
      ['Count rides home, days off work and child care.'],
      [
        'Count later visits. In one VA study, people had ',
        cite('18 infusions on average in a year', ['pfeiffer-2024']),
        '.',
      ],
      ['Be wary of a clinic that asks you to pay today to save money.'],
    ),
    paragraph(
      'Cost matters for the choice too. Most veterans in that study ',
      cite('had not responded after 6 weeks: 26% had', ['pfeiffer-2024']),
      '.',
    ),
    ...closing(
      ['Ketamine infusions or Spravato: what is the difference?', 'infusionOrSpravato'],
      ['Is ketamine therapy right for me?', 'rightForMe'],
      ['Ketamine and veterans', 'veterans'],
    ),
  ),
}
