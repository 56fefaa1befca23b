import {bullets, cite, heading, paragraph} from '../../portable-text.ts'
import type {ArticleName} from '../../seed-document.ts'
import {articleLink} from './article-link.ts'
import {crisisCallout} from './crisis-callout.ts'

/** The risks in short, for an article that is not about them. */
export const risksInShort = [
  heading(2, 'Risks to weigh'),
  paragraph(
    'Feeling cut off from yourself (dissociation), dizziness and nausea are ',
    cite('common with ketamine', ['short-2018', 'ekstrand-2022']),
    '. Blood pressure and heart rate ',
    cite('often rise for a while', ['ketamine-label-2024']),
    '. Serious harm is less common but possible: read ',
    articleLink('side effects, risks and long-term safety', 'risks'),
    '.',
  ),
]

/** What else there is for depression, so that no article speaks as if ketamine were the only way. */
export const otherOptions = [
  heading(2, 'Other options'),
  paragraph(
    'Other options for depression are talk therapy, other medicines, magnetic stimulation (TMS) and electroconvulsive therapy (ECT). Each has benefits and risks of its own. We ',
    articleLink('compare some of them', 'compared'),
    '.',
  ),
]

/** Ends an article: whom to ask, what to read next, where to find help now. */
export function closing(...readNext: [text: string, name: ArticleName][]) {
  return [
    heading(2, 'Talk with a clinician'),
    paragraph(
      'This page is not a substitute for advice from your own clinician. Do not stop a medicine without asking the person who prescribed it. This clinic offers ketamine treatment, so ask an independent clinician too: one who does not earn from it.',
    ),
    heading(2, 'Read next'),
    bullets(...readNext.map(([text, name]) => [articleLink(text, name)])),
    crisisCallout,
  ]
}
