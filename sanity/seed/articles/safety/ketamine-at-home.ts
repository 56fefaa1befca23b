import {articleBody, bullets, callout, cite, heading, paragraph} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {articleLink} from '../parts/article-link.ts'
import {closing} from '../parts/closing.ts'

export const ketamineAtHome: ArticleText = {
  _id: 'article-at-home',
  _type: 'article',
  title: 'Ketamine at home: what the FDA says',
  slug: {_type: 'slug', current: slugs.atHome},
  summary:
    'Some firms send lozenges, tablets or sprays of ketamine to your home. The FDA has warned about this twice. Here is what it said, why watching matters, and what to do if you already take it.',
  keyPoints: [
    'No ketamine tablet, lozenge or nasal spray is approved for any use.',
    'The FDA warned about mixed nasal sprays, and later about mixed products by mouth.',
    'At home no clinician checks your breathing, blood pressure or state of mind.',
    'The strength of a mixed product may differ from one bottle to the next.',
    'If you take it now, do not add a dose. Talk with a clinician about a safer plan.',
  ],
  publishedAt: '2026-10-10',
  body: articleBody(
    heading(2, 'What is sent to homes'),
    paragraph(
      'A pharmacy can mix a medicine to order for one person. That is called compounding. It helps people who cannot take a usual form, for example because of an allergy.',
    ),
    paragraph(
      'The FDA does not check a mixed product ',
      cite('for safety, effect or quality', ['fda-notice-2023', 'fda-alert-2022']),
      ' before it is sold. Ketamine is approved ',
      cite('only as a liquid for a vein or a muscle, as an anesthetic', ['ketamine-label-2024']),
      '.',
    ),

    heading(2, 'The warning about nasal sprays'),
    paragraph(
      'In February 2022 the FDA warned about ketamine nasal sprays that pharmacies mix. It had found ',
      cite('five cases of delusions, panic, dissociation or misuse', ['fda-alert-2022']),
      '. Most of these people used the spray at home.',
    ),
    bullets(
      ['No ketamine nasal spray ', cite('is approved', ['fda-alert-2022']), '.'],
      [
        'Strength ran ',
        cite('from 125 to 200 mg in each mL', ['fda-alert-2022']),
        ', and the dose of one puff was unknown.',
      ],
      [
        'It is not Spravato. Esketamine (Spravato) ',
        cite('is given only at certified sites', ['spravato-label-2026']),
        '.',
      ],
    ),

    heading(2, 'The warning about other mixed products'),
    paragraph(
      'In October 2023 the FDA warned about all mixed ketamine products, also those by mouth. It said that ketamine is ',
      cite('not approved for any mental health condition', ['fda-notice-2023']),
      '.',
    ),
    bullets(
      [
        'It knew of no evidence that they are ',
        cite('safer, better or faster than approved medicines', ['fda-notice-2023']),
        '. It was not talking of ketamine in surgery.',
      ],
      [
        'In one case, breathing slowed after a dose by mouth at home. The blood held ',
        cite('about 2 times the level used for anesthesia', ['fda-notice-2023']),
        '.',
      ],
      [
        'It named ',
        cite('misuse, worse mental health, raised blood pressure, weak breathing and bladder harm', [
          'fda-notice-2023',
        ]),
        '.',
      ],
      ['At home there is ', cite('no health care provider to watch', ['fda-notice-2023']), '.'],
    ),

    heading(2, 'Why watching matters'),
    paragraph(
      'Most effects are strongest in the first hours. In a clinic, staff can slow a drip, give oxygen or call for help. At home a person may be too dazed to call.',
    ),
    paragraph('A bottle at home can also reach a child, or be taken again too soon.'),
    callout(
      'emergency',
      'Call 911 now if',
      bullets(
        ['someone who took ketamine cannot be woken or breathes slowly'],
        ['someone has chest pain, a seizure or a sudden bad headache'],
        ['a child may have swallowed any'],
      ),
    ),

    heading(2, 'If you already take it at home'),
    bullets(
      ['Tell your own clinician, also if you are shy about it. They need to know.'],
      ['Never take it alone, with alcohol, opioids or sleeping pills, or more than was agreed.'],
      ['Lock it away. Do not drive until the next day, after a night of sleep.'],
      ['Ask for a plan to change to a watched treatment, or to stop safely.'],
      ['Call your clinician about bladder pain, or a wish to take more.'],
    ),
    paragraph(
      'What we do: [Clinic to supply: whether ketamine is ever prescribed for use at home]. Ketamine for depression is off-label in a clinic as well. Read ',
      articleLink('side effects and risks', 'risks'),
      ' and ask what is checked.',
    ),
    ...closing(
      ['Side effects, risks and long-term safety', 'risks'],
      ['Bladder, dependence and long-term use', 'longTerm'],
      ['Ketamine infusions or Spravato: what is the difference?', 'infusionOrSpravato'],
    ),
  ),
}
