import {articleBody, bullets, callout, cite, heading, paragraph, steps} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const isItRightForMe: ArticleText = {
  _id: 'article-right-for-me',
  _type: 'article',
  title: 'Is ketamine therapy right for me?',
  slug: {_type: 'slug', current: slugs.rightForMe},
  summary:
    'No page can answer that, but a good talk with a clinician can. Here is who is usually considered and who is not. You also find which facts about your health matter, and what to ask.',
  keyPoints: [
    'Ketamine for depression is off-label. Most people who are considered have tried other treatments.',
    'Some health problems make it unsafe, such as blood pressure that is not controlled.',
    'A clinician must know all your medicines, and any past problem with drugs or alcohol.',
    'You need someone to take you home, and time for several visits.',
    'You may say no at any time, also after you have begun.',
  ],
  publishedAt: '2026-10-15',
  body: articleBody(
    heading(2, 'Who is usually considered'),
    paragraph(
      'This use of ketamine is off-label. Experts mostly speak of people whose depression ',
      cite('did not improve with other treatments', ['mcintyre-2021', 'sanacora-2017']),
      '. Often that means at least two medicines, each taken long enough.',
    ),
    paragraph(
      'A first medicine or talk therapy still has a fair chance. In a large study, ',
      cite('37% reached remission with the first step and 31% with the second', ['rush-2006']),
      '. With each further step ',
      cite('it was about 1 in 10 (13% to 14%)', ['rush-2006']),
      '.',
    ),
    paragraph('Whom this clinic treats: [Clinic to supply: conditions and ages that are treated here].'),

    heading(2, 'Who usually should not have it'),
    paragraph('A clinician will look closely, or say no, if you have one of these:'),
    bullets(
      [
        'blood pressure that is not controlled, ',
        cite('or unstable heart disease', ['cohen-2018', 'ketamine-label-2024']),
      ],
      [
        'a weak spot in a blood vessel (aneurysm), or ',
        cite('past bleeding in the brain', ['spravato-label-2026']),
      ],
      ['a past or present ', cite('psychosis', ['cohen-2018', 'spravato-label-2026']), ', or mania now'],
      ['a present problem with ', cite('alcohol or drugs', ['cohen-2018'])],
      ['severe ', cite('liver disease', ['cohen-2018']), ', or bladder disease'],
      ['raised pressure ', cite('in the eye or the brain', ['cohen-2018'])],
      [
        'a pregnancy, or a baby you breastfeed: see ',
        articleLink('pregnancy, breastfeeding and ketamine', 'pregnancy'),
      ],
      ['an ', cite('allergy to ketamine', ['ketamine-label-2024'])],
    ),
    paragraph('This list is not complete, and one yes does not decide on its own.'),
    callout(
      'info',
      'Age',
      paragraph(
        'Most trials were in adults below retirement age. In teenagers there are ',
        cite('only very small trials, one with 17 people', ['dwyer-2021']),
        '. In people of 65 and older, a trial of the related spray ',
        cite('found no clear gain', ['ochs-ross-2020']),
        '.',
      ),
    ),

    heading(2, 'What a first check should cover'),
    paragraph(
      'Experts advise clinics to ',
      cite('check people first, ask for consent and follow up', ['sanacora-2017']),
      '. These steps belong to it:',
    ),
    steps(
      ['Your mental health: the diagnosis, past treatments, and thoughts of suicide.'],
      ['Your body: heart, blood pressure, liver, bladder, and a pregnancy test where it applies.'],
      ['Your medicines, alcohol and drugs. Nobody should judge you for an honest answer.'],
      ['What you hope for, and what would count as enough.'],
      ['What it costs, and how you get home.'],
    ),
    paragraph(
      'Who does this check here: [Clinic to supply: who checks patients, and with what training]. Please do not send health details with our website form.',
    ),

    heading(2, 'Questions to take with you'),
    bullets(
      ['Why ketamine for me, and why now?'],
      ['What would you try if ketamine did not exist?'],
      ['Who watches me, and what is in the room for an emergency?'],
      ['How do we measure whether it helps? When do we stop?'],
      ['Whom do I call at night?'],
      ['Which of my costs are not in the price?'],
    ),
    ...closing(
      ['What is ketamine therapy?', 'whatItIs'],
      ['What to expect before, during and after', 'expect'],
      ['Other medicines and ketamine', 'medicines'],
      ['Ketamine, Spravato, TMS and ECT compared', 'compared'],
    ),
  ),
}
