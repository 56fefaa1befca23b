import {bullets, heading, paragraph} from '../../portable-text.ts'
import type {ArticleName} from '../../seed-document.ts'
import {articleLink} from './article-link.ts'

/** Ends the text of an article: whom to ask, and what to read next. The page itself prints the rest. */
export function closing(...readNext: [text: string, name: ArticleName][]) {
  return [
    heading(2, 'Talk with a clinician'),
    paragraph(
      'This clinic offers ketamine treatment, so ask an independent clinician too: one who does not earn from it.',
    ),
    heading(2, 'Read next'),
    bullets(...readNext.map(([text, name]) => [articleLink(text, name)])),
  ]
}
