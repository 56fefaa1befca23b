import {keyNumber, trial} from '../../body-blocks.ts'
import {articleBody, bullets, callout, cite, heading, paragraph, strong} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {besideCalmingDrug, besideEct, RESPONDED} from '../../trials.ts'
import {closing} from '../parts/closing.ts'

export const researchOnDepression: ArticleText = {
  _id: 'article-research-on-depression',
  _type: 'article',
  title: 'What research says about ketamine for depression',
  slug: {_type: 'slug', current: slugs.evidence},
  summary:
    'Results are mixed. In some studies many people improved, while recent blinded trials found no clear difference. The effect of one dose tends to fade. Here are the main studies, with their limits.',
  keyPoints: [
    'Using ketamine for depression is off-label. It is approved only as an anesthetic.',
    'In several studies many people improved, but many others did not.',
    'Some recent blinded trials found no clear difference from the comparison treatment.',
    'The effect of one dose tends to fade, so people who improve often need more sessions.',
    'Many studies were small and short. Long-term benefit and safety are not well known.',
  ],
  publishedAt: '2026-11-22',
  body: articleBody(
    heading(2, 'How to read these studies'),
    paragraph(
      'A ',
      strong('response'),
      ' usually means that a depression score ',
      cite('fell by at least half', ['anand-2023']),
      '. ',
      strong('Remission'),
      ' means that few signs of depression are left. Either can be followed by a relapse.',
    ),
    paragraph(
      'In a ',
      strong('blinded'),
      ' trial, people do not know which treatment they get. That is hard with ketamine, because most people can feel it. Then ',
      cite('hope alone may change the result', ['lii-2023']),
      '.',
    ),
    paragraph('A ', strong('placebo'), ' is a treatment without the tested medicine, such as salt water.'),

    heading(2, 'Studies in which people improved'),
    heading(3, 'One dose'),
    paragraph(
      'A trial in ',
      cite('73 people compared one infusion (a slow drip into a vein) with midazolam, a calming drug', [
        'murrough-2013',
      ]),
      '. One day later, ',
      cite('about 6 in 10 (64%) had responded to ketamine, and about 3 in 10 (28%) to midazolam', [
        'murrough-2013',
      ]),
      '.',
    ),
    paragraph(
      'The comparison matters too. In pooled trials, ',
      cite('18% responded to midazolam, and 1 in 100 to salt water', ['wilkinson-2019']),
      '.',
    ),
    keyNumber(
      '1 week',
      'is how long the effect of one dose lasts on average. So most people who improve need repeat sessions.',
      ['kryst-2020'],
    ),
    heading(3, 'A series of doses'),
    paragraph(
      'A small study began with 41 people. Of those who went on, ',
      cite('about 6 in 10 (59%) responded after six infusions over 2 weeks', ['phillips-2019']),
      '. Everyone knew their treatment.',
    ),
    heading(3, 'Everyday care'),
    paragraph(
      'One review pooled 79 studies with 2,665 people. ',
      cite('About 4 to 5 in 10 (45%) responded, and 3 in 10 (30%) reached remission', ['alnefeesi-2022']),
      '. Results varied widely, and most studies had no comparison group.',
    ),
    heading(3, 'Compared with ECT'),
    paragraph(
      'ECT (electroconvulsive therapy) uses a controlled current while a person is under anesthesia.',
    ),
    trial(besideEct),
    paragraph(
      'ECT had more effects on memory, and ketamine ',
      cite('caused more dissociation', ['anand-2023']),
      ' (feeling cut off from yourself).',
    ),
    paragraph(
      'A second trial had 186 hospital patients. ',
      cite('63% reached remission with ECT and 46% with ketamine', ['ekstrand-2022']),
      '. Side effects made ',
      cite('more people leave the ketamine group', ['ekstrand-2022']),
      '.',
    ),
    paragraph(
      'Getting well did not mean staying well. Within 12 months, ',
      cite('70% of those who got well with ketamine had relapsed, and 63% after ECT', ['ekstrand-2022']),
      '. The middle time before that was ',
      cite('57 days with ketamine and 61 days after ECT', ['ekstrand-2022']),
      '.',
    ),
    callout('warning', 'Not emergency care', paragraph('If you think about suicide, call or text 988 now.')),

    heading(2, 'Trials that found no clear difference'),
    trial(besideCalmingDrug),
    trial({
      title: 'During surgery',
      setting: 'One day after one dose while asleep, 2023.',
      people: 40,
      meaning: RESPONDED,
      arms: [
        ['ketamine', 60],
        ['placebo', 50],
      ],
      clearness: 'chance',
      limits:
        'Only 37% guessed right, so the blinding worked. But it was small, and surgery is not a usual setting.',
      citations: ['lii-2023'],
    }),
    paragraph(
      'Look at the last pair again: ',
      cite('50 of 100 improved without any ketamine', ['lii-2023']),
      '. Hope, care and time may do part of that.',
    ),
    paragraph('Small trials can also miss a real effect.'),

    heading(2, 'What this means'),
    bullets(
      [
        'Trials without good blinding ',
        cite('may make ketamine look better than it is', ['jelovac-2025', 'lii-2023']),
        '.',
      ],
      ['Long-term benefit and safety ', cite('are not well known', ['sanacora-2017']), '.'],
    ),

    ...closing(
      ['Side effects, risks and long-term safety', 'risks'],
      ['Ketamine, Spravato, TMS and ECT compared', 'compared'],
    ),
  ),
}
