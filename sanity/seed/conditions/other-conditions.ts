import {bullets, cite, paragraph, simpleText} from '../portable-text.ts'
import type {SeedCondition} from './condition.ts'

export const otherConditions: SeedCondition[] = [
  {
    key: 'ptsd',
    plainName: 'PTSD',
    medicalName: 'Post-traumatic stress disorder',
    plainDescription:
      'After a terrible event, memories, bad dreams and fear do not fade. People stay away from reminders, sleep badly and feel on guard. Veterans in a crisis can call 988 and press one.',
    firstLineCare: simpleText(
      bullets(
        [cite('talking therapies: prolonged exposure, CPT or EMDR, before medicines', ['va-dod-ptsd-2024'])],
        ['of medicines: ', cite('paroxetine, sertraline or venlafaxine', ['va-dod-ptsd-2024'])],
        ['help with sleep, and people who know what you went through'],
      ),
    ),
    evidence: simpleText(
      paragraph('Ketamine for PTSD is ', cite('off-label', ['fda-notice-2023']), ', and two trials clash.'),
      bullets(
        [
          'For it: in 30 people, ',
          cite('67% were clearly better, and 20% with a calming drug', ['feder-2021']),
          '.',
        ],
        ['Half of them had lost the gain ', cite('about 4 weeks later', ['feder-2021']), '.'],
        [
          'Against it: in 158 veterans and service members, ',
          cite('no gain over placebo for PTSD', ['abdallah-2022']),
          '.',
        ],
      ),
    ),
    evidenceLevel: 'limited',
    crisisPanel: 'prominent',
    readNext: ['conditions', 'veterans'],
  },
  {
    key: 'anxiety-and-ocd',
    plainName: 'Anxiety and OCD',
    medicalName: 'Anxiety disorders and obsessive-compulsive disorder',
    plainDescription:
      'Anxiety is fear or worry that is out of measure and gets in the way of life. OCD means thoughts that force themselves on you, and acts that you feel you must repeat.',
    firstLineCare: simpleText(
      bullets(
        ['talk therapy: CBT for anxiety, and exposure with response prevention (ERP) for OCD'],
        ['medicines such as SSRIs, taken long enough'],
        ['both together, when one is not enough'],
      ),
    ),
    evidence: simpleText(
      paragraph(
        'Ketamine for these is ',
        cite('off-label', ['fda-notice-2023']),
        '. There are only very small trials.',
      ),
      bullets(
        [
          'Social anxiety, 18 people: ',
          cite('33% responded on one scale, and nobody after placebo', ['taylor-2018']),
          '. On a second scale ',
          cite('there was no clear difference', ['taylor-2018']),
          '.',
        ],
        ['OCD, 10 people, no placebo: ', cite('none responded', ['bloch-2012']), '.'],
        ['OCD, 15 people: ', cite('4 of 8 responded, and none of 7 after placebo', ['rodriguez-2013']), '.'],
        [
          'Against it: ketamine itself caused ',
          cite('anxiety in 45% of people in one trial', ['ekstrand-2022']),
          '.',
        ],
      ),
    ),
    evidenceLevel: 'insufficient',
    crisisPanel: 'standard',
    readNext: ['conditions'],
  },
  {
    key: 'crps-and-lasting-pain',
    plainName: 'CRPS and other lasting pain',
    medicalName: 'Complex regional pain syndrome and chronic pain',
    plainDescription:
      'Lasting pain goes on for three months or longer. CRPS is strong pain in an arm or a leg, often after an injury, with changes of the skin.',
    firstLineCare: simpleText(
      bullets(
        ['movement therapy, early and with a plan'],
        ['medicines for nerve pain'],
        ['talk therapy for living with pain, and care for sleep and mood'],
        ['nerve blocks, from a pain specialist'],
      ),
    ),
    evidence: simpleText(
      paragraph(
        'Ketamine for lasting pain is off-label: it is approved ',
        cite('only as an anesthetic', ['ketamine-label-2024']),
        '.',
      ),
      bullets(
        [
          'For it: in 60 people with CRPS, pain after a week was ',
          cite('2.7, and 5.5 with placebo', ['sigtermans-2009']),
          '.',
        ],
        [
          'Against it: by week 12 ',
          cite('the difference was gone, and people could not do more', ['sigtermans-2009']),
          '.',
        ],
        [
          'Expert groups saw ',
          cite('moderate evidence for CRPS for up to 12 weeks', ['cohen-2018']),
          '. A review of 67 trials ',
          cite('found no clear evidence, and more side effects', ['ferraro-2025']),
          '.',
        ],
      ),
    ),
    evidenceLevel: 'limited',
    crisisPanel: 'standard',
    readNext: ['pain', 'medicines'],
  },
]
