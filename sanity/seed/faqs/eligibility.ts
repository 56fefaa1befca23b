import {articleLink} from '../articles/parts/article-link.ts'
import {bullets, cite, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const eligibilityFaqs = faqsOf(
  'eligibility',
  {
    id: 'am-i-a-candidate',
    question: 'Am I a candidate for ketamine treatment?',
    shortAnswer:
      'Only a clinician can tell, after a check of your health. Ketamine for depression is off-label. Mostly people are considered when at least two other treatments did not help enough.',
    answer: [
      paragraph(
        'Experts speak of people who ',
        cite('did not get well with other treatments', ['mcintyre-2021', 'sanacora-2017']),
        '. A first or second medicine still has a fair chance: ',
        cite('37% and 31% reached remission', ['rush-2006']),
        ' in a large study.',
      ),
      paragraph('Whom we treat: [Clinic to supply: conditions and ages that are treated here].'),
    ],
    read: 'rightForMe',
  },
  {
    id: 'who-should-not',
    question: 'Who should not have ketamine?',
    shortAnswer:
      'Often it does not suit people with heart disease or blood pressure that is not controlled. Past bleeding in the brain, psychosis, drug problems now, severe liver disease and pregnancy are reasons too.',
    answer: [
      bullets(
        [
          'heart disease or blood pressure ',
          cite('that is not controlled', ['cohen-2018', 'ketamine-label-2024']),
        ],
        ['a weak spot in a blood vessel, or ', cite('past bleeding in the brain', ['spravato-label-2026'])],
        [cite('psychosis', ['cohen-2018', 'spravato-label-2026']), ', or mania now'],
        [
          cite('drug or alcohol problems, severe liver disease, raised eye or brain pressure', [
            'cohen-2018',
          ]),
        ],
        [cite('pregnancy', ['ketamine-label-2024']), ', or an allergy to ketamine'],
      ),
      paragraph('This list is not complete. Please do not put health details in our form.'),
    ],
    read: 'rightForMe',
  },
  {
    id: 'referral',
    question: 'Do I need a referral or my records?',
    shortAnswer:
      'That depends on the clinic and your plan. Records of past treatments help a lot, because they show what has been tried. Do not send them with our website form.',
    answer: [
      bullets(
        ['Our rule: [Clinic to supply: whether a referral or records are needed].'],
        ['Helpful: names and doses of past medicines, how long you took them, and why you stopped.'],
        ['Your plan or the VA may ask for a referral before it pays.'],
      ),
    ],
    read: 'rightForMe',
  },
  {
    id: 'stop-antidepressant',
    question: 'Do I have to stop my antidepressant?',
    shortAnswer:
      'No, do not stop it on your own. Many people go on with it. Stopping suddenly can cause withdrawal or bring depression back. Only the person who prescribed it should change it.',
    answer: [
      paragraph(
        'In trials, ketamine was often given ',
        cite('on top of usual treatment', ['jelovac-2025']),
        '. Its use for depression is off-label.',
      ),
      paragraph('Bring a full list of your medicines to the first check.'),
    ],
    read: 'medicines',
  },
  {
    id: 'other-medicines',
    question: 'Can I take benzodiazepines, lamotrigine, stimulants, opioids or MAOIs with it?',
    shortAnswer:
      'Tell the clinician about each of them, and stop none on your own. Opioids and benzodiazepines can cause weak breathing. Stimulants and MAOIs can raise blood pressure. Some may make ketamine work less.',
    answer: [
      bullets(
        [
          'Opioids, benzodiazepines, sleeping pills: ',
          cite('very deep sleep and weak breathing', ['ketamine-label-2024', 'spravato-label-2026']),
          '.',
        ],
        ['Stimulants and MAOIs: ', cite('blood pressure can rise further', ['spravato-label-2026']), '.'],
        ['Benzodiazepines ', cite('made the effect shorter', ['veraart-2021']), ' in small studies.'],
        ['Lamotrigine ', cite('weakened it in 2 of 5 studies', ['veraart-2021']), '.'],
        ['Theophylline: ', cite('a seizure may be more likely', ['ketamine-label-2024']), '.'],
      ),
    ],
    read: 'medicines',
  },
  {
    id: 'pregnant',
    question: 'Can I have ketamine if I am pregnant or breastfeeding?',
    shortAnswer:
      'It is not advised in pregnancy, because it may harm the baby’s brain. Little passes into breast milk, but few women were studied. Ask a clinician by phone, and do not stop other medicines on your own.',
    answer: [
      paragraph(
        'The ketamine label does ',
        cite('not recommend it in pregnancy', ['ketamine-label-2024']),
        '. The Spravato label also says ',
        cite('not to breastfeed during treatment', ['spravato-label-2026']),
        '.',
      ),
      paragraph(
        'In four women, milk held ',
        cite('less than 1% of the dose by body weight', ['lactmed-2023']),
        '. Depression in this time needs care too: other treatments exist. Ketamine for it is off-label.',
      ),
    ],
    read: 'pregnancy',
  },
  {
    id: 'age',
    question: 'Do you treat teenagers or older people?',
    shortAnswer:
      'Most studies were in adults below retirement age. In teenagers there are only very small trials. In older people a trial of the related spray found no clear gain. Ask us which ages we treat.',
    answer: [
      bullets(
        ['Ages we treat: [Clinic to supply: ages of the people you treat].'],
        [
          'Teenagers: one trial with ',
          cite('17 people and one dose', ['dwyer-2021']),
          '. Ask a child psychiatrist first.',
        ],
        [
          'People of 65 and older: Spravato ',
          cite('did not clearly beat placebo', ['ochs-ross-2020']),
          '. Falls, heart disease and other medicines weigh more.',
        ],
      ),
      paragraph('A young person in distress can call or text 988.'),
    ],
    read: 'rightForMe',
  },
)

export const conditionFaqs = faqsOf(
  'eligibility',
  {
    id: 'bipolar',
    question: 'Is ketamine used for bipolar depression?',
    shortAnswer:
      'It has been tried in small trials, with gains of some days. It may bring on mania, so a mood stabilizer and close care are needed. The use is off-label.',
    answer: [
      paragraph(
        'In 18 people, ',
        cite('71% responded to one dose at some point, and 6% to placebo', ['diazgranados-2010']),
        '. One person in each group ',
        cite('became manic', ['diazgranados-2010']),
        '.',
      ),
      paragraph(
        'The gain held for ',
        cite('about 3 days', ['diazgranados-2010', 'zarate-2012']),
        '. There are medicines with better evidence for bipolar depression: ask about those first.',
      ),
    ],
    read: 'conditions',
  },
  {
    id: 'ptsd-anxiety-ocd',
    question: 'Does ketamine help with PTSD, anxiety or OCD?',
    shortAnswer:
      'We do not know well. For PTSD one small trial found a gain and a larger one did not. For anxiety and OCD there are only very small trials. All of this is off-label.',
    shortAnswerFrom: ['feder-2021', 'abdallah-2022', 'taylor-2018', 'rodriguez-2013', 'bloch-2012'],
    answer: [
      bullets(
        [
          'PTSD: ',
          cite('67% were clearly better, and 20% with a calming drug', ['feder-2021']),
          ' in 30 people. In 158 veterans there was ',
          cite('no gain over placebo', ['abdallah-2022']),
          '.',
        ],
        [
          'Social anxiety: ',
          cite('33% responded on one scale, and nobody after placebo', ['taylor-2018']),
          ', in 18 people.',
        ],
        [
          'OCD: ',
          cite('4 of 8 responded, and none of 7 after placebo', ['rodriguez-2013']),
          '. In another study ',
          cite('none of 10 did', ['bloch-2012']),
          '.',
        ],
      ),
      paragraph(
        'For PTSD, experts advise ',
        cite('certain talking therapies first', ['va-dod-ptsd-2024']),
        '.',
      ),
    ],
    read: 'conditions',
  },
  {
    id: 'pain',
    question: 'Does ketamine help with CRPS, fibromyalgia or migraine?',
    shortAnswer:
      'For CRPS some trials found less pain for weeks. For fibromyalgia, migraine and most other lasting pain the evidence is weak or missing. A large review found no clear evidence. The use is off-label.',
    shortAnswerFrom: ['cohen-2018', 'ferraro-2025'],
    answer: [
      paragraph(
        'Expert groups saw ',
        cite('moderate evidence for CRPS for up to 12 weeks', ['cohen-2018']),
        '. A review of 67 trials ',
        cite('found no clear evidence for lasting pain', ['ferraro-2025']),
        ', and more side effects with infusions.',
      ),
      paragraph('Pain that we treat: [Clinic to supply: whether pain is treated here, and which].'),
    ],
    read: 'pain',
  },
  {
    id: 'alcohol-or-addiction',
    question: 'I have or had a problem with alcohol or drugs: may I have ketamine?',
    shortAnswer:
      'Tell the clinician: honest answers keep you safe. A present problem is often a reason not to give ketamine. A past one needs a careful talk, and more support if you go ahead.',
    answer: [
      paragraph(
        'Experts list drug misuse now as ',
        cite('a reason to avoid ketamine', ['cohen-2018']),
        ', because people can come to depend on it.',
      ),
      paragraph(
        'Ketamine is also studied as a treatment for alcohol use. In 96 people there were ',
        cite('about 1 in 10 more days (10%) without alcohol', ['grabski-2022']),
        ', but relapses ',
        cite('did not clearly differ', ['grabski-2022']),
        '. That is early research, and off-label.',
      ),
      paragraph(
        'For help now, you can also call or text 988. See ',
        articleLink('dependence', 'longTerm'),
        '.',
      ),
    ],
    read: 'longTerm',
  },
).map((faq, index) => ({...faq, order: 200 + index * 10}))
