import {bullets, cite, paragraph, simpleText} from '../portable-text.ts'
import type {SeedTreatment} from './treatment.ts'

/** A placeholder: nothing is known of what this clinic offers beside the medicine. */
export const talkingTherapy: SeedTreatment = {
  key: 'talking-therapy',
  name: 'Talking therapy beside treatment',
  genericName: 'Psychotherapy',
  route: 'Talks with a therapist',
  offeredHere: '[Clinic to supply: whether talking therapy is offered, by whom, and with what license]',
  fdaStatus: 'not-a-medicine',
  fdaStatusNote: simpleText(
    paragraph(
      'Talking therapy is not a medicine, so the FDA does not rule on it. Therapists need a license from the state.',
    ),
  ),
  fdaApprovedFor: [],
  offeredFor: [
    {
      condition: 'hard-to-treat-depression',
      onLabel: false,
      evidenceLevel: 'insufficient',
      note: simpleText(
        paragraph(
          'Talking therapy alone helps many people with depression. Whether it makes the gain of ketamine larger or longer ',
          cite('is an open question', ['kew-2023']),
          '. Ketamine for depression is off-label.',
        ),
      ),
    },
  ],
  howItWorks: simpleText(
    paragraph(
      'You talk about thoughts, feelings and habits, and try out new ones. Some therapists talk with you before and after a session.',
    ),
  ),
  course: simpleText(paragraph('[Clinic to supply: number and length of talks]')),
  sessionLength: simpleText(paragraph('[Clinic to supply: length of a talk]')),
  timeOnSite: simpleText(paragraph('[Clinic to supply: in person or by video]')),
  monitoring: simpleText(
    paragraph('A therapist asks about your safety, and knows whom to call in a crisis.'),
  ),
  sideEffects: {
    common: simpleText(bullets(['feeling tired or stirred up after a talk'])),
    lessCommon: simpleText(bullets(['old memories that hurt'])),
    serious: simpleText(bullets(['thoughts of suicide: call or text 988, or call 911'])),
  },
  whoShouldNot: simpleText(
    bullets(['No talk should take place while you are dazed by a medicine, unless that was agreed before.']),
  ),
  beforeVisit: simpleText(bullets(['Ask about training, license, price and what stays private.'])),
  afterVisit: simpleText(
    bullets([
      'On a day with ketamine or Spravato, do not drive ',
      cite('until the next day, after a night of sleep', ['spravato-label-2026']),
      '.',
    ]),
  ),
  alternatives: simpleText(
    bullets(
      ['your own therapist'],
      ['a group, or a guided program'],
      ['medicine, TMS or ECT, with your clinician'],
    ),
  ),
  readNext: ['whatItFeelsLike', 'aftercare'],
}
