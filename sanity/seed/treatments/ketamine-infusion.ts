import {cite, paragraph, simpleText} from '../portable-text.ts'
import {
  afterAnyVisit,
  beforeAnyVisit,
  ketamineSideEffects,
  ketamineWhoShouldNot,
  otherWays,
} from './ketamine-safety.ts'
import type {SeedTreatment} from './treatment.ts'

export const ketamineInfusion: SeedTreatment = {
  key: 'ketamine-infusion',
  name: 'Ketamine infusion',
  genericName: 'Ketamine',
  route: 'A slow drip into a vein',
  offeredHere: '[Clinic to supply: whether ketamine infusions are offered here]',
  fdaStatus: 'off-label',
  fdaStatusNote: simpleText(
    paragraph(
      'Ketamine is approved ',
      cite('only as an anesthetic', ['ketamine-label-2024']),
      '. It is ',
      cite('not approved for any mental health condition', ['fda-notice-2023']),
      '. Using it for depression or lasting pain is off-label.',
    ),
  ),
  fdaApprovedFor: ['Anesthesia for surgery and procedures'],
  offeredFor: [
    {
      condition: 'hard-to-treat-depression',
      onLabel: false,
      evidenceLevel: 'moderate',
      note: simpleText(
        paragraph(
          'Some trials found a gain: ',
          cite('64% responded after a day, and 28% with a calming drug', ['murrough-2013']),
          '.',
        ),
        paragraph('Others did not: ', cite('47% and 33%, which may be chance', ['jelovac-2025']), '.'),
      ),
    },
    {
      condition: 'bipolar-depression',
      onLabel: false,
      evidenceLevel: 'limited',
      note: simpleText(
        paragraph(
          'Two small trials found ',
          cite('short gains with a mood stabilizer', ['diazgranados-2010', 'zarate-2012']),
          '. Mania is a risk.',
        ),
      ),
    },
    {
      condition: 'ptsd',
      onLabel: false,
      evidenceLevel: 'limited',
      note: simpleText(
        paragraph(
          'One small trial found a gain: ',
          cite('67%, and 20% with a calming drug', ['feder-2021']),
          '. A larger one in veterans ',
          cite('found none', ['abdallah-2022']),
          '.',
        ),
      ),
    },
    {
      condition: 'anxiety-and-ocd',
      onLabel: false,
      evidenceLevel: 'insufficient',
      note: simpleText(
        paragraph(
          'There are only very small trials ',
          cite('of single doses', ['taylor-2018', 'rodriguez-2013']),
          '.',
        ),
      ),
    },
    {
      condition: 'crps-and-lasting-pain',
      onLabel: false,
      evidenceLevel: 'limited',
      note: simpleText(
        paragraph(
          'Expert groups saw ',
          cite('moderate evidence for CRPS', ['cohen-2018']),
          '. A newer, larger review ',
          cite('found no clear evidence for lasting pain', ['ferraro-2025']),
          '.',
        ),
      ),
    },
    {
      condition: 'alcohol-use',
      onLabel: false,
      evidenceLevel: 'insufficient',
      note: simpleText(
        paragraph(
          'One early trial found ',
          cite('more days without alcohol, but no clear change in relapse', ['grabski-2022']),
          '.',
        ),
      ),
    },
  ],
  howItWorks: simpleText(
    paragraph(
      'Ketamine ',
      cite('blocks one kind of docking point in the brain, the NMDA receptor', ['zanos-gould-2018']),
      '. The leading idea is that a brake is lifted for a short time, and connections then get stronger. Most of the evidence ',
      cite('comes from animals', ['zanos-gould-2018']),
      '.',
    ),
  ),
  course: simpleText(
    paragraph(
      'In studies often ',
      cite('six infusions in 2 to 3 weeks', ['phillips-2019', 'anand-2023']),
      ', then a look at whether it helped. Our course: [Clinic to supply: usual course].',
    ),
  ),
  sessionLength: simpleText(
    paragraph('The drip often takes ', cite('40 minutes', ['anand-2023', 'phillips-2019']), '.'),
  ),
  timeOnSite: simpleText(
    paragraph('Checks and rest come on top. Here: [Clinic to supply: length of a visit].'),
  ),
  monitoring: simpleText(
    paragraph(
      'Experts advise ',
      cite('trained staff, watching during treatment, and follow-up', ['sanacora-2017', 'mcintyre-2021']),
      '. Here: [Clinic to supply: staff, monitoring and emergency equipment].',
    ),
  ),
  sideEffects: ketamineSideEffects,
  whoShouldNot: ketamineWhoShouldNot,
  beforeVisit: beforeAnyVisit,
  afterVisit: afterAnyVisit,
  alternatives: otherWays,
  readNext: ['expect', 'evidence', 'risks', 'cost'],
}
