import {paths} from '../../../paths.ts'
import {trial} from '../../body-blocks.ts'
import {articleBody, bullets, callout, cite, heading, link, paragraph, steps} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const thoughtsOfSuicide: ArticleText = {
  _id: 'article-thoughts-of-suicide',
  _type: 'article',
  title: 'Thoughts of suicide: getting help now',
  slug: {_type: 'slug', current: slugs.suicide},
  summary:
    'If you think about suicide, help is there now, free, day and night. First come the numbers to call. Then comes what ketamine can and cannot do, and what to do during treatment.',
  keyPoints: [
    'Call or text 988 now, or call 911 if a life is in danger.',
    'Thoughts of suicide are common in depression, and they can pass. You need not be alone with them.',
    'A clinic’s form or a visit next week is not help for tonight.',
    'Ketamine is not shown to prevent suicide. Its use for depression is off-label.',
    'Tell your clinician about such thoughts, before and during treatment.',
  ],
  publishedAt: '2026-10-21',
  body: articleBody(
    callout(
      'emergency',
      'Call or text 988 now',
      bullets(
        ['988 is free, day and night. You need not be sure, and you need not give your name.'],
        ['Chat: ', link('988lifeline.org', outside.lifelineChat), '.'],
        [
          'Spanish: ',
          cite('by call, text or chat', ['samhsa-spanish-2023']),
          '. Call 988 and press 2, or text AYUDA to 988.',
        ],
        ['Sign language: ', cite('by videophone', ['samhsa-2023']), ' to 988.'],
        ['Veterans: call 988 and press 1, or ', link('chat', outside.veteransChat), '.'],
        ['Life in danger: call 911. In Richmond you can also text 911.'],
      ),
    ),

    heading(2, 'If the thoughts are there right now'),
    steps(
      ['Say it to one person: “I think about suicide. Stay with me.”'],
      ['Move away from anything that you could use to hurt yourself. Ask someone to keep it.'],
      ['No alcohol and no drugs tonight.'],
      ['Call or text 988. Talk for as long as you need.'],
      ['Go to an emergency room, or call 911, if you may act on it.'],
    ),
    paragraph('More ways are on our page ', link('get help now', paths.getHelpNow), '.'),

    heading(2, 'What ketamine can and cannot do'),
    trial({
      title: 'Ketamine beside a calming drug',
      setting: 'One day after one dose, 2018, in people with depression.',
      people: 80,
      meaning: 'had such thoughts fall by at least half',
      arms: [
        ['ketamine', 55],
        ['midazolam', 30],
      ],
      clearness: 'unknown',
      limits: 'It measured thoughts. It cannot show that ketamine prevents attempts or deaths.',
      citations: ['grunebaum-2018'],
    }),
    paragraph(
      'In another trial, ',
      cite('63% were free of them on day 3, and 32% after salt water', ['abbar-2022']),
      '. The gain was seen in people with bipolar disorder. It was ',
      cite('not seen in people with depression alone', ['abbar-2022']),
      '.',
    ),
    bullets(
      ['These trials measured thoughts. They cannot show that fewer people try or die.'],
      ['The gain was short. What comes after matters more.'],
      [
        'Spravato is approved for some adults with depression and thoughts of suicide. Its label says that it ',
        cite('is not shown to prevent suicide', ['spravato-label-2026']),
        '.',
      ],
      ['It does ', cite('not replace a hospital stay', ['spravato-label-2026']), ' when that is needed.'],
      ['Ketamine itself is ', cite('not approved for this', ['fda-notice-2023']), '. The use is off-label.'],
    ),

    heading(2, 'During treatment'),
    bullets(
      [
        'Thoughts of suicide can come back, or come for the first time. ',
        cite('People need to be watched for this', ['spravato-label-2026']),
        '.',
      ],
      [
        'In people up to 24 years of age, antidepressants ',
        cite('raised such thoughts in short studies', ['spravato-label-2026']),
        '.',
      ],
      ['A day when the gain fades can feel worse than before. Plan for it.'],
      ['If a course does not help, that says nothing about you. Ask for the next plan at once.'],
    ),
    heading(3, 'Make a safety plan with your clinician'),
    bullets(
      ['my early signs'],
      ['what I can do alone, such as a walk or music'],
      ['people and places that take my mind off it'],
      ['people I can ask for help, with numbers'],
      ['my clinician, 988 and 911'],
      ['how I keep my home safe'],
    ),
    paragraph(
      'What our staff do: [Clinic to supply: how staff respond to thoughts of suicide]. Our website form is not watched all the time, so do not use it to ask for help.',
    ),

    heading(2, 'If you worry about someone'),
    paragraph(
      'Ask them directly, listen, and stay. Call 988 together, or for yourself to ask what to do. Call 911 if they may act.',
    ),
    ...closing(
      ['For family and companions', 'family'],
      ['What research says about ketamine for depression', 'evidence'],
      ['Ketamine and veterans', 'veterans'],
    ),
  ),
}
