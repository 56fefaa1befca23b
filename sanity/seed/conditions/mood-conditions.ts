import {bullets, cite, paragraph, simpleText} from '../portable-text.ts'
import type {SeedCondition} from './condition.ts'

export const moodConditions: SeedCondition[] = [
  {
    key: 'hard-to-treat-depression',
    plainName: 'Depression that did not improve with medicines',
    medicalName: 'Treatment-resistant major depressive disorder',
    plainDescription:
      'Low mood, no joy, poor sleep and tiredness on most days for weeks or longer. At least two medicines, each taken long enough, did not help enough. It is an illness and not a weakness. If you think about suicide, call or text 988.',
    firstLineCare: simpleText(
      bullets(
        [
          'another medicine or talk therapy: ',
          cite('37% reached remission with the first step and 31% with the second', ['rush-2006']),
        ],
        ['after that: ', cite('about 1 in 10 (13% to 14%) with each further step', ['rush-2006'])],
        ['a second medicine added to the first'],
        ['TMS: ', cite('more people responded than with a sham', ['oreardon-2007'])],
        ['ECT: ', cite('63% reached remission in one trial', ['ekstrand-2022'])],
        [
          'Spravato, which is approved for this: ',
          cite('23% reached remission, and 8% with placebo', ['janik-2025']),
        ],
      ),
    ),
    evidence: simpleText(
      paragraph('Ketamine for depression is ', cite('off-label', ['fda-notice-2023']), '. For it:'),
      bullets(
        ['after one dose, ', cite('64% responded, and 28% with a calming drug', ['murrough-2013'])],
        ['against ECT, ', cite('55% responded, and 41% with ECT', ['anand-2023'])],
        ['in open studies together, ', cite('45% responded', ['alnefeesi-2022'])],
      ),
      paragraph('Against it, or less good:'),
      bullets(
        ['in a blinded trial, ', cite('47% and 33%, which may be chance', ['jelovac-2025'])],
        ['hidden under anesthesia, ', cite('60% and 50%, no clear difference', ['lii-2023'])],
        ['in everyday VA care, ', cite('26% responded after 6 weeks', ['pfeiffer-2024'])],
        ['later, ', cite('70% of those who got well had relapsed within 12 months', ['ekstrand-2022'])],
      ),
    ),
    evidenceLevel: 'moderate',
    crisisPanel: 'prominent',
    readNext: ['evidence', 'compared', 'rightForMe'],
  },
  {
    key: 'bipolar-depression',
    plainName: 'Bipolar depression',
    medicalName: 'Depressive episode of bipolar disorder',
    plainDescription:
      'Times of deep low mood in people who also have times of very raised mood (mania). Treatment differs from that of other depression, because some medicines can bring on mania. In distress, call or text 988.',
    firstLineCare: simpleText(
      bullets(
        ['a mood stabilizer, such as lithium'],
        ['certain other medicines that are approved for it, which ketamine is not'],
        ['talk therapy, regular sleep and a plan for early signs'],
      ),
    ),
    evidence: simpleText(
      paragraph(
        'Ketamine for this is ',
        cite('off-label', ['fda-notice-2023']),
        '. For it, in very small trials:',
      ),
      bullets(
        ['of 18 people, ', cite('71% responded at some point, and 6% to placebo', ['diazgranados-2010'])],
        ['of 15 people, ', cite('79% responded at some point, and nobody to placebo', ['zarate-2012'])],
        [
          'for thoughts of suicide, ',
          cite('the gain was clearest in people with bipolar disorder', ['abbar-2022']),
        ],
      ),
      paragraph('Against it, or unknown:'),
      bullets(
        ['the gain held for ', cite('about 3 days', ['diazgranados-2010', 'zarate-2012'])],
        ['one person ', cite('became manic after ketamine, and one after placebo', ['diazgranados-2010'])],
        ['nothing is known about a long course'],
      ),
    ),
    evidenceLevel: 'limited',
    crisisPanel: 'prominent',
    readNext: ['conditions', 'medicines'],
  },
  {
    key: 'alcohol-use',
    plainName: 'Drinking that is hard to stop',
    medicalName: 'Alcohol use disorder',
    plainDescription:
      'Drinking goes on although it harms health, work or the people around. It is an illness that can be treated. Stopping suddenly after heavy drinking can be dangerous, so ask a clinician first.',
    firstLineCare: simpleText(
      bullets(
        ['a medical check before you stop'],
        ['counseling, and groups with other people'],
        ['medicines made for this, such as naltrexone'],
        ['treatment of depression or PTSD at the same time'],
      ),
    ),
    evidence: simpleText(
      paragraph('Ketamine for this is ', cite('not approved', ['fda-notice-2023']), ' and so off-label.'),
      bullets(
        [
          'For it: in 96 people, ',
          cite('about 1 in 10 more days (10%) without alcohol over 6 months', ['grabski-2022']),
          '.',
        ],
        ['Against it: relapses ', cite('did not clearly differ', ['grabski-2022']), '.'],
        ['A present drinking problem is often ', cite('a reason not to give ketamine', ['cohen-2018']), '.'],
      ),
    ),
    evidenceLevel: 'insufficient',
    crisisPanel: 'standard',
    readNext: ['conditions', 'longTerm'],
  },
]
