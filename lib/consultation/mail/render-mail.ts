import {render, toPlainText} from '@react-email/render'
import type {ReactElement} from 'react'

export type RenderedMail = {html: string; text: string}

/** Both parts of one message, from one tree: what a person reads is the same in each. */
export async function renderMail(mail: ReactElement): Promise<RenderedMail> {
  const html = await render(mail)
  return {html, text: `${toPlainText(html, asText).trim()}\n`}
}

const asText = {
  // An invisible space keeps what a stranger typed from becoming a link: it is no space to fold.
  whitespaceCharacters: ' \t\r\n\f',
  selectors: [
    {selector: 'a', options: {ignoreHref: true}},
    ...['h1', 'h2'].map((selector) => ({selector, options: {uppercase: false, leadingLineBreaks: 2}})),
    {selector: 'blockquote', options: {leadingLineBreaks: 1, trailingLineBreaks: 1}},
    // Answers and facts stand one to a line.
    {selector: 'p.line', format: 'block', options: {leadingLineBreaks: 1, trailingLineBreaks: 1}},
  ],
}
