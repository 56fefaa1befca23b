import {articleBody, briefSources, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const lastingPain: ArticleText = {
  _id: 'article-lasting-pain',
  _type: 'article',
  title: 'Ketamine for CRPS and lasting pain',
  slug: {_type: 'slug', current: slugs.pain},
  summary:
    'Ketamine infusions are used for CRPS and other pain that lasts. Experts saw moderate evidence for CRPS for some weeks. A large review in recent years found no clear evidence. The use is off-label.',
  keyPoints: [
    'Ketamine for lasting pain is off-label. It is approved only as an anesthetic.',
    'CRPS: some trials found less pain for weeks, but no better use of the limb.',
    'A large review found no clear evidence for lasting pain, and more side effects.',
    'For fibromyalgia, migraine and back pain the evidence is weak or missing.',
    'Doses and times for pain differ from those for depression.',
  ],
  briefCitations: briefSources('sigtermans-2009', 'cohen-2018', 'ferraro-2025'),
  publishedAt: '2026-10-06',
  body: articleBody(
    heading(2, 'What CRPS is'),
    paragraph(
      'CRPS (complex regional pain syndrome) is strong pain in an arm or a leg, often after an injury. The skin may change color, swell or feel hot or cold. Even a light touch can hurt.',
    ),
    paragraph('Ketamine for CRPS, or for any lasting pain, is off-label.'),

    heading(2, 'What studies found'),
    heading(3, 'One trial in CRPS'),
    bullets(
      [
        'Sixty people got a drip over ',
        cite('about 4 days, with S-ketamine or placebo', ['sigtermans-2009']),
        '.',
      ],
      [
        'After a week, pain was ',
        cite('2.7 with ketamine and 5.5 with placebo, on a scale up to 10', ['sigtermans-2009']),
        '.',
      ],
      ['By week 12 ', cite('the difference was gone', ['sigtermans-2009']), '.'],
      ['People could ', cite('not use the limb better', ['sigtermans-2009']), '.'],
      [
        'Effects on the mind came in ',
        cite('about 8 in 10 (76%), and in 18% with placebo', ['sigtermans-2009']),
        '.',
      ],
    ),
    heading(3, 'Advice from experts, and a newer review'),
    bullets(
      [
        'In 2018, three expert groups saw ',
        cite('moderate evidence for CRPS for up to 12 weeks', ['cohen-2018']),
        '. For most other pain they saw weak or no evidence.',
      ],
      [
        'In 2025, a review of 67 trials with 2,309 people ',
        cite('found no clear evidence that ketamine eases lasting pain', ['ferraro-2025']),
        '.',
      ],
      [
        'Infusions brought ',
        cite('side effects about 3 times as often as placebo', ['ferraro-2025']),
        '. The authors had little trust in these figures, because trials were small.',
      ],
    ),
    paragraph(
      'So experts and reviewers do not fully agree. Both say that the trials are small and that larger ones are needed.',
    ),

    heading(2, 'Fibromyalgia, migraine, back pain and nerve pain'),
    paragraph(
      'For these, evidence is ',
      cite('weak or missing', ['cohen-2018', 'ferraro-2025']),
      '. A clinic that offers ketamine for them should say so first.',
    ),

    heading(2, 'How pain treatment differs'),
    bullets(
      ['The dose is often larger and runs for hours or days.'],
      ['More hours mean more side effects, so more watching.'],
      ['The goal is to move and live better, not only a lower number.'],
      ['Opioid painkillers raise the risk: see below.'],
    ),
    callout(
      'warning',
      'If you take opioids',
      paragraph(
        'Together with ketamine, opioids can cause ',
        cite('very deep sleep and weak breathing', ['ketamine-label-2024']),
        '. Never change the dose on your own. Read about ',
        articleLink('other medicines and ketamine', 'medicines'),
        '.',
      ),
    ),
    paragraph(
      'Experts list reasons to avoid it. Among them are ',
      cite('heart disease that is not controlled, some psychoses, drug misuse and severe liver disease', [
        'cohen-2018',
      ]),
      '.',
    ),

    heading(2, 'Questions to ask'),
    bullets(
      ['What has been shown for my kind of pain?'],
      ['How do we measure it: pain, sleep, steps, work?'],
      ['After how many infusions do we stop if it does not help?'],
      ['Who treats the pain between infusions?'],
    ),
    paragraph('Pain that we treat: [Clinic to supply: whether pain is treated here, and which].'),
    heading(2, 'Other options'),
    paragraph(
      'For CRPS, early movement therapy is the base. Medicines for nerve pain, talk therapy and nerve blocks may be added. Ask a pain specialist.',
    ),
    paragraph(
      'For low mood that comes with pain, see ',
      articleLink('the options compared', 'compared'),
      '.',
    ),
    ...closing(
      ['Other medicines and ketamine', 'medicines'],
      ['Side effects, risks and long-term safety', 'risks'],
      ['Is ketamine therapy right for me?', 'rightForMe'],
    ),
  ),
}
