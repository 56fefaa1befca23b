import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const aboutFaqs = faqsOf(
  'about',
  {
    id: 'what-is-ketamine',
    question: 'What is ketamine?',
    shortAnswer:
      'Ketamine is a medicine for surgery (an anesthetic) and a controlled drug. In small doses some clinics use it for depression or lasting pain, which is off-label.',
    answer: [
      paragraph(
        'The FDA first approved it ',
        cite('as an anesthetic in 1970', ['ketamine-label-2024']),
        '. It is a dissociative anesthetic: it cuts the mind off from the body for a time.',
      ),
      paragraph(
        'Because it can be misused, it is in ',
        cite('Schedule III of the controlled drugs', ['ketamine-label-2024']),
        '.',
      ),
    ],
    read: 'whatItIs',
  },
  {
    id: 'approved-for-depression',
    question: 'Is ketamine approved to treat depression?',
    shortAnswer:
      'No. Ketamine is approved as an anesthetic only, so its use for depression is off-label. A related nasal spray, Spravato, is approved for adults whose depression did not improve with at least two medicines.',
    answer: [
      paragraph(
        'Ketamine was first approved in 1970, ',
        cite('and its label names anesthesia only', ['ketamine-label-2024']),
        '. The FDA says it is ',
        cite('not approved for any mental health condition', ['fda-notice-2023']),
        '.',
      ),
      paragraph(
        'Spravato (esketamine) is one half of ketamine. Spravato is also approved for ',
        cite('some adults with depression and thoughts of suicide', ['spravato-label-2026']),
        '. That does not carry over to infusions.',
      ),
      paragraph('If you think about suicide, call or text 988 now.'),
    ],
    read: 'infusionOrSpravato',
  },
  {
    id: 'off-label',
    question: 'What does off-label mean?',
    shortAnswer:
      'It means that a clinician prescribes an approved medicine for a use that is not on its label. This is legal and common. It also means that the FDA has not approved that use.',
    answer: [
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
    ],
    read: 'whatItIs',
  },
  {
    id: 'legal-in-virginia',
    question: 'Is ketamine treatment legal in Virginia?',
    shortAnswer:
      'Yes, when a licensed clinician prescribes it. Ketamine is a controlled drug, so having or using it without a prescription is a crime. Off-label use by a clinician is legal.',
    answer: [
      paragraph(
        'Ketamine is in ',
        cite('Schedule III', ['ketamine-label-2024']),
        '. The FDA has ',
        cite('not approved it for any mental health condition', ['fda-notice-2023']),
        ', but the law leaves the choice to the clinician.',
      ),
      paragraph('Our licenses: [Clinic to supply: licenses, and where to look them up].'),
    ],
    read: 'whatItIs',
  },
  {
    id: 'spravato-or-infusion',
    question: 'What is the difference between Spravato and an infusion?',
    shortAnswer:
      'Spravato is a nasal spray and is approved for some kinds of depression. An infusion is a slow drip of ketamine into a vein, and its use for depression is off-label. No large trial shows that one works better.',
    answer: [
      bullets(
        [
          'Spravato: at certified sites only, with ',
          cite('at least 2 hours of watching', ['spravato-label-2026']),
          '.',
        ],
        [
          'Infusion: often ',
          cite('40 minutes, six times in 2 to 3 weeks', ['anand-2023', 'phillips-2019']),
          '.',
        ],
        [
          'Spravato alone: ',
          cite('about 2 in 10 (23%) reached remission, and 8% with placebo', ['janik-2025']),
          '.',
        ],
        ['With both: no driving until the next day, after a night of sleep.'],
      ),
      paragraph('What we offer: [Clinic to supply: whether infusions and Spravato are offered here].'),
    ],
    read: 'infusionOrSpravato',
  },
  {
    id: 'infusion-injection-lozenge',
    question: 'Infusion, injection, or lozenge: which is it?',
    shortAnswer:
      'An infusion runs slowly and can be stopped. An injection acts at once and cannot. Pharmacies mix lozenges and tablets. The FDA has not approved them, and often no clinician is there.',
    answer: [
      bullets(
        ['Infusion into a vein: studied most. Staff can slow or stop it.'],
        [
          'Injection under the skin: ',
          cite('a fixed dose was no better than a calming drug', ['loo-2023']),
          '. With a rising dose, ',
          cite('about 2 in 10 (20%) reached remission, and 2%', ['loo-2023']),
          ' with the calming drug.',
        ],
        ['Injection into a muscle: used in surgery. For depression there are few good trials.'],
        [
          'Lozenges at home: the FDA has ',
          cite('warned about mixed products by mouth', ['fda-notice-2023']),
          '.',
        ],
      ),
      paragraph('Ketamine for depression is off-label in each form.'),
    ],
    read: 'atHome',
  },
  {
    id: 'tms-or-ect',
    question: 'How does ketamine compare with TMS or ECT?',
    shortAnswer:
      'It depends on your illness. ECT did better than ketamine in one trial and worse in another. TMS needs many visits but no drug. Ketamine for depression is off-label. Ask an expert who sells none of them.',
    answer: [
      bullets(
        [
          'One trial: ',
          cite('55% responded to ketamine and 41% to ECT', ['anand-2023']),
          '. Another: ',
          cite('46% and 63% reached remission', ['ekstrand-2022']),
          '.',
        ],
        [
          'Harms: ',
          cite('60% had dissociation with ketamine, and 29% memory loss with ECT', ['ekstrand-2022']),
          '.',
        ],
        [
          'TMS: ',
          cite('five days a week for 4 to 6 weeks', ['oreardon-2007']),
          ', and mostly pain on the scalp.',
        ],
      ),
      paragraph('See ', articleLink('the options compared', 'compared'), '.'),
    ],
    read: 'compared',
  },
)
