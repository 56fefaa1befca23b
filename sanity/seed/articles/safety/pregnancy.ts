import {articleBody, bullets, callout, cite, heading, link, paragraph} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const pregnancy: ArticleText = {
  _id: 'article-pregnancy',
  _type: 'article',
  title: 'Pregnancy, breastfeeding and ketamine',
  slug: {_type: 'slug', current: slugs.pregnancy},
  summary:
    'Ketamine for depression is not advised in pregnancy, because it may harm the baby’s brain. About breast milk less is known. Depression in this time is serious too, and there are other treatments.',
  keyPoints: [
    'Ketamine for depression is not advised if you are or may be pregnant.',
    'The concern is the growing brain. It rests mostly on studies in animals.',
    'Little ketamine passes into milk, but few women have been studied.',
    'Depression in pregnancy or after birth needs care. Do not stay alone with it.',
    'Tell the clinic by phone, not in the website form, and do not stop medicines on your own.',
  ],
  publishedAt: '2026-10-08',
  body: articleBody(
    heading(2, 'Pregnancy'),
    paragraph(
      'The ketamine label does ',
      cite('not recommend it in pregnancy', ['ketamine-label-2024']),
      '. The label of the related spray esketamine says that it ',
      cite('may harm an unborn baby', ['spravato-label-2026']),
      '.',
    ),
    paragraph(
      'In animals, drugs that block NMDA receptors ',
      cite('made brain cells die when given for hours', ['ketamine-label-2024']),
      '. The time of most worry runs from the last third of pregnancy to about ',
      cite('3 years of age', ['ketamine-label-2024']),
      '. What one small dose does in people is not known.',
    ),
    paragraph(
      'In surgery or an emergency, the balance can differ. Then ketamine may be right, and your doctors will explain it. This page is about depression and pain at a clinic.',
    ),
    heading(3, 'If you might be pregnant'),
    bullets(
      ['Take a test before the first visit, and again if a period is late.'],
      ['Talk about birth control with your own clinician while treatment goes on.'],
      [
        'If you find out after a dose, call your clinician and us. Our number: [Clinic to supply: phone number for patients in treatment].',
      ],
      ['Do not stop other medicines in fright. Stopping suddenly can be harmful too.'],
    ),

    heading(2, 'Breastfeeding'),
    paragraph('The sources do not fully agree:'),
    bullets(
      [
        'In four women, milk held ',
        cite('less than 1% of the dose by body weight', ['lactmed-2023']),
        '. In one of them very little was left after 12 hours.',
      ],
      [
        'LactMed, a federal database, says that the risk to the baby seems low. It still advises ',
        cite('to watch for sleepiness, poor feeding and slow weight gain', ['lactmed-2023']),
        '.',
      ],
      ['The Spravato label says ', cite('not to breastfeed during treatment', ['spravato-label-2026']), '.'],
    ),
    paragraph(
      'Nobody has studied many doses over months. Keep to the careful side, and ask a clinician who knows about medicines and milk. Think of another risk too: do not hold or sleep beside a baby while you are drowsy.',
    ),

    heading(2, 'Trying for a baby'),
    paragraph(
      'We found no good studies in people on ketamine and fertility. If you plan a pregnancy, plan the end of treatment first, with the clinician who treats your depression.',
    ),

    heading(2, 'Depression in pregnancy and after birth'),
    paragraph(
      'It is an illness, and not a sign of a bad parent. Talk therapy helps many, and some antidepressants can be used. TMS and ECT are used in some cases.',
    ),
    paragraph('Ask an obstetric clinician and a psychiatrist to plan together.'),
    callout(
      'warning',
      'Get help now if',
      bullets(
        ['you think about suicide, or about hurting your baby: call or text 988, or call 911'],
        ['you see or hear things, or have strange strong beliefs, after a birth: call 911'],
      ),
    ),

    heading(2, 'How to tell us'),
    paragraph(
      'Our website form does not ask about pregnancy, and please do not write it there. Tell a clinician in person or by phone.',
    ),
    paragraph(
      'Using ketamine for depression is ',
      cite('off-label', ['fda-notice-2023']),
      ' for everyone. Ketamine ',
      link('may harm an unborn baby', outside.mayoClinic),
      ', so a clinic should ask you before each course.',
    ),
    ...closing(
      ['Is ketamine therapy right for me?', 'rightForMe'],
      ['Other medicines and ketamine', 'medicines'],
      ['Thoughts of suicide: getting help now', 'suicide'],
    ),
  ),
}
