import {section} from '../pages/page-section.ts'
import {bullets, paragraph} from '../portable-text.ts'
import {draftNote, effectiveFrom, type SeedLegalPage} from './legal-page.ts'

export const accessibility: SeedLegalPage = {
  kind: 'accessibility',
  key: 'accessibility',
  title: 'Accessibility of this website',
  summary: 'What we aim for, how we test, what does not work yet, and how to get help or another format.',
  draftNote,
  effectiveFrom,
  sections: [
    section(
      'aim',
      'What we aim for',
      paragraph(
        'We aim for level AA of the Web Content Accessibility Guidelines (WCAG). We have not claimed that every page meets it.',
      ),
      bullets(
        ['You can use the site with a keyboard alone, and with a screen reader.'],
        ['Text can be enlarged, and colors are not the only sign of anything.'],
        ['The form works without scripts, and has no time limit.'],
      ),
    ),
    section(
      'testing',
      'How we test',
      bullets(
        ['Programs check each kind of page when the site is built.'],
        ['Tests by people: [Clinic to supply: who tested, when, and with which tools].'],
        ['Known problems: [Clinic to supply: list of known problems, or none known].'],
      ),
    ),
    section(
      'help',
      'Get help, or another format',
      paragraph(
        'Call or write: [Clinic to supply: contact for accessibility]. Tell us the page and what went wrong. We answer within: [Clinic to supply: response time].',
      ),
      paragraph(
        'In an emergency call 911. In distress call or text 988, or call 988 by videophone in sign language.',
      ),
    ),
    section(
      'at-the-clinic',
      'At the clinic',
      bullets(
        ['Steps, doors, toilets and parking: [Clinic to supply: access to the building].'],
        ['Interpreters and other help: [Clinic to supply: how to ask for help].'],
      ),
    ),
  ],
}
