import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, link, paragraph, steps} from '../portable-text.ts'
import {outside} from '../seed-document.ts'
import {type SeedPage, section} from './page-section.ts'

export const visit: SeedPage = {
  key: 'visit',
  title: 'Your visit, step by step',
  summary:
    'What to do in the days before, what happens at the clinic, and how you get home. What the night and the next day may bring, and whom to call.',
  sections: [
    section(
      'before',
      'The days before',
      steps(
        ['Have your health, your mind and your medicines checked. Stop no medicine on your own.'],
        ['Read the consent form. Write down what you do not understand.'],
        ['Find an adult who takes you home: [Clinic to supply: who may take a patient home].'],
        ['Ask about food, drink and morning medicines: [Clinic to supply: rules for the day].'],
        ['Leave out alcohol and cannabis.'],
        ['Tell us about a new illness or a pregnancy, by phone.'],
      ),
    ),
    section(
      'during',
      'At the clinic',
      steps(
        ['Staff ask how you are, and whether you think about suicide. An honest answer gets you help.'],
        ['They measure blood pressure, pulse and oxygen.'],
        [
          'The medicine begins. A drip often takes ',
          cite('40 minutes', ['anand-2023', 'phillips-2019']),
          '.',
        ],
        ['You may feel far away (dissociation), dizzy, sick or afraid. Say so: a drip can be stopped.'],
        ['Someone trained watches you: [Clinic to supply: who watches, and with what equipment].'],
      ),
      paragraph(
        'Ketamine for depression is ',
        cite('off-label', ['fda-notice-2023']),
        '. You may say no at any time.',
      ),
    ),
    section(
      'after',
      'Before you leave',
      steps(
        ['You rest until you can walk and think clearly.'],
        ['Staff check blood pressure again.'],
        ['You get the plan for the evening and the number for the night, on paper.'],
        ['You set the next date, or decide to stop.'],
      ),
    ),
    section(
      'night',
      'The way home and the night',
      bullets(
        [
          'Do not drive or use machines ',
          cite('until the next day, after a night of sleep', ['spravato-label-2026']),
          '. For ketamine, ',
          link('Mayo Clinic', outside.mayoClinic),
          ' says 24 hours. Keep to the longer.',
        ],
        ['Have someone near you. Eat lightly and rest.'],
        ['Sign no legal papers. Do not care for small children alone.'],
        ['No alcohol, no sleeping pills that were not agreed.'],
      ),
    ),
    section(
      'next-day',
      'The next day',
      bullets(
        ['Drive or work only if you slept and feel clear.'],
        ['Write down mood, sleep and anything odd.'],
        ['If you still see or hear strange things, call the clinic.'],
        ['A good day is no proof, and a bad day is not a failure.'],
      ),
    ),
    section(
      'whom-to-call',
      'Whom to call',
      bullets(
        ['911: trouble breathing, chest pain, a seizure, or someone who cannot be woken.'],
        ['911: a sudden bad headache, a change of sight, or weakness on one side.'],
        ['988, by call or text: distress or thoughts of suicide, at any hour.'],
        ['In office hours: [Clinic to supply: phone number for patients in treatment].'],
        ['At night: [Clinic to supply: phone number at night].'],
      ),
      paragraph('More: ', articleLink('what to expect before, during and after', 'expect'), '.'),
    ),
  ],
}
