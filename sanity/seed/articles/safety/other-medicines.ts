import {articleBody, bullets, callout, cite, heading, link, paragraph, strong} from '../../portable-text.ts'
import {type ArticleText, outside, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export const otherMedicines: ArticleText = {
  _id: 'article-other-medicines',
  _type: 'article',
  title: 'Other medicines and ketamine',
  slug: {_type: 'slug', current: slugs.medicines},
  summary:
    'Some medicines make ketamine more dangerous, and some may make it work less. Never stop or skip one on your own: that can be more dangerous still. Here is what to tell the clinician, and why.',
  keyPoints: [
    'Never stop a medicine before you ask the person who prescribed it.',
    'Opioids, benzodiazepines, sleeping pills and alcohol can add up to weak breathing.',
    'Stimulants and some cold medicines can push blood pressure up further.',
    'Benzodiazepines, and perhaps lamotrigine, may make ketamine work less well.',
    'Bring a full list, with herbs, cannabis and party drugs. Honest answers keep you safe.',
  ],
  publishedAt: '2026-10-11',
  body: articleBody(
    callout(
      'warning',
      'Do not stop a medicine on your own',
      paragraph(
        'Stopping suddenly can bring back illness, cause withdrawal or seizures, or raise thoughts of suicide. Only the person who prescribed it should change it.',
      ),
    ),

    heading(2, 'Medicines that can make it dangerous'),
    bullets(
      [
        strong('Opioid painkillers, benzodiazepines, sleeping pills, alcohol. '),
        'Together with ketamine they can cause ',
        cite('very deep sleep and weak breathing', ['ketamine-label-2024', 'spravato-label-2026']),
        '. In the worst case that means coma or death.',
      ],
      [
        strong('Stimulants '),
        '(such as amphetamine, methylphenidate or modafinil). With the related spray esketamine ',
        cite('blood pressure can rise further', ['spravato-label-2026']),
        '.',
      ],
      [
        strong('Some older antidepressants (MAOIs). '),
        'With esketamine, ',
        cite('blood pressure can rise further', ['spravato-label-2026']),
        ' too.',
      ],
      [
        strong('Cold and allergy pills that narrow blood vessels (decongestants). '),
        'They act like stimulants. Ask before a visit.',
      ],
      [
        strong('Theophylline or aminophylline '),
        'for asthma. With ketamine they may ',
        cite('make a seizure more likely', ['ketamine-label-2024']),
        '.',
      ],
      [strong('Thyroid hormone. '), 'Pulse and blood pressure may rise more. Say so if your dose is new.'],
    ),

    heading(2, 'Medicines that may make it work less'),
    paragraph(
      'A review of 24 small studies found that benzodiazepines ',
      cite('made the effect of ketamine shorter', ['veraart-2021']),
      '. In 2 of 5 studies, ',
      cite('lamotrigine weakened the effects of ketamine', ['veraart-2021']),
      '. Its authors call the evidence low in quality.',
    ),
    paragraph('That is a point to talk about. It is no reason to skip a dose in secret.'),

    heading(2, 'Medicines that people often go on with'),
    bullets(
      [
        strong('Antidepressants. '),
        'Many trials ',
        cite('gave ketamine on top of usual treatment', ['jelovac-2025']),
        '. Spravato ',
        cite('is approved with an antidepressant or alone', ['spravato-label-2026']),
        '.',
      ],
      [strong('Lithium. '), 'The review found ', cite('no clear difference', ['veraart-2021']), '.'],
      [
        strong('Blood pressure pills. '),
        'Ask whether to take them on the day. Pressure that is not controlled is a reason to wait.',
      ],
    ),

    heading(2, 'Alcohol, cannabis and other drugs'),
    paragraph(
      'Alcohol ',
      link('adds to the effects', outside.mayoClinic),
      '. Do not drink on the day before, on the day itself, or the day after. We know little about cannabis with ketamine; both cloud thinking, so leave it out.',
    ),
    paragraph(
      'If you have or had a problem with alcohol or drugs, say so. Experts list a present problem as ',
      cite('a reason to avoid ketamine', ['cohen-2018']),
      '. You should get help either way, and no lecture.',
    ),

    heading(2, 'What to bring'),
    bullets(
      ['all pill boxes or a photo of them, with the dose'],
      ['patches, sprays, injections, herbs and vitamins'],
      ['what you take only now and then, and when you last took it'],
      ['names of the people who prescribe for you'],
      ['any bad reaction to an anesthetic, in you or your family'],
    ),
    paragraph(
      'Please do not send this list with our website form. On the day of a visit: [Clinic to supply: which medicines to take or leave out on the day]. Ketamine for depression is ',
      cite('off-label', ['fda-notice-2023']),
      ', so there is no full official list for this use.',
    ),
    ...closing(
      ['Side effects, risks and long-term safety', 'risks'],
      ['Is ketamine therapy right for me?', 'rightForMe'],
      ['What to expect before, during and after', 'expect'],
    ),
  ),
}
