import {bullets, cite, paragraph} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

/** The questions are made to be printed or read out. Nothing is filled in, and nothing is sent. */
export const whoItMaySuit: SeedPage = {
  key: 'who-it-may-suit',
  title: 'Who ketamine treatment may suit',
  summary:
    'Lists for the talk with a clinician: who is often considered and who is not. With questions to print. This page stores and sends nothing.',
  sections: [
    section(
      'often-considered',
      'Often considered',
      bullets(
        ['adults with depression that did not improve with at least two treatments'],
        ['people whose blood pressure and heart are checked and steady'],
        ['people who can come several times, and have someone to take them home'],
        ['people who have a clinician for the time between visits'],
      ),
      paragraph(
        'For depression ketamine is ',
        cite('off-label', ['fda-notice-2023']),
        '. Experts mostly speak of people ',
        cite('who did not get well with other treatments', ['mcintyre-2021', 'sanacora-2017']),
        '.',
      ),
    ),
    section(
      'often-not',
      'Often not, or only with a specialist',
      bullets(
        [
          'blood pressure or heart disease ',
          cite('that is not controlled', ['cohen-2018', 'ketamine-label-2024']),
        ],
        ['a weak spot in a blood vessel, or ', cite('past bleeding in the brain', ['spravato-label-2026'])],
        [cite('psychosis', ['cohen-2018', 'spravato-label-2026']), ', or mania now'],
        [cite('drug or alcohol problems now, or severe liver disease', ['cohen-2018'])],
        [cite('raised pressure in the eye or the brain', ['cohen-2018'])],
        [cite('pregnancy', ['ketamine-label-2024']), ', or breastfeeding'],
        ['people below the age we treat: [Clinic to supply: ages of the people you treat]'],
      ),
    ),
    section(
      'not-now',
      'Not now: get help first',
      bullets(
        ['You think about suicide now: call or text 988, or call 911.'],
        ['You have chest pain, or your blood pressure is very far up.'],
        ['You cannot get home safely, or have nobody for the evening.'],
        ['You feel pushed by someone else to do it.'],
      ),
    ),
    section(
      'tell-the-clinician',
      'What to tell the clinician',
      bullets(
        ['all medicines, herbs, alcohol, cannabis and other drugs'],
        ['what you tried before: name, dose, how long, why you stopped'],
        ['heart, blood pressure, liver, bladder, eyes, thyroid, seizures, head injury'],
        ['past psychosis or mania, in you or close family'],
        ['a pregnancy, or the wish for one'],
        ['thoughts of suicide, now or in the past'],
        ['bad reactions to an anesthetic'],
      ),
      paragraph('Say these in person or by phone. Please do not put them into our website form.'),
    ),
    section(
      'questions-to-print',
      'Questions to print',
      bullets(
        ['What is my diagnosis, and how sure are you?'],
        ['Which treatments have I not tried, and what would each do?'],
        ['Why ketamine for me, and which form?'],
        ['What did trials find for people like me, for and against?'],
        ['Which risks are larger for me?'],
        ['Who watches me, and what is in the room for an emergency?'],
        ['How do we measure whether it helps? When do we stop?'],
        ['What is the plan if the gain fades?'],
        ['Whom do I call at night?'],
        ['What does it cost in all? May I have the estimate in writing?'],
        ['Do you send a report to my own clinician?'],
      ),
    ),
  ],
}
