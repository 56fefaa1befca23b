import {paths} from '../../paths.ts'
import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, link, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const resultsFaqs = faqsOf(
  'results',
  {
    id: 'how-fast',
    question: 'How fast might it work?',
    shortAnswer:
      'Some people with depression feel better within a day. Many do not feel better at all, and the effect of one dose tends to fade. This use is off-label.',
    shortAnswerFrom: ['murrough-2013', 'kryst-2020'],
    answer: [
      paragraph(
        'In one trial, ',
        cite('about 6 in 10 (64%) had responded after 24 hours, and 28% with a calming drug', [
          'murrough-2013',
        ]),
        '. On average, the effect of one dose ',
        cite('lasts about 1 week', ['kryst-2020']),
        '.',
      ),
      paragraph(
        'With more doses, half of those who responded ',
        cite('had done so by the third infusion', ['phillips-2019']),
        '. A later trial found ',
        cite('no clear difference', ['jelovac-2025']),
        ' from a calming drug.',
      ),
      paragraph(
        'If you need help today, do not wait for a treatment. Call or text 988, or see more ways to ',
        link('get help now', paths.getHelpNow),
        '.',
      ),
    ],
    read: 'evidence',
  },
  {
    id: 'odds',
    question: 'Does it work, and what are the odds?',
    shortAnswer:
      'For depression, an off-label use, it helps some people for a time and does not help many others. Open studies look better than blinded ones. Nobody can tell beforehand how it goes for you.',
    answer: [
      bullets(
        ['Many open studies together: ', cite('4 to 5 in 10 (45%) responded', ['alnefeesi-2022']), '.'],
        ['Veterans in everyday care: ', cite('about 3 in 10 (26%) after 6 weeks', ['pfeiffer-2024']), '.'],
        [
          'A blinded trial: ',
          cite('47%, and 33% with a calming drug', ['jelovac-2025']),
          ', which may be chance.',
        ],
        ['Hidden under anesthesia: ', cite('60%, and 50% with placebo', ['lii-2023']), '.'],
      ),
    ],
    read: 'evidence',
  },
  {
    id: 'how-long',
    question: 'How long does it last, and do people need boosters?',
    shortAnswer:
      'The effect of one dose fades after about a week on average. Many people who get well relapse within a year. Further sessions (maintenance) may hold the gain, but long-term safety is not well known.',
    shortAnswerFrom: ['kryst-2020', 'ekstrand-2022'],
    answer: [
      bullets(
        ['One dose: ', cite('about a week', ['kryst-2020']), '.'],
        [
          'After a course: ',
          cite('70% of those who got well had relapsed within 12 months', ['ekstrand-2022']),
          ', and 63% after ECT.',
        ],
        [
          'Going on with Spravato: ',
          cite('27% relapsed, and 45% of those who changed to placebo', ['daly-2019']),
          '.',
        ],
      ),
    ],
    read: 'aftercare',
  },
  {
    id: 'not-working',
    question: 'What if it does not work?',
    shortAnswer:
      'That is common, and it is not your fault. Ask about another medicine, talk therapy, TMS, ECT or Spravato, and get a second opinion. If you are in distress, call or text 988.',
    answer: [
      paragraph(
        'Among veterans, ',
        cite('about 7 in 10 (74%) had not responded after 6 weeks', ['pfeiffer-2024']),
        '. Ketamine for depression is off-label, so agree beforehand when to stop.',
      ),
      paragraph('See ', articleLink('the options compared', 'compared'), '.'),
    ],
    read: 'compared',
  },
)
