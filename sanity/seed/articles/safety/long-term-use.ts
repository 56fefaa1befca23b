import {articleBody, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const longTermUse: ArticleText = {
  _id: 'article-long-term-use',
  _type: 'article',
  title: 'Bladder, dependence and long-term use',
  slug: {_type: 'slug', current: slugs.longTerm},
  summary:
    'Heavy use of ketamine can harm the bladder and lead to dependence. How much of that holds for a clinic’s doses over years is not well known. Here are the numbers we have, and a list to check yourself.',
  keyPoints: [
    'People who use ketamine often and in large amounts can damage the bladder.',
    'Ketamine can be addictive. The law controls it for that reason.',
    'Studies of depression say little about years of treatment.',
    'Early bladder signs are a reason to call, and often a reason to stop.',
    'Ask for checks of bladder, liver, blood pressure and thinking while treatment goes on.',
  ],
  publishedAt: '2026-10-09',
  body: articleBody(
    heading(2, 'What is known, and from whom'),
    paragraph(
      'Most numbers come from people who used ketamine as a party drug, often in large amounts. They cannot tell your risk at a clinic. But they show what ketamine can do.',
    ),
    paragraph(
      'Trials of depression were mostly short. A review found that they ',
      cite('say little about long-term safety', ['short-2018']),
      ', and that harms were not always asked about well.',
    ),

    heading(2, 'Bladder'),
    bullets(
      [
        'In a survey of people who used it as a party drug, ',
        cite('about 3 in 10 (27%) had bladder signs', ['winstock-2012']),
        '. The more they took, the more signs they had.',
      ],
      [
        'Of those asked later, ',
        cite('about half (51%) got better after they stopped', ['winstock-2012']),
        '. A few got worse.',
      ],
      [
        'The label says that long-term use can ',
        cite('inflame the bladder (cystitis)', ['ketamine-label-2024']),
        '.',
      ],
      [
        'In trials of Spravato, bladder signs were ',
        cite('more common than with placebo', ['spravato-label-2026']),
        ', so staff should ask about them.',
      ],
    ),
    heading(3, 'Check yourself once a month'),
    bullets(
      ['Do I need to go more often than before, or at night?'],
      ['Do I have to rush, or do I leak?'],
      ['Does it burn or hurt, in the belly too?'],
      ['Is there blood?'],
    ),
    paragraph('One yes is a reason to call before the next dose. Do not wait for the next visit.'),

    heading(2, 'Dependence and misuse'),
    paragraph(
      'Is ketamine addictive? It can be. In the same survey, ',
      cite('about 2 in 10 (17%) were dependent', ['winstock-2012']),
      '.',
    ),
    paragraph(
      'In a clinic the doses are smaller, further apart and watched. The risk is likely lower then, but nobody can say how low.',
    ),
    heading(3, 'Signs to speak of early'),
    bullets(
      ['I think about the next dose much of the day.'],
      ['I want more, or sooner, than was agreed.'],
      ['I took some from another source.'],
      ['I go on although it no longer helps my mood.'],
      ['I hide it from people who are close to me.'],
    ),
    paragraph(
      'These signs call for help, not for blame. Tell us or your own clinician. A past problem with alcohol or drugs ',
      cite('matters for the choice', ['cohen-2018']),
      ', so it should come up before the first dose.',
    ),

    heading(2, 'Liver, thinking and mood'),
    bullets(
      [
        'Liver: repeated use ',
        cite('can harm it', ['ketamine-label-2024']),
        '. The label advises blood tests when doses go on.',
      ],
      ['Thinking: attention and memory can suffer with heavy use. Ask for a simple check.'],
      [
        'Mood: depression can come back. In one trial ',
        cite('70% of those who got well had relapsed within 12 months', ['ekstrand-2022']),
        '.',
      ],
    ),
    callout(
      'info',
      'What to agree before maintenance',
      bullets(
        ['how often, how much, and for how long at most'],
        ['what is checked, and when'],
        ['what would make us stop'],
        ['who looks at the plan from outside'],
      ),
    ),
    paragraph(
      'Checks at this clinic: [Clinic to supply: which checks are done during long treatment]. Ketamine for depression is ',
      cite('off-label', ['fda-notice-2023']),
      ', so no label says how long it may go on.',
    ),
    ...closing(
      ['Aftercare, maintenance and stopping', 'aftercare'],
      ['Ketamine at home: what the FDA says', 'atHome'],
      ['Other medicines and ketamine', 'medicines'],
    ),
  ),
}
