import {bullets, cite, paragraph, steps} from '../portable-text.ts'
import {type SeedPage, section} from './page-section.ts'

export const howWeReview: SeedPage = {
  key: 'how-we-review',
  title: 'How we write and review',
  summary:
    'Who writes our pages, which sources count, who checks them and when, and what we earn from. With a way to tell us about a mistake.',
  sections: [
    section(
      'conflict',
      'What we earn from',
      paragraph(
        'This clinic sells ketamine treatment and publishes these pages. That is a conflict of interest, so ask an independent clinician too.',
      ),
      bullets(
        ['Nobody pays us to name a medicine or a firm.'],
        ['There are no ads and no trackers on this site.'],
        ['Money from drug makers: [Clinic to supply: payments and other ties, or none].'],
      ),
    ),
    section(
      'sources',
      'Which sources count',
      steps(
        ['official labels and notices of the FDA, and the law'],
        ['reviews that add up many trials'],
        ['trials that put people into groups by chance, blinded if there are any'],
        ['other studies, with a word on their limits'],
      ),
      paragraph(
        'Each number has a mark that leads to its source. Each source says what it found and what it cannot tell. We look for results that speak against ketamine, and print them beside the others.',
      ),
    ),
    section(
      'words',
      'How we write',
      bullets(
        ['Plain words first, then the medical word.'],
        ['Off-label use is called off-label.'],
        ['Benefit never without limits and risks. Harms get numbers where there are any.'],
        ['No promises. No one can tell how it will go for you.'],
        [
          'A study of clinic websites found ',
          cite('false claims on some of them', ['crane-2023']),
          '. We keep a list of words that we do not use.',
        ],
      ),
    ),
    section(
      'review',
      'Who checks, and when',
      bullets(
        ['Writers: [Clinic to supply: who writes]'],
        ['Clinical reviewers: [Clinic to supply: names, credentials and licenses]'],
        ['A page without a check by a clinician says so.'],
        ['We look again each year, and sooner at law, approval, cost and safety.'],
        ['If the text changes after a check, it must be checked again.'],
      ),
    ),
    section(
      'mistakes',
      'Tell us about a mistake',
      paragraph(
        'Write or call: [Clinic to supply: contact for corrections]. We answer, mend the page, and say what has changed. Do not use this for emergencies: call 911, or call or text 988.',
      ),
    ),
  ],
}
