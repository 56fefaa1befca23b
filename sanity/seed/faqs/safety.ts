import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, link, paragraph} from '../portable-text.ts'
import {outside} from '../seed-document.ts'
import {faqsOf} from './faqs-of.ts'

export const safetyFaqs = faqsOf(
  'safety',
  {
    id: 'side-effects',
    question: 'What are the common side effects?',
    shortAnswer:
      'Common ones are feeling cut off from yourself (dissociation), changed senses, dizziness, nausea, anxiety and a rise in blood pressure. Most pass within hours. Some risks are serious.',
    answer: [
      paragraph(
        'In one trial ',
        cite('69% were dizzy, 60% had dissociation, 45% felt anxious and 27% felt sick', ['ekstrand-2022']),
        '. Effects right after a dose were ',
        cite('more common than with placebo', ['short-2018']),
        ', and most ',
        cite('pass within hours', ['short-2018', 'abdallah-2022']),
        '.',
      ),
      paragraph(
        'Serious risks include ',
        cite('trouble with the heart, breathing, liver or bladder', ['ketamine-label-2024']),
        '. Long-term safety ',
        cite('has not been studied enough', ['short-2018']),
        '.',
      ),
      paragraph('Call 911 if someone has trouble breathing, has chest pain or cannot be woken.'),
    ],
    read: 'risks',
  },
  {
    id: 'addictive',
    question: 'Is ketamine addictive?',
    shortAnswer:
      'It can be. People can come to depend on it (addiction), and the law controls it for that reason. In a clinic doses are smaller and watched, but nobody can say that the risk is gone.',
    answer: [
      paragraph(
        'In a survey of people who used it as a party drug, ',
        cite('about 2 in 10 (17%) were dependent', ['winstock-2012']),
        '. Tell us about past problems with alcohol or drugs, and about any wish for more.',
      ),
    ],
    read: 'longTerm',
  },
  {
    id: 'bladder',
    question: 'Does ketamine harm the bladder?',
    shortAnswer:
      'Heavy or long use can. Signs are pain, blood in the urine, or needing to go often or in a hurry. Call early if you notice one. How much holds for clinic doses over years is not known.',
    answer: [
      paragraph(
        'In people who used it as a party drug, ',
        cite('about 3 in 10 (27%) had bladder signs', ['winstock-2012']),
        '. Of those asked later, ',
        cite('half (51%) got better after they stopped', ['winstock-2012']),
        '. The label ',
        cite('warns of bladder inflammation (cystitis)', ['ketamine-label-2024']),
        '.',
      ),
    ],
    read: 'longTerm',
  },
  {
    id: 'at-home',
    question: 'Why not take ketamine at home?',
    shortAnswer:
      'Because no clinician is there if breathing slows, blood pressure rises or panic comes. The FDA has warned twice about mixed ketamine products. It has not approved any of them.',
    answer: [
      bullets(
        [
          'About sprays: ',
          cite('five cases of delusions, panic, dissociation or misuse', ['fda-alert-2022']),
          '.',
        ],
        [
          'About products by mouth: one person’s blood held ',
          cite('about 2 times the level used for anesthesia', ['fda-notice-2023']),
          '.',
        ],
        ['If someone cannot be woken or breathes slowly, call 911.'],
      ),
    ],
    read: 'atHome',
  },
  {
    id: 'alcohol-and-cannabis',
    question: 'What about alcohol and cannabis around a session?',
    shortAnswer:
      'Do not drink on the day before, the day itself or the day after. Leave out cannabis too. Alcohol and ketamine together can cause very deep sleep and weak breathing.',
    answer: [
      paragraph(
        'Alcohol ',
        link('adds to the effects', outside.mayoClinic),
        '. With drugs that slow the brain, ',
        cite('breathing can become weak', ['ketamine-label-2024', 'spravato-label-2026']),
        '.',
      ),
      paragraph('About cannabis with ketamine little is known. If you had some, say so.'),
    ],
    read: 'medicines',
  },
  {
    id: 'can-it-make-me-worse',
    question: 'Can ketamine make me feel worse?',
    shortAnswer:
      'Yes, it can. Some people feel low when the effect fades or does not come. Thoughts of suicide can come back. Tell us early. In distress call or text 988, in danger call 911.',
    answer: [
      paragraph(
        'Labels say that people need to be ',
        cite('watched for new or worse thoughts of suicide', ['spravato-label-2026']),
        '. Panic, confusion or false beliefs ',
        cite('can happen too', ['fda-alert-2022', 'ketamine-label-2024']),
        '.',
      ),
      paragraph(
        'In a trial against ECT, side effects made ',
        cite('more people leave the ketamine group', ['ekstrand-2022']),
        '. Ketamine for depression is off-label. See ',
        articleLink('what to do during treatment', 'suicide'),
        '.',
      ),
    ],
    read: 'suicide',
  },
)
