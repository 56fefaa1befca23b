import {
  articleBody,
  briefSources,
  bullets,
  callout,
  cite,
  heading,
  paragraph,
  steps,
} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const aftercare: ArticleText = {
  _id: 'article-aftercare',
  _type: 'article',
  title: 'Aftercare, maintenance and stopping',
  slug: {_type: 'slug', current: slugs.aftercare},
  summary:
    'What comes after the first course: how to tell if it helped, and what maintenance means. Then when to stop, and what to do if it did not help or the gain fades.',
  keyPoints: [
    'Agree before the first visit how you will measure whether it helps.',
    'The gain often fades. Many people who got well had relapsed within a year.',
    'Maintenance means more visits, further apart. Long-term safety is not well known.',
    'Stopping is a choice you may make at any time. Do not stop other medicines alone.',
    'If it did not help, there are other treatments. Ask for a plan, not only for more doses.',
  ],
  briefCitations: briefSources('ekstrand-2022', 'pfeiffer-2024'),
  publishedAt: '2026-10-13',
  body: articleBody(
    heading(2, 'Did it help?'),
    paragraph(
      'Feelings on one day can mislead. Use the same short list of questions each week, and ask someone close to you. A response means that a score ',
      cite('fell by at least half', ['anand-2023']),
      '.',
    ),
    paragraph(
      'Agree on a point to decide, for example after the first course. In a study, half of those who responded ',
      cite('had done so by the third infusion', ['phillips-2019']),
      '.',
    ),

    heading(2, 'How long does it last?'),
    bullets(
      ['One dose: ', cite('about a week on average', ['kryst-2020']), '.'],
      [
        'After a course in the hospital: of those who got well, ',
        cite('70% had relapsed within 12 months', ['ekstrand-2022']),
        '. After ECT it was ',
        cite('63%', ['ekstrand-2022']),
        '.',
      ],
      [
        'In everyday care, the share of veterans who responded (26%) ',
        cite('was much the same after 26 weeks', ['pfeiffer-2024']),
        '. Infusions went on in that time.',
      ],
    ),

    heading(2, 'Maintenance'),
    paragraph(
      'Maintenance means further doses with more time between them. Among veterans, infusions went from ',
      cite('every 5 days to every 3 to 4 weeks', ['pfeiffer-2024']),
      '. They had ',
      cite('18 in a year on average', ['pfeiffer-2024']),
      '.',
    ),
    paragraph(
      'With the related spray, going on helped people who were already well: ',
      cite('27% relapsed, and 45% of those who changed to placebo', ['daly-2019']),
      '. For ketamine infusions there is less evidence.',
    ),
    heading(3, 'What to check while it goes on'),
    bullets(
      ['blood pressure at each visit'],
      ['bladder: pain, blood, or needing to go often or in a hurry'],
      ['liver, by blood tests'],
      ['memory and thinking'],
      ['any wish to take more, or more often, than agreed'],
      ['mood, and thoughts of suicide'],
    ),
    paragraph(
      'Long-term safety ',
      cite('has not been studied enough', ['short-2018', 'sanacora-2017']),
      '. See ',
      articleLink('bladder, dependence and long-term use', 'longTerm'),
      '.',
    ),

    heading(2, 'Stopping'),
    steps(
      ['Say that you want to stop, or to pause. You need not give a reason.'],
      ['Make a plan with the clinician who treats your depression, before the last dose.'],
      ['Go on with other medicines unless their prescriber changes them.'],
      ['Name two early signs of a relapse, and who will call whom.'],
      ['Set a date for a check a few weeks later.'],
    ),
    callout(
      'warning',
      'If mood drops after a stop',
      paragraph(
        'Call your clinician early. If you think about suicide, call or text 988 now, or call 911. Our number: [Clinic to supply: phone number for patients in treatment].',
      ),
    ),

    heading(2, 'If it did not help'),
    paragraph(
      'That is common, and it is not your fault. More doses are not the only answer. Ask for a second opinion, and ask about a new medicine, talk therapy, TMS, ECT or ',
      articleLink('Spravato', 'infusionOrSpravato'),
      '.',
    ),
    paragraph(
      'Your own clinician should know how it went. What we send, if you agree: [Clinic to supply: what is sent to other clinicians]. Ketamine for depression is ',
      cite('off-label', ['fda-notice-2023']),
      ', so this plan matters.',
    ),
    ...closing(
      ['Bladder, dependence and long-term use', 'longTerm'],
      ['Ketamine, Spravato, TMS and ECT compared', 'compared'],
      ['Thoughts of suicide: getting help now', 'suicide'],
    ),
  ),
}
