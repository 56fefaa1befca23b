import {Text} from '@react-email/text'
import {Fragment, createElement as h, type ReactNode} from 'react'
import type {AnswerLine} from './answer-lines.ts'
import {MailFrame} from './mail-frame.ts'
import {Line, Paragraph, Part, Quiet, SafeLink, Steps, Title, Unbroken} from './mail-parts.ts'
import {styles} from './mail-style.ts'
import {unlinked} from './unlinked.ts'

type Props = {
  firstLine: string
  reference: string
  received: string
  /** By when the patient was told to be contacted, if a time was promised. */
  promised: string | undefined
  answers: AnswerLine[]
  steps: ReactNode[]
}

/** What staff get about one request. */
export function RequestEmail({firstLine, reference, received, promised, answers, steps}: Props) {
  return h(
    MailFrame,
    {title: `New website request ${reference}`, preheader: firstLine},
    h(Title, null, firstLine),
    h(Line, null, 'New consultation request, reference ', h(Unbroken, null, reference)),
    h(Quiet, null, `Received ${received}`),
    // What the patient reads on the page with the reference.
    promised ? h(Quiet, null, `The patient was told: we contact you by ${promised}`) : null,
    answers.length > 0 ? h(Fragment, null, h(Part, null, 'The request'), ...answers.map(toRow)) : null,
    h(Part, null, 'What to do next'),
    h(Steps, {steps}),
    h(
      Paragraph,
      null,
      'The website keeps this request under its reference. Delete this message when it is no longer needed.',
    ),
  )
}

function toRow({question, answer, href}: AnswerLine) {
  const text = unlinked(answer)
  const hasLines = text.includes('\n')
  return h(
    Fragment,
    null,
    h(
      Text,
      {className: 'line ink ruled', style: styles.row},
      h(
        'span',
        {className: 'quiet', style: styles.question},
        `${question}${question.endsWith('?') ? '' : ':'}`,
      ),
      ' ',
      hasLines
        ? null
        : h('span', {dir: 'auto', style: styles.answer}, href ? h(SafeLink, {href}, text) : text),
    ),
    hasLines ? h(QuotedLines, {text}) : null,
  )
}

/** The text part begins each line of a quote with a mark, so that no answer can pass for a line of ours. */
function QuotedLines({text}: {text: string}) {
  const lines = text.split('\n').map((line) => h(Fragment, null, line, h('br')))
  return h('blockquote', {dir: 'auto', className: 'ink ruled', style: styles.quote}, ...lines)
}
