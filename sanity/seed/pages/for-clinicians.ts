import {bullets, cite, paragraph} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

/** For clinicians, so its words may be harder than those for patients. Still in plain sentences. */
export const forClinicians: SeedPage = {
  key: 'for-clinicians',
  title: 'For referring clinicians',
  summary:
    'Whom to refer, what we need, what we send back, and the evidence on both sides. Racemic ketamine for any psychiatric use is off-label.',
  sections: [
    section(
      'how-to-refer',
      'How to refer',
      bullets(
        ['Phone and fax: [Clinic to supply: phone and fax for referrals].'],
        ['Please do not send patient details with the website form or by plain email.'],
        ['First answer within: [Clinic to supply: response time for referrals].'],
        ['Not for emergencies: use 988, 911 or the nearest emergency department.'],
      ),
    ),
    section(
      'what-we-need',
      'What we need',
      bullets(
        ['diagnosis, and past trials with dose, length and outcome'],
        ['suicide risk, and the safety plan'],
        ['blood pressure, heart, liver, bladder, pregnancy'],
        ['psychosis, mania and substance use, now and before'],
        [
          'all medicines, above all opioids, benzodiazepines, stimulants, MAOIs, lamotrigine and theophylline',
        ],
        ['who goes on with care between and after sessions'],
      ),
    ),
    section(
      'what-we-send',
      'What we send back',
      bullets(
        ['When: [Clinic to supply: when reports are sent].'],
        ['What: [Clinic to supply: dose, scores, vital signs, adverse events and plan].'],
        ['On stopping: [Clinic to supply: how care is handed back].'],
      ),
    ),
    section(
      'evidence',
      'The evidence in short',
      bullets(
        [
          'ELEKT-D, open: response ',
          cite('55.4% with ketamine and 41.2% with ECT; 365 of 403 began', ['anand-2023']),
          '.',
        ],
        [
          'KetECT, open, inpatients: remission ',
          cite('46% and 63%; relapse within 12 months 70% and 63%', ['ekstrand-2022']),
          '.',
        ],
        [
          'Two-site trial against midazolam: response at 24 hours ',
          cite('64% and 28%', ['murrough-2013']),
          '.',
        ],
        [
          'KARMA-Dep 2, up to eight infusions against midazolam: ',
          cite('46.9% and 33.3%, not significant', ['jelovac-2025']),
          '.',
        ],
        ['Masked by anesthesia: ', cite('60% and 50%, no difference', ['lii-2023']), '.'],
        [
          'KADS, under the skin: fixed dose ',
          cite('no better; flexible dose about 20% and 2% remission', ['loo-2023']),
          '.',
        ],
        ['VA records: ', cite('26% response and 15% remission at 6 weeks', ['pfeiffer-2024']), '.'],
        [
          'PTSD: ',
          cite('67% and 20% in 30 people', ['feder-2021']),
          '; ',
          cite('no effect in 158 veterans', ['abdallah-2022']),
          '.',
        ],
        ['Chronic pain: ', cite('no clear effect across 67 trials', ['ferraro-2025']), '.'],
      ),
    ),
    section(
      'safety',
      'Safety points',
      bullets(
        [
          'The label covers ',
          cite('anesthesia only', ['ketamine-label-2024']),
          '. The FDA has ',
          cite('approved no psychiatric use', ['fda-notice-2023']),
          '.',
        ],
        [
          'CNS depressants: ',
          cite('deep sedation and respiratory depression', ['ketamine-label-2024', 'spravato-label-2026']),
          '.',
        ],
        ['Liver tests at the start and ', cite('during repeated dosing', ['ketamine-label-2024']), '.'],
        [
          'Bladder: ask at each visit. ',
          cite('Signs rise with dose and frequency', ['winstock-2012']),
          ' in non-medical use.',
        ],
        ['Benzodiazepines ', cite('shorten the effect; lamotrigine may weaken it', ['veraart-2021']), '.'],
        [
          'Esketamine only ',
          cite('under the REMS, with at least 2 hours of monitoring', ['spravato-label-2026']),
          '.',
        ],
      ),
      paragraph('Responsible practitioner: [Clinic to supply: name, license and contact].'),
    ),
  ],
}
