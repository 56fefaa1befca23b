import {bullets, cite, link, paragraph} from '../portable-text.ts'
import {outside} from '../seed-document.ts'
import {faqsOf} from './faqs-of.ts'

export const visitFaqs = faqsOf(
  'visit',
  {
    id: 'visit-length',
    question: 'How long is a visit?',
    shortAnswer:
      'Longer than the drip itself, because staff check you before and watch you after. Plan for most of a half day, and nothing else important on that day.',
    answer: [
      paragraph(
        'In studies the drip often took ',
        cite('40 minutes', ['anand-2023', 'phillips-2019']),
        '. In veterans, the effects on the mind ',
        cite('were gone within 2 hours', ['abdallah-2022']),
        '. A visit for Spravato takes ',
        cite('at least 2 hours', ['spravato-label-2026']),
        '.',
      ),
      paragraph('Here: [Clinic to supply: length of a visit].'),
    ],
    read: 'expect',
  },
  {
    id: 'how-many-sessions',
    question: 'How many sessions do people have, and how often?',
    shortAnswer:
      'Often a course of several sessions over a few weeks, and then a look at whether it helped. Some people go on with sessions further apart. Nobody knows how long that is safe.',
    answer: [
      bullets(
        ['Common in studies: ', cite('six in 2 to 3 weeks', ['phillips-2019', 'anand-2023']), '.'],
        [
          'In VA care: from ',
          cite('every 5 days to every 3 to 4 weeks, 18 in a year on average', ['pfeiffer-2024']),
          '.',
        ],
        ['Here: [Clinic to supply: usual course].'],
      ),
    ],
    read: 'aftercare',
  },
  {
    id: 'prepare',
    question: 'How do I prepare, and what do I bring?',
    shortAnswer:
      'Bring a list of all medicines, a person to take you home, loose sleeves and something warm. Leave out alcohol. Ask us about food, drink and morning medicines. Stop none on your own.',
    answer: [
      bullets(
        ['Tell us about a new illness, a cold, or a pregnancy, by phone.'],
        ['Clear the evening. Ask someone to watch small children.'],
        ['Leave jewelry at home, and turn off the phone or give it to your companion.'],
        ['Medicines on the day: [Clinic to supply: which medicines to take or leave out on the day].'],
      ),
    ],
    read: 'expect',
  },
  {
    id: 'eat-and-drink',
    question: 'May I eat and drink before a session?',
    shortAnswer:
      'Ask us for the exact rule. Ketamine can make people sick, and a full stomach is a danger when a person is drowsy. Do not drink alcohol.',
    answer: [
      paragraph('Our rule: [Clinic to supply: when to stop eating and drinking].'),
      paragraph(
        'In one trial ',
        cite('about 3 in 10 (27%) felt sick', ['ekstrand-2022']),
        ' with ketamine. If you have diabetes, ask how to plan food and insulin.',
      ),
    ],
    read: 'expect',
  },
  {
    id: 'asleep',
    question: 'Am I asleep during an infusion?',
    shortAnswer:
      'No. At these doses most people stay awake or get drowsy. You may feel far away, and you may not want to talk, but staff can reach you.',
    answer: [
      paragraph(
        'Doses for surgery put people into a sleep-like state. Doses for depression are ',
        cite('smaller', ['ketamine-label-2024', 'anand-2023']),
        ', and that use is off-label. If someone cannot be woken, that is an emergency.',
      ),
    ],
    read: 'whatItFeelsLike',
  },
  {
    id: 'what-it-feels-like',
    question: 'What does a session feel like?',
    shortAnswer:
      'Many people feel cut off from their body, light or far away, and time seems to bend. Some are calm, some are afraid. It fades after the drip ends.',
    answer: [
      paragraph(
        'In one trial ',
        cite('about 6 in 10 (60%) had such feelings (dissociation)', ['ekstrand-2022']),
        '. About 7 in 10 ',
        cite('(69%) were dizzy, 45% anxious and 21% very happy', ['ekstrand-2022']),
        ' for a while.',
      ),
    ],
    read: 'whatItFeelsLike',
  },
  {
    id: 'frightening',
    question: 'Is it scary, and can it be stopped?',
    shortAnswer:
      'It can be. Some people feel panic or lose their sense of control. Tell staff at once: a drip can be slowed or stopped. An injection or a spray cannot be taken back.',
    answer: [
      paragraph(
        'In one trial ',
        cite('about 4 to 5 in 10 (45%) felt anxious', ['ekstrand-2022']),
        '. In interviews some people felt ',
        cite('overwhelmed or badly prepared', ['breeksema-2022']),
        '. Being prepared, and someone nearby, can help.',
      ),
      paragraph('Agree on a sign for “stop” before it begins.'),
    ],
    read: 'whatItFeelsLike',
  },
)

