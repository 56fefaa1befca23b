import {paths} from '../../paths.ts'
import {bullets, cite, link, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const afterFaqs = faqsOf(
  'after',
  {
    id: 'suicidal-afterwards',
    question: 'What if I think about suicide after a session, and whom do I call at night?',
    shortAnswer:
      'Call or text 988 at any hour, or call 911 if a life is in danger. Do not wait for our office to open. Then tell us, so that we can change the plan.',
    answer: [
      bullets(
        ['Say it to someone near you, and do not stay alone.'],
        ['Our number at night: [Clinic to supply: phone number at night].'],
        ['More ways: ', link('get help now', paths.getHelpNow), '.'],
      ),
      paragraph(
        'Such thoughts can come back when the effect fades. Ketamine is ',
        cite('not approved for depression', ['fda-notice-2023']),
        ' or to prevent suicide: the use is off-label.',
      ),
    ],
    read: 'suicide',
  },
  {
    id: 'therapy',
    question: 'Should I have talking therapy with it?',
    shortAnswer:
      'It may help you to use what you have noticed, and therapy helps many people with depression by itself. Whether it makes the gain of ketamine larger or longer is not clear. Ketamine for depression is off-label.',
    answer: [
      paragraph(
        'A review of such studies calls this ',
        cite('a main open question', ['kew-2023']),
        '. Some clinics call the talks after a session “integration”.',
      ),
      paragraph(
        'Here: [Clinic to supply: whether talking therapy is offered]. You can also keep your own therapist.',
      ),
    ],
    read: 'whatItFeelsLike',
  },
  {
    id: 'stop-any-time',
    question: 'Can I stop ketamine treatment at any time?',
    shortAnswer:
      'Yes. You may say no before, during or between sessions, and you need not give a reason. Tell us, so that we can plan with you what comes next. Do not stop other medicines on your own.',
    answer: [
      bullets(
        ['During a drip: say “stop”. Staff end it and stay with you.'],
        ['Between sessions: ask for a date to check how you are.'],
        [
          'Plan for a relapse: ',
          cite('70% of those who got well had one within 12 months', ['ekstrand-2022']),
          ' in one trial.',
        ],
        ['Refunds: [Clinic to supply: refund rules].'],
      ),
    ],
    read: 'aftercare',
  },
  {
    id: 'own-clinician',
    question: 'Will you tell my own clinician how it goes?',
    shortAnswer:
      'Only if you agree, and we hope that you do. Your own clinician treats the rest of your health, knows your medicines, and is there when ketamine ends.',
    answer: [
      paragraph('What we send, and when: [Clinic to supply: what is sent to other clinicians].'),
      paragraph(
        'Experts advise clinics to ',
        cite('follow up and work with other clinicians', ['sanacora-2017', 'mcintyre-2021']),
        '.',
      ),
    ],
    read: 'aftercare',
  },
)
