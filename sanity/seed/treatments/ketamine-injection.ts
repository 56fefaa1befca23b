import {cite, paragraph, simpleText} from '../portable-text.ts'
import {
  afterAnyVisit,
  beforeAnyVisit,
  ketamineSideEffects,
  ketamineWhoShouldNot,
  otherWays,
} from './ketamine-safety.ts'
import type {SeedTreatment} from './treatment.ts'

export const ketamineInjection: SeedTreatment = {
  key: 'ketamine-injection',
  name: 'Ketamine injection into a muscle',
  genericName: 'Ketamine',
  route: 'A shot into a muscle',
  offeredHere: '[Clinic to supply: whether ketamine injections are offered here]',
  fdaStatus: 'off-label',
  fdaStatusNote: simpleText(
    paragraph(
      'A shot into a muscle is an approved way to give ketamine ',
      cite('for anesthesia only', ['ketamine-label-2024']),
      '. For depression it is ',
      cite('off-label, like every other way', ['fda-notice-2023']),
      '.',
    ),
  ),
  fdaApprovedFor: ['Anesthesia for surgery and procedures'],
  offeredFor: [
    {
      condition: 'hard-to-treat-depression',
      onLabel: false,
      evidenceLevel: 'limited',
      note: simpleText(
        paragraph(
          'Trials of shots into a muscle are few. Shots under the skin were tested in a larger trial: ',
          cite('a fixed dose was no better than a calming drug', ['loo-2023']),
          '.',
        ),
        paragraph(
          'With a dose raised step by step, ',
          cite('about 2 in 10 (20%) reached remission, and 2% with the calming drug', ['loo-2023']),
          '.',
        ),
      ),
    },
  ],
  howItWorks: simpleText(
    paragraph(
      'The medicine is the same as in an infusion. Once a shot is given, it cannot be slowed or stopped.',
    ),
  ),
  course: simpleText(paragraph('Our course: [Clinic to supply: usual course of injections].')),
  sessionLength: simpleText(
    paragraph('The shot takes a moment. The effect on the mind lasts longer, so you stay to be watched.'),
  ),
  timeOnSite: simpleText(paragraph('Here: [Clinic to supply: length of a visit].')),
  monitoring: simpleText(
    paragraph(
      'As with an infusion: blood pressure, pulse, oxygen and state of mind. Here: [Clinic to supply: staff, monitoring and emergency equipment].',
    ),
  ),
  sideEffects: ketamineSideEffects,
  whoShouldNot: ketamineWhoShouldNot,
  beforeVisit: beforeAnyVisit,
  afterVisit: afterAnyVisit,
  alternatives: otherWays,
  readNext: ['expect', 'risks', 'compared'],
}
