import {
  articleBody,
  briefSources,
  bullets,
  callout,
  cite,
  heading,
  paragraph,
  strong,
} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const whatIsKetamineTherapy: ArticleText = {
  _id: 'article-what-it-is',
  _type: 'article',
  title: 'What is ketamine therapy?',
  slug: {_type: 'slug', current: slugs.whatItIs},
  summary:
    'Ketamine is an old anesthetic. Some clinics give small doses of it to people with depression or lasting pain. That use is off-label: it may help some people, it has risks, and it is not a first step.',
  keyPoints: [
    'Ketamine is approved only as an anesthetic. Other uses are off-label.',
    'Clinics give small doses while staff watch you, often as a slow drip into a vein.',
    'It is mostly studied in people who did not get well with other treatments.',
    'Some people feel better within days. Many do not, and the effect tends to fade.',
    'It is a controlled drug with real risks, so it belongs in trained hands.',
  ],
  briefCitations: briefSources('murrough-2013', 'kryst-2020'),
  publishedAt: '2026-10-20',
  body: articleBody(
    heading(2, 'An anesthetic that is also used for other things'),
    paragraph(
      'Ketamine is a medicine for surgery. The FDA first approved it ',
      cite('as an anesthetic in 1970', ['ketamine-label-2024']),
      '. The FDA is the U.S. agency that decides how a medicine may be sold.',
    ),
    paragraph(
      'The law controls ketamine because people can misuse it. It is in ',
      cite('Schedule III of the controlled drugs', ['ketamine-label-2024']),
      '. Only a licensed clinician may prescribe it.',
    ),
    heading(3, 'Two forms with similar names'),
    bullets(
      [
        strong('Ketamine'),
        ' is mixed from two mirror-image halves. It comes as a liquid for ',
        cite('a vein or a muscle', ['ketamine-label-2024']),
        '.',
      ],
      [
        strong('Esketamine'),
        ' (Spravato) is one of those halves. It comes as a nasal spray. Spravato ',
        cite('is approved for some kinds of depression', ['spravato-label-2026']),
        ' in adults.',
      ],
    ),

    heading(2, 'What clinics mean by ketamine therapy'),
    paragraph(
      'A clinic gives a dose that is ',
      cite('smaller than a dose for surgery', ['ketamine-label-2024', 'anand-2023']),
      '. You stay awake or get drowsy. Staff watch your breathing, blood pressure and state of mind.',
    ),
    paragraph(
      'In studies, the drip (infusion) often ran ',
      cite('for 40 minutes', ['anand-2023', 'phillips-2019']),
      '. A common course was ',
      cite('six infusions over 2 weeks', ['phillips-2019', 'feder-2021']),
      '. What happens here: [Clinic to supply: treatments offered and usual course].',
    ),
    heading(3, 'Off-label, in plain words'),
    paragraph(
      'The FDA has ',
      cite('not approved ketamine for any mental health condition', ['fda-notice-2023']),
      '. A clinician may still choose it, if the benefit may outweigh the risk for you. That is called ',
      strong('off-label'),
      ' use.',
    ),

    paragraph(
      'Be wary of ads. In a study of clinic websites, some said ',
      cite('that ketamine is not addictive, which is not true', ['crane-2023']),
      '.',
    ),

    heading(2, 'What it may do, and what it may not do'),
    bullets(
      [
        'In one trial, ',
        cite('about 6 in 10 (64%) had responded after one day', ['murrough-2013']),
        '. With a calming drug it was ',
        cite('about 3 in 10 (28%)', ['murrough-2013']),
        '.',
      ],
      ['In a later trial, ', cite('47% and 33% responded, which may be chance', ['jelovac-2025']), '.'],
      [
        'Among veterans in everyday care, ',
        cite('about 3 in 10 (26%) had responded after 6 weeks', ['pfeiffer-2024']),
        '.',
      ],
      ['The effect of one dose ', cite('lasts about a week on average', ['kryst-2020']), '.'],
    ),
    paragraph(
      'So it is not a sure way, and it is not a first step. Read ',
      articleLink('what research says', 'evidence'),
      ' for the studies and their limits.',
    ),
    callout(
      'info',
      'Three questions before you decide',
      bullets(
        ['Which treatments have I not tried yet?'],
        ['What are the risks for me, with my health and my medicines?'],
        ['What is the plan if it does not help, or if the effect fades?'],
      ),
    ),
    ...closing(
      ['Is ketamine therapy right for me?', 'rightForMe'],
      ['What to expect before, during and after', 'expect'],
      ['How does ketamine work in the brain?', 'howItWorks'],
    ),
  ),
}
