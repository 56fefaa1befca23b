import {section} from '../pages/page-section.ts'
import {bullets, paragraph} from '../portable-text.ts'
import {draftNote, effectiveFrom, type SeedLegalPage} from './legal-page.ts'

/** A frame only: which law binds the clinic depends on the money it takes, and the words are set by that law. */
export const nondiscrimination: SeedLegalPage = {
  kind: 'nondiscrimination',
  key: 'nondiscrimination',
  title: 'Nondiscrimination and help with language',
  summary:
    'A place for the notices that federal law may ask for. The clinic and its lawyer must supply the words.',
  draftNote,
  effectiveFrom,
  sections: [
    section(
      'notice',
      'Notice of nondiscrimination',
      paragraph('[Clinic to supply: notice of nondiscrimination in the words that federal law sets]'),
    ),
    section(
      'language-help',
      'Free help with language',
      paragraph(
        '[Clinic to supply: notice of free language help, in English and the languages most used in Virginia]',
      ),
      bullets(
        ['Use the official translations. Do not let a machine translate it.'],
        ['Interpreter: [Clinic to supply: how to ask for an interpreter].'],
      ),
    ),
    section(
      'complaints',
      'Complaints',
      paragraph('Contact at the clinic: [Clinic to supply: contact for complaints of discrimination].'),
      paragraph(
        'You can also turn to the Office for Civil Rights of the U.S. Department of Health and Human Services.',
      ),
    ),
  ],
}
