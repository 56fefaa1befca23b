import {articleBody, briefSources, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const ptsdAnxietyOcd: ArticleText = {
  _id: 'article-ptsd-anxiety-ocd',
  _type: 'article',
  title: 'Ketamine for PTSD, anxiety, OCD, bipolar and alcohol',
  slug: {_type: 'slug', current: slugs.conditions},
  summary:
    'Ketamine has been tried for more than depression. For PTSD the results clash. For anxiety and OCD there is very little, and other trials are small. All of it is off-label.',
  keyPoints: [
    'Ketamine is not approved for any of these. All such use is off-label.',
    'PTSD: one small trial found a gain, and a larger one in veterans did not.',
    'Social anxiety and OCD: only very small trials of single doses.',
    'Bipolar depression: small trials with short gains, and a risk of mania.',
    'For each of these there are treatments with better evidence. Ask about those first.',
  ],
  briefCitations: briefSources(
    'feder-2021',
    'abdallah-2022',
    'taylor-2018',
    'rodriguez-2013',
    'diazgranados-2010',
  ),
  publishedAt: '2026-10-07',
  body: articleBody(
    paragraph(
      'The FDA has ',
      cite('not approved ketamine for any mental health condition', ['fda-notice-2023']),
      '. So all use for these conditions is off-label. Here is what trials found, for and against.',
    ),

    heading(2, 'PTSD (post-traumatic stress disorder)'),
    paragraph(
      'PTSD can follow a terrible event: bad memories, fear, poor sleep, and staying away from reminders.',
    ),
    bullets(
      [
        'In 30 people, ',
        cite('67% were clearly better after six infusions, and 20% after a calming drug', ['feder-2021']),
        '. Half of those had lost the gain ',
        cite('about 4 weeks later', ['feder-2021']),
        '.',
      ],
      [
        'In 158 veterans and service members, eight infusions ',
        cite('did not ease PTSD more than placebo', ['abdallah-2022']),
        '. Depression did get better with the usual dose.',
      ],
    ),
    paragraph(
      'First choices: the VA and the Department of Defense advise ',
      cite('certain talking therapies before medicines', ['va-dod-ptsd-2024']),
      '. Of medicines, they advise ',
      cite('paroxetine, sertraline or venlafaxine', ['va-dod-ptsd-2024']),
      '.',
    ),

    heading(2, 'Anxiety'),
    bullets(
      [
        'Social anxiety: in 18 people, ',
        cite('about 3 in 10 (33%) responded on one scale, and nobody after placebo', ['taylor-2018']),
        '. On a second scale ',
        cite('scores did not clearly differ', ['taylor-2018']),
        '.',
      ],
      ['Other kinds of anxiety: we found no large trial. Ketamine can also cause anxiety.'],
    ),
    paragraph('First choices: talk therapy (CBT) and medicines such as SSRIs.'),

    heading(2, 'OCD (obsessive-compulsive disorder)'),
    paragraph(
      'In 15 people, ',
      cite('4 of 8 responded a week after one dose, and none of 7 after placebo', ['rodriguez-2013']),
      '. In a study without placebo, ',
      cite('none of 10 responded', ['bloch-2012']),
      '.',
    ),
    paragraph('That is too few to build on. First choices are a talk therapy called ERP, and SSRIs.'),

    heading(2, 'Bipolar depression'),
    bullets(
      [
        'In 18 people who took a mood stabilizer, ',
        cite('71% responded to one dose at some point, and 6% to placebo', ['diazgranados-2010']),
        '. The gain held for ',
        cite('about 3 days', ['diazgranados-2010']),
        '.',
      ],
      ['A second trial with 15 people ', cite('found much the same', ['zarate-2012']), '.'],
      [
        'Mania is a risk: ',
        cite('one person became manic after ketamine and one after placebo', ['diazgranados-2010']),
        '. A mood stabilizer and close watching are a must.',
      ],
    ),
    paragraph('First choices: mood stabilizers and certain other medicines, with talk therapy.'),

    heading(2, 'Alcohol use disorder'),
    paragraph(
      'A trial had 96 people. After three infusions, ',
      cite('about 1 in 10 more of their days (10%) were free of alcohol', ['grabski-2022']),
      ' than after placebo. The number who relapsed ',
      cite('did not clearly differ', ['grabski-2022']),
      '.',
    ),
    paragraph('This is early work, done in research and with therapy beside it.'),
    paragraph(
      'A present problem with alcohol or drugs is often ',
      cite('a reason not to give ketamine', ['cohen-2018']),
      '. First choices are counseling, groups, and medicines such as naltrexone.',
    ),
    callout(
      'info',
      'How to read a small trial',
      paragraph(
        'With few people, chance plays a large part. When salt water is the comparison, people know what they got. So a striking result in a small trial often shrinks later.',
      ),
    ),
    paragraph('Conditions that we treat: [Clinic to supply: conditions treated here].'),
    heading(2, 'Other options'),
    paragraph(
      'The first choices are named in each part above. For depression, see how ',
      articleLink('ketamine, Spravato, TMS and ECT compare', 'compared'),
      '.',
    ),
    ...closing(
      ['What research says about ketamine for depression', 'evidence'],
      ['Ketamine for CRPS and lasting pain', 'pain'],
      ['Ketamine and veterans', 'veterans'],
    ),
  ),
}
