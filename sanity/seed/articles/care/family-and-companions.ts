import {articleBody, bullets, callout, cite, heading, link, paragraph} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const familyAndCompanions: ArticleText = {
  _id: 'article-family',
  _type: 'article',
  title: 'For family and companions',
  slug: {_type: 'slug', current: slugs.family},
  summary:
    'You may be the one who drives, waits and listens. Here is what to expect on the day and what to watch for in the evening. You also find what helps, and when to call 911 or 988.',
  keyPoints: [
    'The person you bring cannot drive until the next day, after a night of sleep.',
    'Stay with them in the evening if you can. Keep the day quiet.',
    'Feeling strange or sleepy for some hours is common. Trouble breathing is not.',
    'You may ask about thoughts of suicide. Asking does not plant the idea.',
    'You need rest and support too.',
  ],
  publishedAt: '2026-10-12',
  body: articleBody(
    heading(2, 'What this treatment is'),
    paragraph(
      'Ketamine is an anesthetic. Using a small dose for depression is ',
      cite('off-label', ['fda-notice-2023']),
      ': the FDA has not approved that use. Some people get better and many do not, so hope and doubt both have a place.',
    ),

    heading(2, 'On the day'),
    bullets(
      ['Ask the clinic whether you may stay in the room: [Clinic to supply: rule for companions].'],
      ['Bring them, or be there on time to take them home. They may be slow on their feet.'],
      [
        'They must not drive ',
        cite('until the next day, after a night of sleep', ['spravato-label-2026']),
        '. For ketamine, ',
        link('Mayo Clinic', outside.mayoClinic),
        ' says 24 hours. Keep to the longer.',
      ],
      ['Do not let them sign papers or make big choices that day.'],
      ['Before you leave, ask: whom do we call at night? [Clinic to supply: phone number at night].'],
    ),

    heading(2, 'In the evening'),
    paragraph(
      'Sleepy, dizzy, a bit sick, slow or tearful: all of this can happen and passes. In one trial ',
      cite('69% were dizzy, 60% had dissociation and 27% felt sick', ['ekstrand-2022']),
      '.',
    ),
    bullets(
      ['Keep it quiet. Offer water and light food.'],
      ['Walk with them on stairs. Do not leave them alone in a bath.'],
      ['No alcohol or other drugs. They ', link('add to the effects', outside.mayoClinic), '.'],
      ['Take over small children and pets for the night.'],
      ['Let them talk, or not. You need not explain what they saw.'],
    ),
    callout(
      'emergency',
      'Call 911 now if',
      bullets(
        ['they have trouble breathing, or you cannot wake them'],
        ['they have chest pain, faint or have a seizure'],
        ['they have a sudden bad headache, a change of sight, or weakness on one side'],
        ['they may hurt themselves or someone else'],
      ),
    ),

    heading(2, 'In the weeks after'),
    bullets(
      [
        'You may see change first: sleep, meals, laughter, temper. Tell them, and with their leave the clinic.',
      ],
      [
        'The gain can fade. In one trial ',
        cite('70% of those who got well had relapsed within 12 months', ['ekstrand-2022']),
        '.',
      ],
      ['Watch for a wish for more doses, or for bladder pain. Both need a call.'],
      ['Remind them of their other medicines and of therapy.'],
    ),

    heading(2, 'If they speak of suicide'),
    paragraph(
      'Ask in plain words: “Are you thinking about suicide?” Stay calm, listen, and do not promise to keep it secret. Do not leave them alone if you think that they may act.',
    ),
    bullets(
      ['Call or text 988 together. You can also call it for yourself, to ask what to do.'],
      ['Call 911 if a life is in danger. In Richmond you can also text 911.'],
      ['Put distance between the person and things that they could use to hurt themselves.'],
      ['Do not wait for the next ketamine visit. It is not emergency care.'],
    ),

    heading(2, 'Look after yourself'),
    paragraph(
      'Caring for someone with depression is hard work. Talk with a friend, your own clinician or a support group. You are allowed to say what you can and cannot do.',
    ),
    ...closing(
      ['Thoughts of suicide: getting help now', 'suicide'],
      ['What to expect before, during and after', 'expect'],
      ['What a ketamine session feels like', 'whatItFeelsLike'],
    ),
  ),
}
