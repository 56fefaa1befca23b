import {
  articleBody,
  briefSources,
  bullets,
  callout,
  cite,
  heading,
  link,
  paragraph,
} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const veterans: ArticleText = {
  _id: 'article-veterans',
  _type: 'article',
  title: 'Ketamine and veterans',
  slug: {_type: 'slug', current: slugs.veterans},
  summary:
    'Two good studies looked at veterans: one in everyday VA care for depression, one trial for PTSD. Here is what they found, how care inside and outside the VA works, and how to reach the crisis line.',
  keyPoints: [
    'Veterans Crisis Line: call 988 and press one. You need not be in VA care.',
    'In VA care, a minority of veterans responded to infusions for depression.',
    'A large trial found no gain for PTSD itself. All such use is off-label.',
    'For PTSD, certain talking therapies come first.',
    'Care outside the VA must be agreed by the VA first. It can end, so ask for a plan.',
  ],
  briefCitations: briefSources('pfeiffer-2024', 'abdallah-2022', 'va-dod-ptsd-2024'),
  publishedAt: '2026-10-05',
  body: articleBody(
    callout(
      'emergency',
      'Veterans: call 988, then press 1',
      paragraph(
        'It is free, day and night, also for family. Text 838255, or ',
        link('chat', outside.veteransChat),
        '. Call 911 if a life is in danger.',
      ),
    ),

    heading(2, 'Depression'),
    paragraph(
      'A study looked at ',
      cite('215 veterans who got infusions in VA care', ['pfeiffer-2024']),
      ' after many other treatments.',
    ),
    bullets(
      [
        'After 6 weeks, ',
        cite('about 3 in 10 (26%) had responded and 15% were in remission', ['pfeiffer-2024']),
        '.',
      ],
      [
        'The shares ',
        cite('were much the same after 12 and 26 weeks', ['pfeiffer-2024']),
        ', with infusions going on.',
      ],
      ['They had ', cite('18 infusions on average in 12 months', ['pfeiffer-2024']), '.'],
      ['There was no comparison group, so we do not know what part ketamine played.'],
    ),
    paragraph(
      'These shares are lower than in many small trials. The reason may be that these veterans had been ill for long and had ',
      cite('tried about six medicines', ['pfeiffer-2024']),
      '.',
    ),

    heading(2, 'PTSD'),
    paragraph(
      'In a trial with 158 veterans and service members, eight infusions ',
      cite('did not ease PTSD more than placebo', ['abdallah-2022']),
      '. The usual dose did ease depression. In a smaller trial, mostly in civilians, ',
      cite('67% were clearly better, and 20% with a calming drug', ['feder-2021']),
      '.',
    ),
    paragraph(
      'The VA and the Department of Defense advise ',
      cite('talking therapies such as prolonged exposure, CPT or EMDR first', ['va-dod-ptsd-2024']),
      '. Ask your VA team for one of these before, or beside, anything else.',
    ),

    heading(2, 'Care inside and outside the VA'),
    bullets(
      ['Some VA hospitals give ketamine or Spravato. Ask your VA mental health clinician for a referral.'],
      ['The VA can also pay for care at an outside clinic (community care), if it agrees first.'],
      ['Ask the community care office in writing: how many visits, until when, and what then?'],
      ['Tricare has its own rules. Ask before the first visit.'],
      ['What we can bill: [Clinic to supply: whether VA community care and Tricare are accepted].'],
    ),
    paragraph(
      'In California, a VA hospital ',
      cite('twice stopped authorizing ketamine care outside', ['va-oig-2021']),
      ', in 2019 and 2020. A federal report found that the change was rushed and ',
      cite('made things worse for patients', ['va-oig-2021']),
      '.',
    ),
    paragraph('So agree on a plan for the end before you begin.'),

    heading(2, 'Things to tell the clinician'),
    bullets(
      ['a head injury or blast, seizures, or pain medicines'],
      ['nightmares and flashbacks: dissociation can bring them up'],
      ['alcohol, cannabis or other drugs'],
      ['weapons at home, and who can keep them for a time'],
      ['thoughts of suicide, now or in the past'],
    ),
    paragraph(
      'A room, a sound or lying down with a drip can bring back bad memories. Say what you need: a door in view, a light on, someone you trust nearby.',
    ),
    paragraph(
      'The FDA has ',
      cite('not approved ketamine for depression or PTSD', ['fda-notice-2023']),
      ', so all of this is off-label. Read ',
      articleLink('how strong the evidence is for each condition', 'conditions'),
      '.',
    ),
    ...closing(
      ['Thoughts of suicide: getting help now', 'suicide'],
      ['Ketamine for PTSD, anxiety, OCD, bipolar and alcohol', 'conditions'],
      ['Cost, insurance and your right to an estimate', 'cost'],
    ),
  ),
}