export const dayFaqs = faqsOf(
  'visit',
  {
    id: 'who-watches',
    question: 'Who gives it, who watches me, and what equipment is there?',
    shortAnswer:
      'A trained clinician should give it, and someone trained should watch you. Oxygen and emergency equipment should be at hand. Ask any clinic for names, training and licenses.',
    answer: [
      bullets(
        ['Who treats and watches here: [Clinic to supply: names, training and licenses].'],
        ['Emergency equipment: [Clinic to supply: equipment and drills].'],
        ['Experts advise ', cite('trained staff, monitoring and follow-up', ['sanacora-2017']), '.'],
      ),
    ],
    read: 'expect',
  },
  {
    id: 'companion-music-phone',
    question: 'Can someone stay with me, and may I have music or my phone?',
    shortAnswer:
      'Ask us before the visit. A calm room and a person you trust can help, and soft music helps some people. A phone is better off. You should be able to reach a toilet with help.',
    answer: [
      bullets(
        ['Companion: [Clinic to supply: rule for companions].'],
        ['Music, light, phone: [Clinic to supply: what is allowed].'],
        ['Private room or shared: [Clinic to supply: kind of room].'],
        ['Call staff before you stand up. Walking alone is not safe.'],
      ),
    ],
    read: 'whatItFeelsLike',
  },
  {
    id: 'driving',
    question: 'Can I drive after a session?',
    shortAnswer:
      'No. Do not drive or use machines until the next day, after a night of sleep. Plan for an adult to take you home.',
    answer: [
      paragraph(
        'Ketamine can leave you sleepy, dizzy or confused. ',
        link('Mayo Clinic', outside.mayoClinic),
        ' says to wait 24 hours. The label of esketamine, a related medicine, says ',
        cite('to wait until the next day, after sleep', ['spravato-label-2026']),
        '.',
      ),
      paragraph('Keep to the longer of the two. Do not sign legal papers on that day.'),
    ],
    read: 'expect',
  },
  {
    id: 'ride-home',
    question: 'Who must take me home, and is a taxi fine?',
    shortAnswer:
      'An adult who knows you, and who can stay for a while, is better than a driver who leaves. You cannot drive yourself. Ask us for our rule.',
    answer: [
      paragraph('Our rule: [Clinic to supply: who may take a patient home, and whether a taxi is allowed].'),
      paragraph(
        'You may be slow and unsteady. In one trial ',
        cite('about 7 in 10 (69%) were dizzy or felt things spin', ['ekstrand-2022']),
        '. If you have nobody, tell us early, so that we can plan.',
      ),
    ],
    read: 'family',
  },
  {
    id: 'work-and-drug-tests',
    question: 'Can I work the next day, and does it show in a drug test?',
    shortAnswer:
      'Many people can work the next day after a night of sleep, if they feel clear. Some drug tests look for ketamine and some do not. Ask about your job, above all if you drive, fly, or carry a weapon.',
    answer: [
      bullets(
        [
          'The federal test for transport workers ',
          cite('looks for five groups of drugs, and ketamine is not one', ['cfr-drug-tests-2023']),
          '. The list may change.',
        ],
        ['Other tests can look for it. Ask us for a letter: [Clinic to supply: whether a letter is given].'],
        ['Some licenses and jobs have rules on controlled drugs. Ask the body that gives yours.'],
      ),
    ],
    read: 'expect',
  },
).map((faq, index) => ({...faq, order: 200 + index * 10}))
