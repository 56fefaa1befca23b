import {pagePath} from '../document-types.ts'
import {paths} from '../paths.ts'
import {articleLink} from './articles/parts/article-link.ts'
import {briefSources, citationReferences, cite, link, paragraph, simpleText} from './portable-text.ts'
import {articleIds, type SeedHomePage} from './seed-document.ts'
import {besideCalmingDrug, besideEct, trialChart} from './trials.ts'

/** The first words that a patient reads: what may help stands beside what may harm and for whom it is unsafe. */
export const homePage: SeedHomePage = {
  _id: 'homePage',
  _type: 'homePage',
  heading: 'When treatment has not helped enough, you can still ask.',
  introduction:
    'We are a ketamine clinic in Richmond, Virginia. Ketamine helps some people with depression, often only for a while, and others feel no benefit. This use is off-label. We help you find out if it is worth considering.',
  ...briefSources('alnefeesi-2022', 'jelovac-2025', 'ekstrand-2022', 'fda-notice-2023'),
  trials: [trialChart('ect', besideEct), trialChart('calming-drug', besideCalmingDrug)],
  suitMay: [
    'You are an adult with depression',
    'At least two treatments have not helped enough',
    'An adult can take you home after each visit',
  ],
  suitTalkFirst: [
    'High blood pressure or heart disease',
    'A problem with alcohol or drugs',
    'Liver or bladder disease',
  ],
  suitUsuallyNot: [
    'You are pregnant or breastfeeding',
    'Psychosis, now or before',
    'A recent stroke, an aneurysm, or bleeding in the brain, now or before',
  ],
  suitCitations: citationReferences(
    'mcintyre-2021',
    'cohen-2018',
    'ketamine-label-2024',
    'spravato-label-2026',
  ),
  visitSteps: [
    {
      _type: 'visitStep',
      _key: 'arrive',
      scene: 'arrive',
      title: 'Arrive',
      time: '[Clinic to supply: minutes]',
      text: 'We measure your blood pressure and ask how you are.',
    },
    {
      _type: 'visitStep',
      _key: 'infusion',
      scene: 'infusion',
      title: 'The infusion',
      time: 'about 40 minutes',
      text: 'A slow drip into a vein. You may feel far away, dizzy or afraid. Someone watches you, and the drip can be stopped.',
    },
    {
      _type: 'visitStep',
      _key: 'rest',
      scene: 'rest',
      title: 'Rest',
      time: '[Clinic to supply: minutes]',
      text: 'You stay until you can walk and think clearly.',
    },
    {
      _type: 'visitStep',
      _key: 'home',
      scene: 'home',
      title: 'Home',
      time: 'until the next day',
      text: 'An adult takes you home. Do not drive until the next day, after a night of sleep.',
    },
  ],
  visitCitations: citationReferences('anand-2023', 'phillips-2019', 'spravato-label-2026'),
  risks: [
    {
      _type: 'riskGroup',
      _key: 'common',
      title: 'Common, for some hours',
      text: simpleText(
        paragraph(
          'Feeling cut off from yourself or the room, dizziness, nausea, blurred vision and anxiety are ',
          cite('common', ['short-2018', 'ekstrand-2022']),
          '. Blood pressure ',
          cite('often rises for a while', ['ketamine-label-2024']),
          '.',
        ),
      ),
    },
    {
      _type: 'riskGroup',
      _key: 'serious',
      title: 'Less common, serious',
      text: simpleText(
        paragraph(
          cite('Very high blood pressure, weak breathing, frightening experiences and liver harm', [
            'ketamine-label-2024',
          ]),
          ' can happen.',
        ),
        paragraph(
          'Low mood or ',
          cite('thoughts of suicide', ['spravato-label-2026']),
          ' can come back. Then call or text 988, at any hour.',
        ),
      ),
    },
    {
      _type: 'riskGroup',
      _key: 'long-use',
      title: 'With long or heavy use',
      text: simpleText(
        paragraph(
          cite('Bladder inflammation, misuse and dependence', ['ketamine-label-2024', 'winstock-2012']),
          ' can follow. Long-term safety ',
          cite('has not been studied enough', ['short-2018']),
          '. ',
          articleLink('All risks we know of', 'risks'),
          '.',
        ),
      ),
    },
  ],
  costNote: simpleText(
    paragraph(
      'Many insurance plans do not pay for ketamine infusions, because the use is ',
      cite('off-label', ['fda-notice-2023']),
      '. If you pay yourself, ',
      link('you can have a written estimate', pagePath('legalDocument', 'good-faith-estimate')),
      cite(' before you decide', ['cfr-good-faith-estimate-2021']),
      '. See ',
      link('what is in each price', paths.costs),
      '.',
    ),
  ),
  questions: ['not-working', 'frightening', 'stop-antidepressant', 'driving', 'addictive', 'price'].map(
    (id) => ({_type: 'reference', _key: id, _ref: `faq-${id}`}),
  ),
  articles: [articleIds.evidence, articleIds.risks, articleIds.expect].map((_ref) => ({
    _type: 'reference',
    _key: _ref,
    _ref,
  })),
  closingHeading: 'You do not have to decide tonight.',
  closingText:
    'Ask one question, or only listen. The form is short and asks no health questions. Sending it commits you to nothing.',
}
