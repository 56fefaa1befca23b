import {articleBody, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const whatItFeelsLike: ArticleText = {
  _id: 'article-what-it-feels-like',
  _type: 'article',
  title: 'What a ketamine session feels like',
  slug: {_type: 'slug', current: slugs.whatItFeelsLike},
  summary:
    'Many people feel far away from their body, and time seems to bend. For some this is calm, for others it is frightening. It passes. Here is what people have told researchers, and what can help.',
  keyPoints: [
    'Feeling cut off from yourself (dissociation) is common, and it passes.',
    'Some people feel calm. Others feel fear or lose their sense of control.',
    'You are not asleep, but you may be drowsy and slow to speak.',
    'A strong experience does not mean that the treatment works better.',
    'Tell staff at once if you feel unwell. They can slow or stop the drip.',
  ],
  publishedAt: '2026-10-14',
  body: articleBody(
    heading(2, 'What many people notice'),
    bullets(
      ['The body feels light, heavy or far away.'],
      ['Time runs slowly or jumps. Sounds seem near or strange.'],
      ['Shapes or colors move, with eyes open or closed.'],
      ['Thoughts drift. Old memories may come up.'],
      ['Speech is slow, and walking is not safe.'],
    ),
    paragraph(
      'The medical word for feeling cut off from yourself or the world is dissociation. In one trial ',
      cite('about 6 in 10 (60%) told of it with ketamine', ['ekstrand-2022']),
      '. In another, it was ',
      cite('gone within 2 hours and weaker with later doses', ['abdallah-2022']),
      '.',
    ),

    heading(2, 'Is it frightening?'),
    paragraph(
      'It can be. ',
      cite('About 4 to 5 in 10 (45%) felt anxious', ['ekstrand-2022']),
      ' in the same trial. About 2 in 10 ',
      cite('(21%) felt very happy', ['ekstrand-2022']),
      ' for a while.',
    ),
    paragraph(
      'In interviews, some people said they ',
      cite('felt overwhelmed, or that nobody had prepared them', ['breeksema-2022']),
      '. Their mood before the session and the support in the room made a difference.',
    ),
    paragraph(
      'Other people told of ',
      cite('changed senses, then of a few better days', ['griffiths-2021']),
      '. Both groups were small, so this shows what can happen and not how often.',
    ),
    callout(
      'warning',
      'Panic, or things that do not pass',
      paragraph(
        'Tell staff if you feel panic, chest pain or trouble breathing. If you still see or hear strange things the next day, call the clinic. If you may hurt yourself, call 911, or call or text 988.',
      ),
    ),

    heading(2, 'What can help'),
    bullets(
      ['Ask beforehand what the room is like, who is there, and what the sign for “stop” is.'],
      ['Come rested. Put off the visit if you are ill or in a crisis, and get help for that first.'],
      ['Use the toilet before. Lie or sit so that you can let go of your muscles.'],
      ['Soft music or an eye mask helps some people. Others want it plain and bright.'],
      ['Keep the eyes open if the inside world is too much. Name five things in the room.'],
      ['Plan a quiet evening with someone you trust.'],
    ),
    paragraph(
      'What is possible here: [Clinic to supply: music, light, phone, and whether a companion may stay in the room].',
    ),

    heading(2, 'Does a strong experience mean it works?'),
    paragraph(
      'There is no good evidence for that. In a trial in which people slept through the dose, ',
      cite('60% had responded a day later, and 50% with placebo', ['lii-2023']),
      '. So hope may do much of the work, and the feelings are not the measure.',
    ),
    paragraph(
      'If feelings or memories stay with you, talk with a therapist. Whether talking therapy makes the gain last ',
      cite('is still an open question', ['kew-2023']),
      '. Using ketamine for depression ',
      cite('is off-label', ['fda-notice-2023']),
      '.',
    ),
    ...closing(
      ['What to expect before, during and after', 'expect'],
      ['Side effects, risks and long-term safety', 'risks'],
      ['For family and companions', 'family'],
    ),
  ),
}
