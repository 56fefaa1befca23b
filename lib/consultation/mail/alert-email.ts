import {createElement as h} from 'react'
import {MailFrame} from './mail-frame.ts'
import {Paragraph, Part, Title, WithReferences} from './mail-parts.ts'

type Props = {
  /** What happened, in one sentence. No more than references and counts. */
  title: string
  /** What a person does now, like `npm run doctor`. */
  todo: string
}

/** An alarm for the operator of the website. */
export function AlertEmail({title, todo}: Props) {
  return h(
    MailFrame,
    {title, preheader: title},
    h(Title, null, h(WithReferences, {text: title})),
    h(Part, null, 'What to do'),
    h(Paragraph, null, h(WithReferences, {text: todo})),
  )
}
