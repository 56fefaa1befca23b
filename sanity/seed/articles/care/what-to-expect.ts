import {doAndDont, stepList} from '../../body-blocks.ts'
import {articleBody, bullets, callout, cite, heading, link, paragraph} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const whatToExpect: ArticleText = {
  _id: 'article-what-to-expect',
  _type: 'article',
  title: 'What to expect before, during and after an infusion',
  slug: {_type: 'slug', current: slugs.expect},
  summary:
    'How to prepare, what happens in the chair, and how you get home. What the night and the next day may be like, and whom to call if something is wrong.',
  keyPoints: [
    'Plan for an adult to take you home. Do not drive until the next day, after a night of sleep.',
    'Ask the clinic when to stop eating and drinking, and which medicines to take.',
    'You stay awake or drowsy. Staff check your blood pressure and breathing.',
    'Strange feelings are common during the drip, and they pass.',
    'Know before you leave whom to call at night. In danger call 911, in distress 988.',
  ],
  publishedAt: '2026-10-19',
  body: articleBody(
    heading(2, 'The days before'),
    bullets(
      ['Bring a list of all medicines, also those without a prescription. Stop none on your own.'],
      ['Tell the clinic about colds, fever, a new illness, or a pregnancy.'],
      ['Arrange an adult who takes you home: [Clinic to supply: who may take a patient home].'],
      ['Do not drink alcohol. It can ', link('add to the effects', outside.mayoClinic), '.'],
      ['Take the rest of the day off. Ask someone to watch children.'],
    ),
    paragraph(
      'Eating and drinking: [Clinic to supply: when to stop eating and drinking]. Wear loose sleeves, and bring a layer in case you feel cold.',
    ),

    heading(2, 'At the clinic'),
    stepList(
      [
        ['Consent', 'You sign a form. Ask until you understand it.'],
        ['Questions', 'Staff ask about your mood and your safety, and about anything new.'],
        ['Checks', 'They measure blood pressure, pulse and oxygen.'],
        ['A thin tube', 'It goes into a vein. This can sting.'],
        [
          'The drip',
          'In studies it often took 40 minutes. Staff stay near and check you. You can ask them to slow or stop it.',
        ],
        ['Rest', 'You stay until you can walk and think clearly.'],
      ],
      ['anand-2023', 'phillips-2019'],
    ),
    paragraph(
      'How long a visit takes: [Clinic to supply: length of a visit]. Who watches you, and what stands ready for an emergency: [Clinic to supply: staff and emergency equipment].',
    ),

    heading(2, 'What you may feel'),
    bullets(
      [
        'In one trial ',
        cite('about 6 in 10 (60%) felt cut off from themselves (dissociation)', ['ekstrand-2022']),
        '.',
      ],
      [
        'About 7 in 10 ',
        cite('(69%) were dizzy or felt things spin, and 27% felt sick', ['ekstrand-2022']),
        '.',
      ],
      ['Blood pressure and pulse ', cite('often rise for a while', ['ketamine-label-2024']), '.'],
      ['In a trial in veterans these effects ', cite('were gone within 2 hours', ['abdallah-2022']), '.'],
    ),
    paragraph(
      'Read more on ',
      articleLink('what a session feels like', 'whatItFeelsLike'),
      '. Being afraid is not a failure. Say so, and staff can help.',
    ),

    heading(2, 'The way home, and the night'),
    doAndDont(
      [
        'Eat lightly and rest.',
        'Let an adult stay near you in the evening.',
        'Say so if you feel flat or tearful. That can happen.',
      ],
      [
        'Do not drive or use machines until the next day, after a night of sleep.',
        'Do not sign important papers, and do not care for small children alone that day.',
        'Do not take alcohol, cannabis or sleeping pills unless your clinician agrees.',
      ],
      ['spravato-label-2026'],
    ),
    paragraph(
      'For ketamine, ',
      link('Mayo Clinic', outside.mayoClinic),
      ' says to wait 24 hours before you drive. Keep to the longer of the two.',
    ),
    callout(
      'emergency',
      'Call 911 now if',
      bullets(
        ['someone has trouble breathing or cannot be woken'],
        ['someone has chest pain, faints or has a seizure'],
        ['someone has a sudden bad headache, a change of sight, or weakness on one side'],
        ['someone may hurt themselves or another person'],
      ),
    ),
    paragraph('Whom to call at night about other problems: [Clinic to supply: phone number at night].'),

    heading(2, 'The next day and the weeks after'),
    bullets(
      ['If you still see or hear strange things the next day, call the clinic.'],
      ['Write down mood, sleep and anything odd. It helps at the next visit.'],
      [
        'A drug test at work: the federal test for transport workers ',
        cite('does not look for ketamine', ['cfr-drug-tests-2023']),
        '. Other tests may.',
      ],
      [
        'Some people feel better within a day, ',
        cite('and many do not', ['murrough-2013', 'phillips-2019']),
        '.',
      ],
      [
        'A common course is ',
        cite('six visits in 2 to 3 weeks', ['phillips-2019', 'anand-2023']),
        ', then a look at whether it helped.',
      ],
      [
        'Using ketamine for depression is ',
        cite('off-label', ['fda-notice-2023']),
        '. You may stop at any time.',
      ],
    ),
    ...closing(
      ['For family and companions', 'family'],
      ['Aftercare, maintenance and stopping', 'aftercare'],
      ['Side effects, risks and long-term safety', 'risks'],
    ),
  ),
}
