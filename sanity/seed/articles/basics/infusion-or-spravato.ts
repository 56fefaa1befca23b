import {articleBody, bullets, callout, cite, heading, paragraph, strong} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const infusionOrSpravato: ArticleText = {
  _id: 'article-infusion-or-spravato',
  _type: 'article',
  title: 'Ketamine infusions or Spravato: what is the difference?',
  slug: {_type: 'slug', current: slugs.infusionOrSpravato},
  summary:
    'Both are given under watch and both can change how you feel for a few hours. Only Spravato is approved for depression. They differ in how they are given, in the rules around them, and in who pays.',
  keyPoints: [
    'Spravato (esketamine) is approved for some kinds of depression. Ketamine is not.',
    'Spravato is a nasal spray. Ketamine is most often a slow drip into a vein.',
    'Spravato is given only at certified sites, under a federal safety program.',
    'No large trial shows that one of them works better than the other.',
    'With both, do not drive until the next day, after a night of sleep.',
  ],
  publishedAt: '2026-10-17',
  body: articleBody(
    heading(2, 'Related, but not the same'),
    paragraph(
      'Ketamine is a mix of two mirror-image halves. Esketamine (Spravato) ',
      cite('is one of these halves', ['spravato-label-2026']),
      '. Results for one do not simply hold for the other.',
    ),

    heading(2, 'What the FDA has said'),
    bullets(
      [
        strong('Spravato: '),
        'approved for ',
        cite('adults whose depression did not improve with at least two medicines', ['spravato-label-2026']),
        '.',
      ],
      [
        'Spravato is also approved for ',
        cite('some adults with depression and thoughts of suicide', ['spravato-label-2026']),
        '. It has not been shown to ',
        cite('prevent suicide', ['spravato-label-2026']),
        '.',
      ],
      [
        strong('Ketamine: '),
        'approved ',
        cite('only as an anesthetic', ['ketamine-label-2024']),
        '. Its use for depression ',
        cite('is off-label', ['fda-notice-2023']),
        '.',
      ],
    ),

    heading(2, 'How they are given'),
    heading(3, 'Ketamine infusion'),
    bullets(
      ['A slow drip into a vein, often ', cite('over 40 minutes', ['anand-2023']), '.'],
      ['The dose goes by body weight. Staff can slow or stop the drip.'],
      ['In studies often ', cite('six infusions in 2 to 3 weeks', ['phillips-2019', 'anand-2023']), '.'],
    ),
    heading(3, 'Spravato'),
    bullets(
      [
        'A nasal spray that you use yourself while ',
        cite('a clinician watches', ['spravato-label-2026']),
        '.',
      ],
      [
        'You stay for ',
        cite('at least 2 hours, and blood pressure is checked', ['spravato-label-2026']),
        ' before and after.',
      ],
      [
        cite('Twice a week for 4 weeks, then weekly, then weekly or every 2 weeks', ['spravato-label-2026']),
        ' if it helps.',
      ],
      [
        'Only sites in a federal safety program (REMS) ',
        cite('may give it', ['spravato-label-2026']),
        '. You cannot take it home.',
      ],
    ),

    heading(2, 'What the studies found'),
    bullets(
      [
        'Spravato alone: ',
        cite('about 2 in 10 (23%) reached remission in 4 weeks, and 8% with a placebo spray', ['janik-2025']),
        '. About 1 in 4 had ',
        cite('nausea (25%) or dissociation (24%)', ['janik-2025']),
        '.',
      ],
      [
        'Going on with Spravato: of people who were well, ',
        cite('27% relapsed, and 45% of those who changed to placebo', ['daly-2019']),
        '.',
      ],
      [
        'Ketamine infusions: ',
        cite('55% responded in a large trial in which everyone knew the treatment', ['anand-2023']),
        '. In a blinded trial ',
        cite('there was no clear difference', ['jelovac-2025']),
        '.',
      ],
      ['In people of 65 and older, Spravato ', cite('did not clearly beat placebo', ['ochs-ross-2020']), '.'],
    ),
    callout(
      'warning',
      'Do not compare the shares directly',
      paragraph(
        'The trials had different people, lengths and comparisons. So a larger share in one does not mean that it works better.',
      ),
    ),

    heading(2, 'Who pays'),
    paragraph(
      'Many health plans pay for Spravato if they agree before (prior authorization). Plans often do not pay for ketamine infusions, because the use is off-label. Ask your plan, and read about ',
      articleLink('cost, insurance and your right to an estimate', 'cost'),
      '.',
    ),
    paragraph(
      'What this clinic offers: [Clinic to supply: whether infusions and Spravato are offered here].',
    ),
    ...closing(
      ['Ketamine, Spravato, TMS and ECT compared', 'compared'],
      ['What research says about ketamine for depression', 'evidence'],
      ['Other medicines and ketamine', 'medicines'],
    ),
  ),
}
