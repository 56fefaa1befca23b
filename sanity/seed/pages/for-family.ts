import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, paragraph} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

export const forFamily: SeedPage = {
  key: 'for-family',
  title: 'For the person who comes along',
  summary: 'One page to print: your part on the day, what to watch for, and when to call 911 or 988.',
  sections: [
    section(
      'your-part',
      'Your part on the day',
      bullets(
        ['Bring them, or pick them up on time: [Clinic to supply: rule for companions].'],
        [
          'You take them home. They must not drive ',
          cite('until the next day, after a night of sleep', ['spravato-label-2026']),
          '.',
        ],
        ['Stay the evening if you can. Keep an eye on stairs, bath, stove and small children.'],
        ['Let them sign nothing and make no big decisions.'],
      ),
    ),
    section(
      'what-passes',
      'What is common and passes',
      bullets(
        ['being dizzy: ', cite('about 7 in 10 (69%) in one trial', ['ekstrand-2022'])],
        ['feeling far away (dissociation): ', cite('about 6 in 10 (60%)', ['ekstrand-2022'])],
        ['feeling sick: ', cite('about 3 in 10 (27%)', ['ekstrand-2022'])],
        ['being slow, sleepy, tearful or very talkative'],
      ),
    ),
    section(
      'call-911',
      'Call 911 now if',
      bullets(
        ['they have trouble breathing, or you cannot wake them'],
        ['they have chest pain, faint or have a seizure'],
        ['they have a sudden bad headache, a change of sight, or weakness on one side'],
        ['they may hurt themselves or someone else'],
      ),
    ),
    section(
      'if-they-speak-of-suicide',
      'If they speak of suicide',
      bullets(
        ['Ask directly, listen, and stay.'],
        ['Call or text 988 together. You may call it for yourself too.'],
        [
          'Ketamine is off-label for depression, and is not shown to prevent suicide. Do not wait for the next visit.',
        ],
      ),
      paragraph('More: ', articleLink('for family and companions', 'family'), '.'),
    ),
  ],
}
