import {paths} from '../../paths.ts'
import {bullets, link, paragraph} from '../portable-text.ts'
import {faqsOf} from './faqs-of.ts'

export const privacyFaqs = faqsOf(
  'privacy',
  {
    id: 'details-i-send',
    question: 'What happens to the details I send?',
    shortAnswer:
      'We ask how to reach you and what your request is about, and no health questions. Your request is encrypted where it is stored, and our inbox gets an email about it. There are no trackers on this site.',
    answer: [
      bullets(
        [
          'We ask for a name, how and when to reach you, and what your request is about. Please leave out medical details.',
        ],
        ['Your browser talks only to this website. There are no ads, and no analytics from other companies.'],
        ['Your request is encrypted in the website’s store.'],
        ['The email to us holds: [Clinic to supply: the whole request, or only its reference].'],
        ['Email is not fully private.'],
        ['We delete it from the website’s store after [Clinic to supply: number of days].'],
        ['We delete it from the inbox after [Clinic to supply: number of days].'],
        ['These people read it: [Clinic to supply: roles of the staff who read requests].'],
      ),
      paragraph(
        'Sending the form does not make you a patient. The inbox is not watched all the time, so do not use the form in an emergency. Call 911, or call or text 988.',
      ),
    ],
    read: 'expect',
  },
  {
    id: 'form-in-a-crisis',
    question: 'Can I use the form if I am in a crisis?',
    shortAnswer:
      'No. Nobody watches the form all the time. Call or text 988 in distress, at any hour, or call 911 if a life is in danger. Use the form for a talk that can wait.',
    answer: [paragraph('All the ways are on the page ', link('get help now', paths.getHelpNow), '.')],
    read: 'suicide',
  },
  {
    id: 'who-learns-of-it',
    question: 'Will my employer, family or insurer learn that I asked?',
    shortAnswer:
      'Not from this website. We use what you write only to answer you. Tell us in the form whether we may leave a message, and whether it may name the clinic.',
    answer: [
      bullets(
        ['An insurer learns of a visit when a bill goes to it.'],
        ['People who share your phone, email or computer may see a message from us.'],
        ['Our notice of privacy practices: [Clinic to supply: notice of privacy practices].'],
      ),
    ],
    read: 'cost',
  },
)
