import {articleBody, bullets, callout, cite, heading, link, paragraph, strong} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const sideEffectsAndRisks: ArticleText = {
  _id: 'article-side-effects',
  _type: 'article',
  title: 'Side effects, risks and long-term safety',
  slug: {_type: 'slug', current: slugs.risks},
  summary:
    'Most short-term effects of ketamine pass within hours, but some risks are serious. Learn what may happen, who it may not suit, and when to call 911 or 988.',
  keyPoints: [
    'Feeling cut off from yourself, dizziness, nausea and higher blood pressure are common.',
    'Long-term or heavy use can harm the bladder and can lead to dependence.',
    'Ketamine does not suit everyone. A clinician must check your health first.',
    'Do not drive until the next day, after a night of sleep.',
    'Using ketamine for depression is off-label, and benefit is not certain.',
  ],
  publishedAt: '2026-11-21',
  body: articleBody(
    heading(2, 'What may happen during a session'),
    paragraph(
      'Side effects right after a dose were ',
      cite('more common with ketamine than with placebo', ['short-2018']),
      '. ',
      cite('Most of them pass within hours', ['short-2018', 'abdallah-2022']),
      '. These are common:',
    ),
    bullets(
      [
        'feeling cut off from yourself or from what is around you (',
        cite('dissociation', ['short-2018']),
        ')',
      ],
      [cite('dizziness, headache or anxiety', ['short-2018'])],
      [
        'seeing, hearing or feeling things in a changed way, ',
        cite('which passes', ['griffiths-2021', 'abdallah-2022']),
      ],
      ['feeling sick or throwing up (', cite('nausea and vomiting', ['ketamine-label-2024']), ')'],
      [cite('blurred or double vision', ['short-2018', 'ketamine-label-2024'])],
      ['a rise in ', cite('blood pressure and heart rate', ['short-2018', 'ketamine-label-2024'])],
      ['feeling sleepy (', cite('drowsiness', ['short-2018']), ')'],
    ),
    paragraph(
      'In one trial, ',
      cite('about 6 in 10 (60%) had dissociation and 45% felt anxious', ['ekstrand-2022']),
      ' with ketamine. About 7 in 10 (69%) ',
      cite('had dizziness or a spinning feeling (vertigo)', ['ekstrand-2022']),
      ', and about 3 in 10 (27%) ',
      cite('felt sick', ['ekstrand-2022']),
      '.',
    ),
    paragraph('Some people find this unpleasant or frightening. Tell the staff at once if you feel unwell.'),

    heading(2, 'Less common but serious risks'),
    bullets(
      [
        strong('Heart: '),
        cite('very high blood pressure or an uneven heartbeat (arrhythmia)', ['ketamine-label-2024']),
        '.',
      ],
      [
        strong('Breathing: '),
        cite('weak or slow breathing, mainly with a large or fast dose', ['ketamine-label-2024']),
        '.',
      ],
      [
        strong('Mind: '),
        cite('confusion, panic, or strong false beliefs', ['ketamine-label-2024', 'fda-alert-2022']),
        ' that need help.',
      ],
      [
        strong('Liver: '),
        cite('harm to the liver, mainly with repeated use', ['ketamine-label-2024']),
        '. Blood tests can show it.',
      ],
      [
        strong('Mood: '),
        'depression can get worse and thoughts of suicide can come back. ',
        cite('People need to be watched for this', ['spravato-label-2026']),
        '.',
      ],
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

    heading(2, 'Risks of long-term or heavy use'),
    paragraph(
      'Studies of depression ',
      cite('say little about long-term safety', ['short-2018']),
      '. Some risks are known from people who used ketamine often or in large amounts.',
    ),
    heading(3, 'Bladder'),
    paragraph(
      'Long-term use can ',
      cite('inflame the bladder (cystitis)', ['ketamine-label-2024']),
      '. Signs are pain, blood in the urine, or needing to go often or in a hurry. Tell your clinician soon if you notice one of them.',
    ),
    heading(3, 'Misuse and dependence'),
    paragraph(
      'Ketamine ',
      cite('can be misused', ['fda-notice-2023']),
      ', and some people ',
      cite('come to depend on it', ['ketamine-label-2024', 'winstock-2012']),
      '. The law controls it for this reason ',
      cite('(Schedule III)', ['ketamine-label-2024']),
      '. Tell your clinician about any past problem with alcohol or drugs.',
    ),
    heading(3, 'Ketamine taken at home'),
    paragraph(
      'In 2023 the FDA warned about ketamine that pharmacies mix to order (compounded ketamine). ',
      cite('The FDA has not checked its safety or quality', ['fda-notice-2023']),
      '. At home, no clinician is there to watch for problems.',
    ),
    paragraph(
      'In one case, a person’s breathing slowed after a dose by mouth at home. Their blood held ',
      cite('about 2 times the ketamine level used for anesthesia', ['fda-notice-2023']),
      '.',
    ),

    heading(2, 'Medicines that do not mix well'),
    paragraph(
      'Opioid painkillers, benzodiazepines, sleeping pills and alcohol can add to the effect. That can cause ',
      cite('very deep sleep and weak breathing', ['ketamine-label-2024', 'spravato-label-2026']),
      ', and in the worst case death. Stimulants and the asthma medicine theophylline ',
      cite('can be a problem too', ['spravato-label-2026', 'ketamine-label-2024']),
      '.',
    ),
    paragraph(
      'Read about ',
      articleLink('other medicines and ketamine', 'medicines'),
      '. Do not stop one on your own.',
    ),
    paragraph(
      'This list is not complete. A clinician needs to know your health history and all your medicines. Please do not put health details in our website form.',
    ),

    heading(2, 'Getting home safely'),
    paragraph(
      'Do not drive or use machines ',
      cite('until the next day, after a night of sleep', ['spravato-label-2026']),
      '. For ketamine, ',
      link('Mayo Clinic', outside.mayoClinic),
      ' says to wait 24 hours. Keep to the longer of the two.',
    ),
    bullets(
      ['Have an adult take you home.'],
      ['Sign no legal papers that day.'],
      ['Do not drink alcohol. It can ', link('add to the effects', outside.mayoClinic), '.'],
      ['If you feel unwell at home, call us: [Clinic to supply: phone number after a session].'],
    ),

    ...closing(
      ['Bladder, dependence and long-term use', 'longTerm'],
      ['Other medicines and ketamine', 'medicines'],
    ),
  ),
}
