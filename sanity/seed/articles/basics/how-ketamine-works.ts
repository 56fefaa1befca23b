import {pagePath} from '../../../document-types.ts'
import {
  articleBody,
  bullets,
  callout,
  cite,
  figure,
  heading,
  link,
  paragraph,
  steps,
  strong,
} from '../../portable-text.ts'
import {type ArticleText, slugs} from '../../seed-document.ts'
import {closing} from '../parts/closing.ts'

export function howKetamineWorks(pictureAssetId: string): ArticleText {
  return {
    _id: 'article-how-ketamine-works',
    _type: 'article',
    title: 'How does ketamine work in the brain?',
    slug: {_type: 'slug', current: slugs.howItWorks},
    summary:
      'Ketamine blocks one kind of docking point on brain cells. The leading idea is that this lifts a brake for a short time. Most of the evidence comes from animals, and the full answer is not settled.',
    keyPoints: [
      'Ketamine is approved only as an anesthetic. Its use for depression is off-label.',
      'It blocks NMDA receptors, which are docking points for the brain messenger glutamate.',
      'The leading idea is that it first quiets cells that slow other cells down.',
      'Most of the evidence comes from animals. Other ideas are still being tested.',
      'It has real risks, such as a rise in blood pressure and feeling cut off from yourself.',
    ],
    publishedAt: '2026-11-23',
    body: articleBody(
      heading(2, 'Approved as an anesthetic, not for depression'),
      paragraph(
        'Ketamine is a medicine for surgery (an anesthetic). It puts people into a sleep-like state, so that they feel nothing. It cuts them off from their body, so it is called dissociative.',
      ),
      paragraph(
        'The FDA first approved it ',
        cite('in 1970, and anesthesia is the only use on its label', ['ketamine-label-2024']),
        '.',
      ),
      paragraph(
        'Ketamine is ',
        cite('not approved for depression or any other mental health condition', ['fda-notice-2023']),
        '. Using it that way is called ',
        strong('off-label'),
        ' use. That is legal, and it is a choice you make with a clinician.',
      ),
      paragraph(
        'Doses studied for depression are ',
        cite('smaller than doses for surgery', ['ketamine-label-2024', 'anand-2023']),
        '. One common study dose is ',
        cite('0.5 mg for each kilogram of body weight, given over 40 minutes', ['anand-2023']),
        '.',
      ),

      heading(2, 'The first step: a receptor is blocked'),
      paragraph(
        'Brain cells send messages with chemicals. A main one is glutamate, which makes the next cell more active. It does this by fitting into docking points on that cell (receptors).',
      ),
      paragraph(
        'Ketamine ',
        cite('blocks one kind of docking point, the NMDA receptor', ['zanos-gould-2018']),
        '. This first step is well known. The steps after it are less certain.',
      ),

      heading(2, 'The leading idea: less braking for a short time'),
      paragraph(
        'Some brain cells slow other cells down, with a chemical called GABA. This braking (inhibition) is normal and useful.',
      ),
      paragraph(
        'The leading idea is that a low dose of ketamine ',
        cite('quiets these braking cells first', ['zanos-gould-2018', 'xu-2022']),
        '. So at the start there is less inhibition, not more. Other cells can then release more glutamate.',
      ),
      heading(3, 'The steps that scientists propose'),
      steps(
        ['Ketamine blocks NMDA receptors on the braking cells.'],
        ['The braking cells go quiet, so there is less braking.'],
        [
          'Glutamate rises for a short time. It acts on ',
          cite('another docking point, the AMPA receptor', ['aleksandrova-2017', 'xu-2022']),
          '.',
        ],
        [
          'Growth signals switch on inside the cell (BDNF and mTOR). Over hours to days, ',
          cite('connections between brain cells get stronger', ['zanos-gould-2018', 'xu-2022']),
          ' (neuroplasticity).',
        ],
      ),
      figure({
        assetId: pictureAssetId,
        alt: 'Four numbered drawings: ketamine blocks a receptor, a braking cell goes quiet, glutamate rises, a connection gets stronger.',
        caption:
          'The leading idea. 1: ketamine blocks a receptor. 2: a braking cell goes quiet. 3: glutamate rises for a short time. 4: connections get stronger over hours to days. Step 4 was mostly seen in animals.',
      }),
      paragraph(
        'Later, the balance between activity and braking ',
        cite('may settle at a new level', ['xu-2022']),
        '. That would come after the first drop in braking. It is an idea that still needs testing.',
      ),

      heading(2, 'What is not settled'),
      paragraph(
        'Most of this evidence ',
        cite('comes from animals', ['zanos-gould-2018']),
        '. What happens in animals does not always happen in people. It is not clear that these steps are why some people feel better.',
      ),
      paragraph(
        'Scientists also test other ideas. ',
        cite('More than one of them may be right', ['zanos-gould-2018']),
        '.',
      ),
      bullets(
        ['Ketamine may ', cite('block signals that cells send at rest', ['xu-2022']), '.'],
        [
          'Substances that the body makes from ketamine ',
          cite('may play a part of their own', ['aleksandrova-2017', 'zanos-gould-2018']),
          '.',
        ],
        ['Ketamine may quiet a small brain area, ', cite('the lateral habenula', ['zanos-gould-2018']), '.'],
        [
          'Effects on inflammation are being studied in the laboratory. It is too early to draw a conclusion.',
        ],
      ),
      callout(
        'info',
        'A theory is not a result',
        paragraph(
          'Knowing how a medicine may act does not tell you if it will help you. Only trials in people can show that, and their results are mixed. Read ',
          link('what research says about ketamine for depression', pagePath('article', slugs.evidence)),
          '.',
        ),
      ),

      heading(2, 'What it does to the rest of the body'),
      paragraph(
        'Ketamine acts on more than mood. Blood pressure and heart rate ',
        cite('often rise for a while', ['ketamine-label-2024']),
        '. Breathing can become weak, ',
        cite('mainly with a large or fast dose', ['ketamine-label-2024']),
        '.',
      ),
      paragraph(
        'People may also feel dizzy, sick or cut off from themselves (dissociation). ',
        cite('Long-term safety has not been studied enough', ['short-2018']),
        '. Our page on ',
        link('side effects and risks', pagePath('article', slugs.risks)),
        ' tells you more.',
      ),

      ...closing(
        ['What research says about ketamine for depression', 'evidence'],
        ['Side effects, risks and long-term safety', 'risks'],
      ),
    ),
  }
}
