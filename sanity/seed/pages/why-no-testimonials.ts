import {bullets, cite, paragraph} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

export const whyNoTestimonials: SeedPage = {
  key: 'why-no-testimonials',
  title: 'Why there are no patient stories here',
  summary:
    'Stories move us, but they cannot tell what will happen to you. Here is why we print no reviews or stars, and what we offer in their place.',
  sections: [
    section(
      'why',
      'Why not',
      bullets(
        ['People who did well are more likely to tell. Those who did not stay silent.'],
        [
          'Many get better with a comparison drug too: ',
          cite('33% in one trial', ['jelovac-2025']),
          ', and ',
          cite('50% in another', ['lii-2023']),
          '. One person’s story cannot show why.',
        ],
        [
          'A story from the first weeks says nothing of a relapse later. In one trial ',
          cite('70% had one within 12 months', ['ekstrand-2022']),
          '.',
        ],
        ['A story names a person and an illness. That can never be taken back.'],
        [
          'We do not pay for reviews, and we do not answer them in public. An answer would show who is a patient.',
        ],
      ),
    ),
    section(
      'instead',
      'What we offer in their place',
      bullets(
        ['results of studies, for and against'],
        ['what people told researchers about how it feels, good and bad'],
        ['questions to take to any clinic'],
        ['our own results, with the method: [Clinic to supply: results and how they are counted, or none]'],
      ),
    ),
    section(
      'complaints',
      'If something went wrong',
      paragraph(
        'Tell us: [Clinic to supply: contact for complaints]. You can also turn to the Virginia Department of Health Professions, or report a side effect to the FDA (MedWatch).',
      ),
      paragraph('Ketamine for depression is off-label, so your report matters.'),
    ),
  ],
}
