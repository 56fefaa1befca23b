import {Fragment, createElement as h, type ReactNode} from 'react'
import {dayText} from '../../hours/hours-text.ts'
import type {Consultation} from '../form/schema.ts'
import {messageAdvice} from '../message-advice.ts'
import type {ReplyPromise} from '../reply-promise.ts'
import {Command, SafeLink, Unbroken} from './mail-parts.ts'

type Request = {consultation: Consultation; reference: string; promised: ReplyPromise}

/** What staff do, in order. */
export function nextSteps({consultation, reference, promised}: Request): ReactNode[] {
  const {contactBy, support, topic} = consultation
  return [
    support !== undefined &&
      `Arrange the support that was asked for${contactBy === 'phone' ? ' before the call' : ''}.`,
    contactBy === 'phone'
      ? `Call the patient. ${messageAdvice[consultation.messages]}`
      : 'Write to the patient by email. Keep treatment words out of the subject: others may see it.',
    topic === 'cost' &&
      `The patient asked about cost: a written good-faith estimate is due by ${dayText(promised.estimateBy)}.`,
    h(Fragment, null, 'Quote the reference ', h(Unbroken, null, reference), ': the patient has it too.'),
  ].filter((step) => step !== false)
}

/** The steps for a message that holds no answers. `link` leads to the request at the desk, if the site has one. */
export function waysToRead(reference: string, link: string | undefined): ReactNode[] {
  if (link !== undefined) return [linkStep('Read the request and write down what was done', link)]
  const step = (when: string, command: string) =>
    h(Fragment, null, `${when}: `, h(Command, null, `npm run requests -- ${command} ${reference}`))
  return [
    step('Read the request on the website’s machine', 'show'),
    step('When the patient has been answered', 'handled'),
  ]
}

/** The address stands there too, for programs that show no links, and for a person who looks where one leads. */
export function linkStep(what: string, link: string): ReactNode {
  return h(Fragment, null, `${what}: `, h(SafeLink, {href: link}, link))
}
