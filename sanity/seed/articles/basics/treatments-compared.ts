import {table} from '../../body-blocks.ts'
import {articleBody, bullets, callout, cite, heading, paragraph, strong} from '../../portable-text.ts'
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
    heading(2, 'Five options in one table'),
    paragraph(
      'A ',
      strong('response'),
      ' means that a depression score fell by at least half, and ',
      strong('remission'),
      ' that few signs are left. The trials took different people and watched them for different times. So compare with care.',
    ),
    table(
      'Next steps when treatment did not help enough',
      ['Option', 'FDA approval for depression', 'What studies found', 'Harms', 'Visits and driving'],
      [
        {
          head: 'Another medicine or talk therapy',
          cells: [
            'Many medicines for depression have it. Talk therapy needs none.',
            'Remission: 37% with the first step, 31% with the second, 13% to 14% with the third and fourth.',
            'Each medicine has its own. Ask about weight, sleep and sex life.',
            'As often as you agree. Ask whether your medicine lets you drive.',
          ],
          citations: ['rush-2006'],
        },
        {
          head: 'Ketamine infusions',
          cells: [
            'Not approved, so off-label.',
            'In one trial 55% responded, and 41% with ECT. In a second, 46% reached remission, and 63% with ECT. A blinded trial found no clear gain over a calming drug.',
            'In one trial 60% had dissociation, 45% anxiety and 27% nausea.',
            'Often six in 2 to 3 weeks. No driving until the next day, after a night of sleep.',
          ],
          citations: ['fda-notice-2023', 'anand-2023', 'ekstrand-2022', 'jelovac-2025', 'phillips-2019'],
        },
        {
          head: 'Spravato (esketamine spray)',
          cells: [
            'Approved for adults whose depression did not improve with at least two medicines, and for some with thoughts of suicide.',
            'Remission in 4 weeks: 23%, and 8% with placebo.',
            '25% had nausea and 24% dissociation. Blood pressure can rise.',
            'Twice a week at first, with at least 2 hours of watching. No driving until the next day, after a night of sleep.',
          ],
          citations: ['spravato-label-2026', 'janik-2025'],
        },
        {
          head: 'TMS (magnetic stimulation)',
          cells: [
            'Ask which device is cleared, and for what.',
            'In 301 people more responded than to a sham. The gain was moderate.',
            'Mostly pain on the scalp. 5% stopped because of side effects.',
            'Five days a week for 4 to 6 weeks. Most people need no one to take them home.',
          ],
          citations: ['oreardon-2007'],
        },
        {
          head: 'ECT (electroconvulsive therapy)',
          cells: [
            'Ask which device is cleared, and for what.',
            'In two trials against ketamine, 63% reached remission in one, and 41% responded in the other.',
            '29% had memory loss and 80% a headache. Some memory loss lasted.',
            'Three times a week for 3 weeks in one trial, with anesthesia each time.',
          ],
          citations: ['ekstrand-2022', 'anand-2023'],
        },
      ],
    ),
    heading(2, 'What the table cannot say'),
    bullets(
      ['TMS: a magnet on the scalp sends short pulses to one area of the brain. You are awake.'],
      ['ECT: a controlled current causes a short seizure while you are under anesthesia.'],
      ['Clinicians often think of ECT first when depression is very severe.'],
      ['Not knowing which treatment they got was hard for people in most of these trials.'],
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
