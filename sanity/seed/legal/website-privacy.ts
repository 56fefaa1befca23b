import {section} from '../pages/page-section.ts'
import {bullets, paragraph} from '../portable-text.ts'
import {draftNote, effectiveFrom, type SeedLegalPage} from './legal-page.ts'

export const websitePrivacy: SeedLegalPage = {
  kind: 'website-privacy',
  key: 'privacy',
  title: 'Privacy on this website',
  summary:
    'What this website stores, who reads it, and when it is deleted. It is about the website only: how we treat health records stands in our notice of privacy practices.',
  draftNote,
  effectiveFrom,
  sections: [
    section(
      'what-we-do-not-do',
      'What this website does not do',
      bullets(
        ['It has no ads, no analytics and no trackers of other firms.'],
        ['Your browser talks only to this website.'],
        ['It asks no health questions. Please write none into the form.'],
        ['It makes no account for you.'],
      ),
    ),
    section(
      'what-you-send',
      'What you send with the form',
      bullets(
        ['Your name, how and when to reach you, and what it is about.'],
        ['We use it to answer you, and for nothing else.'],
        ['It is encrypted where the website stores it, and our inbox gets an email about it.'],
        ['The email holds: [Clinic to supply: the whole request, or only its reference].'],
        ['Email is not fully private.'],
        ['Who reads it: [Clinic to supply: roles of the staff who read requests].'],
        ['Deleted from the website after: [Clinic to supply: number of days].'],
        ['Deleted from the inbox after: [Clinic to supply: number of days].'],
      ),
      paragraph(
        'Sending the form does not make you a patient. It is not for emergencies: call 911, or call or text 988.',
      ),
    ),
    section(
      'firms-that-help-us',
      'Firms that help us',
      bullets(
        ['Hosting of the website: [Clinic to supply: firm, and whether it signed a health-privacy contract]'],
        ['Email: [Clinic to supply: firm, and whether it signed a health-privacy contract]'],
      ),
    ),
    section(
      'cookies',
      'Cookies and logs',
      paragraph(
        'The site sets only what it needs to work, such as a mark that a form was sent. Its logs hold no names and nothing that you typed. It counts how often each page is opened, and not by whom.',
      ),
    ),
    section(
      'your-rights',
      'Your rights',
      bullets(
        ['You may ask what we hold of you, and ask us to delete it.'],
        ['Contact: [Clinic to supply: privacy contact]'],
        ['Health records: [Clinic to supply: notice of privacy practices]'],
      ),
    ),
  ],
}
