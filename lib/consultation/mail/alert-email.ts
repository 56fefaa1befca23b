import {createElement as h} from 'react'
import {MailFrame} from './mail-frame.ts'
import {Command, Line, Paragraph, Part, Title, WithReferences} from './mail-parts.ts'

type Props = {
  /** What happened, in one line. No more than references and counts. */
  title: string
  /** What more there is to say. */
  facts?: string[]
  /** What a person types at the website's machine. */
  commands: string[]
}

/** An alarm for whoever looks after the website. */
export function AlertEmail({title, facts = [], commands}: Props) {
  return h(
    MailFrame,
    {title, preheader: title},
    h(Title, null, h(WithReferences, {text: title})),
    ...facts.map((text) => h(Paragraph, null, h(WithReferences, {text}))),
    h(Part, null, 'What to do'),
    h(Paragraph, null, 'On the website’s machine:'),
    ...commands.map((command) => h(Line, null, h(Command, null, command))),
  )
}
