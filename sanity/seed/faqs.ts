import {paths} from '../paths.ts'
import {bullets, cite, link, paragraph, simpleText} from './portable-text.ts'
import {outside, type SeedFaq} from './seed-document.ts'

export const faqs: SeedFaq[] = [
  {
    _id: 'faq-approved-for-depression',
    _type: 'faq',
    question: 'Is ketamine approved to treat depression?',
    shortAnswer:
      'No. Ketamine is approved as an anesthetic only, so its use for depression is off-label. A related nasal spray, Spravato, is approved for adults whose depression did not improve with at least two medicines.',
    answer: simpleText(
      paragraph(
        'The FDA first approved ketamine for anesthesia in 1970, as ',
        cite('its label', ['ketamine-label-2024']),
        ' shows. The FDA says it is ',
        cite('not approved for any mental health condition', ['fda-notice-2023']),
        '.',
      ),
      paragraph(
        'Esketamine is one part of ketamine, given as a nasal spray. ',
        cite('Its label', ['spravato-label-2026']),
        ' covers certain adults with depression. That approval does not carry over to ketamine infusions.',
      ),
    ),
    category: 'about',
    order: 10,
    relatedArticle: article('article-research-on-depression'),
  },
  {
    _id: 'faq-off-label',
    _type: 'faq',
    question: 'What does off-label mean?',
    shortAnswer:
      'It means that a clinician prescribes an approved medicine for a use that is not on its label. This is legal and common. It also means that the FDA has not approved that use.',
    answer: simpleText(
      paragraph(
        'Depression is an off-label use of ketamine. Experts say it ',
        cite('may help some people, but that long-term results are not well known', ['sanacora-2017']),
        '. Before you agree to an off-label use, you can ask:',
      ),
      bullets(
        ['What did trials find, and how good were they?'],
        ['What are the risks for me?'],
        ['Which other treatments could I try first?'],
        ['What happens if it does not help?'],
      ),
    ),
    category: 'about',
    order: 20,
    relatedArticle: article('article-how-ketamine-works'),
  },
  {
    _id: 'faq-driving',
    _type: 'faq',
    question: 'Can I drive after a session?',
    shortAnswer:
      'No. Do not drive or use machines until the next day, after a night of sleep. Plan for an adult to take you home.',
    answer: simpleText(
      paragraph(
        'Ketamine can leave you sleepy, dizzy or confused. ',
        link('Mayo Clinic', outside.mayoClinic),
        ' says to wait 24 hours. The label of esketamine, a related medicine, says ',
        cite('to wait until the next day, after sleep', ['spravato-label-2026']),
        '.',
      ),
      paragraph(
        'Keep to the longer of the two. Do not sign legal papers on that day. Our own rule about your way home: [Clinic to supply: who may take a patient home].',
      ),
    ),
    category: 'visit',
    order: 30,
    relatedArticle: article('article-side-effects'),
  },
  {
    _id: 'faq-side-effects',
    _type: 'faq',
    question: 'What are the common side effects?',
    shortAnswer:
      'Common ones are feeling cut off from yourself (dissociation), dizziness, nausea, headache, sleepiness and a rise in blood pressure. Most pass within hours. Some risks are serious.',
    answer: simpleText(
      paragraph(
        'A review of studies found that these effects were ',
        cite('more common with ketamine than with placebo', ['short-2018']),
        '. It also found that long-term safety has not been studied enough.',
      ),
      paragraph(
        'Serious risks include ',
        cite('trouble with the heart, breathing, liver or bladder', ['ketamine-label-2024']),
        '. Ketamine can also be misused. Tell your clinician about your health and all your medicines.',
      ),
      paragraph('Call 911 if someone has trouble breathing, has chest pain or cannot be woken.'),
    ),
    category: 'safety',
    order: 40,
    relatedArticle: article('article-side-effects'),
  },
  {
    _id: 'faq-how-fast',
    _type: 'faq',
    question: 'How fast might it work?',
    shortAnswer:
      'Some people with depression feel better within a day. Many do not feel better at all, and the effect of one dose tends to fade. This use is off-label.',
    answer: simpleText(
      paragraph(
        'In one trial, depression scores had fallen more ',
        cite('24 hours after ketamine than after a calming drug', ['murrough-2013']),
        '. On average, the effect of one dose ',
        cite('lasts about 1 week', ['kryst-2020']),
        '.',
      ),
      paragraph(
        'In a small study, ',
        cite('59% responded after six infusions over 2 weeks', ['phillips-2019']),
        ', but everyone knew what they got. A later trial with a comparison drug found ',
        cite('no clear difference', ['jelovac-2025']),
        '. Ketamine also has risks, such as higher blood pressure and dissociation.',
      ),
      paragraph(
        'If you need help today, do not wait for a treatment. Call or text 988, or see more ways to ',
        link('get help now', paths.getHelpNow),
        '.',
      ),
    ),
    category: 'results',
    order: 50,
    relatedArticle: article('article-research-on-depression'),
  },
  {
    _id: 'faq-details-i-send',
    _type: 'faq',
    question: 'What happens to the details I send?',
    shortAnswer:
      'We ask how to reach you and what your request is about, and no health questions. Your request is encrypted where it is stored, and emailed to the clinic’s inbox. There are no trackers on this site.',
    answer: simpleText(
      bullets(
        [
          'We ask for a name, how and when to reach you, and what your request is about. Please leave out medical details.',
        ],
        ['Your browser talks only to this website. There are no ads, and no analytics from other companies.'],
        [
          'Your request is encrypted in the website’s store. Our system then emails it to the clinic’s inbox.',
        ],
        ['Email is not fully private.'],
        ['We delete it from the website’s store after [Clinic to supply: number of days].'],
        ['We delete it from the inbox after [Clinic to supply: number of days].'],
        ['These people read it: [Clinic to supply: roles of the staff who read requests].'],
      ),
      paragraph(
        'Sending the form does not make you a patient. The inbox is not watched all the time, so do not use the form in an emergency. Call 911, or call or text 988.',
      ),
    ),
    category: 'privacy',
    order: 60,
  },
]

function article(id: string) {
  return {_type: 'reference' as const, _ref: id}
}
