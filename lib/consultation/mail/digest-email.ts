import {Fragment, createElement as h} from 'react'
import {MailFrame} from './mail-frame.ts'
import {Bullets, Command, Line, Paragraph, Part, Title, Unbroken, WithReferences} from './mail-parts.ts'

export type Digest = {
  title: string
  /** One count to a line. The first one is what lists of mail show. */
  lines: string[]
  /** What is open at the desk, if the clinic has one. */
  desk?: string[]
  /** What looks like spam, and how many more there are than are named. */
  held?: {title: string; requests: {reference: string; signs: string}[]; more: number} | undefined
}

/** The daily report to the clinic. */
export function DigestEmail({title, lines, desk, held}: Digest) {
  return h(
    MailFrame,
    {title, preheader: lines[0] ?? title},
    h(Title, null, title),
    ...lines.map((text) => h(Line, null, h(WithReferences, {text}))),
    ...(desk ? [h(Part, null, 'At the desk')] : []),
    ...(desk ?? []).map((text) => h(Line, null, h(WithReferences, {text}))),
    held ? h(Held, held) : null,
    h(Part, null, 'What to do'),
    h(
      Paragraph,
      null,
      'Compare the references with the messages in this mailbox: each one sent must be there.',
    ),
    h(
      Paragraph,
      null,
      'Read a request with ',
      h(Command, null, 'npm run requests -- show <reference>'),
      '. Send one that is held with ',
      h(Command, null, 'npm run requests -- release <reference>'),
      '.',
    ),
    h(
      Paragraph,
      null,
      'No report tomorrow? Then something is broken: tell the person who looks after the website.',
    ),
  )
}

function Held({title, requests, more}: NonNullable<Digest['held']>) {
  const named = requests.map(({reference, signs}) =>
    h(Fragment, null, h(Unbroken, null, reference), ` ${signs}`),
  )
  const rest = h(Fragment, null, `and ${more} more: `, h(Command, null, 'npm run requests -- list held'))
  return h(Fragment, null, h(Part, null, title), h(Bullets, {items: more > 0 ? [...named, rest] : named}))
}
