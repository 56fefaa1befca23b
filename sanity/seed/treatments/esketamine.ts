import {bullets, cite, paragraph, simpleText} from '../portable-text.ts'
import {afterAnyVisit, beforeAnyVisit} from './ketamine-safety.ts'
import type {SeedTreatment} from './treatment.ts'

export const esketamine: SeedTreatment = {
  key: 'esketamine-nasal-spray',
  name: 'Spravato nasal spray',
  genericName: 'Esketamine',
  route: 'A spray into the nose, used under watch',
  offeredHere: '[Clinic to supply: whether Spravato is offered here]',
  fdaStatus: 'approved-for-some-uses',
  fdaStatusNote: simpleText(
    paragraph(
      'Spravato is approved for ',
      cite('adults whose depression did not improve with at least two medicines', ['spravato-label-2026']),
      ', with an antidepressant or alone.',
    ),
    paragraph(
      'Spravato is also approved for ',
      cite('some adults with depression and thoughts of suicide', ['spravato-label-2026']),
      '. It has not been shown to ',
      cite('prevent suicide', ['spravato-label-2026']),
      '. In distress call or text 988.',
    ),
  ),
  fdaApprovedFor: [
    'Depression in adults that did not improve with at least two medicines',
    'Depression in adults with thoughts of suicide, together with an antidepressant',
  ],
  offeredFor: [
    {
      condition: 'hard-to-treat-depression',
      onLabel: true,
      evidenceLevel: 'moderate',
      note: simpleText(
        paragraph(
          'Alone, ',
          cite('about 2 in 10 (23%) reached remission in 4 weeks, and 8% with placebo', ['janik-2025']),
          '. Going on, ',
          cite('27% relapsed, and 45% of those who changed to placebo', ['daly-2019']),
          '.',
        ),
        paragraph(
          'In people of 65 and older it ',
          cite('did not clearly beat placebo', ['ochs-ross-2020']),
          '.',
        ),
      ),
    },
  ],
  howItWorks: simpleText(
    paragraph(
      'Esketamine is one of the two mirror-image halves of ketamine. It blocks ',
      cite('the same docking point, the NMDA receptor', ['spravato-label-2026']),
      '. How it eases depression is not fully known.',
    ),
  ),
  course: simpleText(
    bullets(
      [cite('Weeks 1 to 4: twice a week', ['spravato-label-2026'])],
      [cite('Weeks 5 to 8: once a week', ['spravato-label-2026'])],
      [cite('From week 9: once a week or every 2 weeks, if it helps', ['spravato-label-2026'])],
    ),
  ),
  sessionLength: simpleText(
    paragraph(
      'You spray in steps, with short rests. Then you are watched for ',
      cite('at least 2 hours', ['spravato-label-2026']),
      '.',
    ),
  ),
  timeOnSite: simpleText(
    paragraph('Plan for a half day. Here: [Clinic to supply: length of a Spravato visit].'),
  ),
  monitoring: simpleText(
    paragraph(
      'Blood pressure is checked ',
      cite('before, about 40 minutes after, and until it has come down', ['spravato-label-2026']),
      '. Only sites in a federal safety program (REMS) ',
      cite('may give it', ['spravato-label-2026']),
      '.',
    ),
  ),
  sideEffects: {
    common: simpleText(
      bullets(
        ['nausea: ', cite('about 1 in 4 (25%)', ['janik-2025'])],
        ['dissociation: ', cite('about 1 in 4 (24%)', ['janik-2025'])],
        ['dizziness: ', cite('about 2 in 10 (22%)', ['janik-2025'])],
        ['headache: ', cite('about 2 in 10 (19%)', ['janik-2025'])],
        ['sleepiness, and a rise in ', cite('blood pressure', ['spravato-label-2026'])],
      ),
    ),
    lessCommon: simpleText(
      bullets(
        ['feeling drunk, numb or anxious, ', cite('or throwing up', ['spravato-label-2026'])],
        ['bladder signs, ', cite('more often than with placebo', ['spravato-label-2026'])],
      ),
    ),
    serious: simpleText(
      bullets(
        [cite('deep sleepiness, or passing out', ['spravato-label-2026'])],
        [cite('weak breathing, and a strong rise in blood pressure', ['spravato-label-2026'])],
        [cite('misuse and dependence', ['spravato-label-2026'])],
        ['new or worse ', cite('thoughts of suicide', ['spravato-label-2026']), ': call or text 988'],
      ),
    ),
  },
  whoShouldNot: simpleText(
    bullets(
      [
        'a weak spot in a blood vessel (aneurysm), or ',
        cite('a wrong link between vessels', ['spravato-label-2026']),
      ],
      [cite('past bleeding in the brain', ['spravato-label-2026'])],
      ['an allergy to ', cite('esketamine or ketamine', ['spravato-label-2026'])],
      [cite('pregnancy or breastfeeding', ['spravato-label-2026'])],
      ['with care: psychosis, heart disease, liver disease, a problem with alcohol or drugs'],
    ),
  ),
  beforeVisit: beforeAnyVisit,
  afterVisit: afterAnyVisit,
  alternatives: simpleText(
    bullets(
      ['another medicine, or two together'],
      ['talk therapy, with or without medicine'],
      ['magnetic stimulation (TMS)'],
      ['electroconvulsive therapy (ECT)'],
      ['ketamine infusions, which are off-label'],
    ),
  ),
  readNext: ['infusionOrSpravato', 'compared', 'risks'],
}
