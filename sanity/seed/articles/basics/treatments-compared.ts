import {articleBody, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const treatmentsCompared: ArticleText = {
  _id: 'article-treatments-compared',
  _type: 'article',
  title: 'Ketamine, Spravato, TMS and ECT compared',
  slug: {_type: 'slug', current: slugs.compared},
  summary:
    'When medicines and talk therapy did not help enough, there are several next steps for depression. Here are five, with their legal status, what studies found, what can go wrong and what a visit means.',
  keyPoints: [
    'Spravato is approved for some kinds of depression. Ketamine is not: its use is off-label.',
    'ECT did better than ketamine in one trial and worse in another.',
    'Each has its own harms: memory with ECT, dissociation with ketamine, scalp pain with TMS.',
    'All of them can fade. Ask about the plan for the months after.',
    'A new medicine or talk therapy may still be the next step for you.',
  ],
  publishedAt: '2026-10-16',
  body: articleBody(
    heading(2, 'Another medicine or talk therapy'),
    bullets(
      [
        'In a large study, ',
        cite('37% reached remission with the first treatment step and 31% with the second', ['rush-2006']),
        '. With the third and fourth it was ',
        cite('about 1 in 10 (13% to 14%)', ['rush-2006']),
        '.',
      ],
      ['Visits: as often as you and your clinician agree. Ask whether your medicine lets you drive.'],
      ['Harms: each medicine has its own. Ask about weight, sleep and sex life.'],
    ),

    heading(2, 'Ketamine infusions'),
    bullets(
      ['Status: ', cite('not approved for depression', ['fda-notice-2023']), ', so off-label.'],
      [
        'Studies: ',
        cite('55% responded, and 41% with ECT', ['anand-2023']),
        '. In a second trial ',
        cite('46% reached remission, and 63% with ECT', ['ekstrand-2022']),
        '. A blinded trial ',
        cite('found no clear gain over a calming drug', ['jelovac-2025']),
        '.',
      ],
      [
        'Harms: ',
        cite('60% had dissociation, 45% anxiety and 27% nausea', ['ekstrand-2022']),
        ' in one trial.',
      ],
      ['Visits: ', cite('often six in 2 to 3 weeks', ['phillips-2019', 'anand-2023']), '.'],
      ['No driving until the next day, after a night of sleep.'],
    ),

    heading(2, 'Spravato (esketamine spray)'),
    bullets(
      [
        'Status: Spravato is approved for ',
        cite('adults whose depression did not improve with at least two medicines', ['spravato-label-2026']),
        '.',
      ],
      [
        'Spravato is also approved for ',
        cite('some adults with depression and thoughts of suicide', ['spravato-label-2026']),
        '.',
      ],
      [
        'Studies: ',
        cite('about 2 in 10 (23%) reached remission in 4 weeks, and 8% with placebo', ['janik-2025']),
        '.',
      ],
      ['Harms: ', cite('25% had nausea and 24% dissociation', ['janik-2025']), '. Blood pressure can rise.'],
      [
        'Visits: ',
        cite('twice a week at first, with at least 2 hours of watching', ['spravato-label-2026']),
        '. No driving until the next day.',
      ],
    ),

    heading(2, 'TMS (magnetic stimulation)'),
    bullets(
      ['A magnet on the scalp sends short pulses to one area of the brain. You are awake.'],
      [
        'Studies: in 301 people, ',
        cite('more responded to TMS than to a sham', ['oreardon-2007']),
        '. The gain was moderate.',
      ],
      [
        'Harms: mostly pain on the scalp. ',
        cite('About 1 in 20 (5%) stopped because of side effects', ['oreardon-2007']),
        '.',
      ],
      [
        'Visits: ',
        cite('five days a week for 4 to 6 weeks', ['oreardon-2007']),
        '. Ask whether you may drive there yourself.',
      ],
    ),

    heading(2, 'ECT (electroconvulsive therapy)'),
    bullets(
      ['A controlled current causes a short seizure while you are under anesthesia.'],
      [
        'Studies: in two trials against ketamine, ',
        cite('63% reached remission', ['ekstrand-2022']),
        ' in one, and ',
        cite('41% responded', ['anand-2023']),
        ' in the other.',
      ],
      [
        'Harms: ',
        cite('about 3 in 10 (29%) had memory loss and 8 in 10 (80%) a headache', ['ekstrand-2022']),
        '. Some memory loss ',
        cite('lasted', ['ekstrand-2022']),
        '.',
      ],
      ['Visits: ', cite('three times a week for 3 weeks in one trial', ['anand-2023']), ', with anesthesia.'],
      ['Clinicians often think of it first when depression is very severe.'],
    ),
    callout(
      'info',
      'After it has helped',
      paragraph(
        'Of those who got well in one trial, ',
        cite('70% had relapsed within 12 months after ketamine, and 63% after ECT', ['ekstrand-2022']),
        '. So ask each clinic: what do we do to keep the gain?',
      ),
    ),

    heading(2, 'Other options, and how to choose'),
    paragraph(
      'No list can choose for you. Ask which one fits your illness, your other health problems and your days. Ask an expert who does not sell it.',
    ),
    paragraph('Cost differs a lot. Read about ', articleLink('cost and insurance', 'cost'), '.'),
    ...closing(
      ['Ketamine infusions or Spravato: what is the difference?', 'infusionOrSpravato'],
      ['Is ketamine therapy right for me?', 'rightForMe'],
      ['Aftercare, maintenance and stopping', 'aftercare'],
    ),
  ),
}
