import {createElement} from 'react'
import type {Due, OpenRequests} from '../../desk/clock/read-due.ts'
import {momentText} from '../../hours/hours-text.ts'
import type {ReportFacts, ReportRenderer} from '../../outbox/send/delivery.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {type Digest, DigestEmail} from '../mail/digest-email.ts'
import {renderMail} from '../mail/render-mail.ts'

/** The daily report to the clinic, in words. */
export const renderReport: ReportRenderer = (facts, day) => render(digestOf(facts), day)

/** The same for a clinic with a desk: it also says what is open there, and what of it is due. */
export function reportOfDesk(readOpen: () => Promise<OpenRequests>, now: () => number): ReportRenderer {
  return async (facts, day) => render({...digestOf(facts), desk: deskLines(await readOpen(), now())}, day)
}

async function render(digest: Digest, day: string) {
  const mail = await renderMail(createElement(DigestEmail, digest))
  return {subject: `Website requests, daily report ${day}`, ...mail}
}

function deskLines({count, overdue, dueToday, firstDueAt, timeZone}: OpenRequests, now: number): string[] {
  if (count === 0) return ['Nothing is open.']
  const isLate = firstDueAt !== undefined && firstDueAt < now
  return [
    `${count} open, ${overdue.count} overdue, ${dueToday.count} due later today`,
    ...(overdue.count > 0 ? [`Overdue: ${named(overdue)}`] : []),
    ...(dueToday.count > 0 ? [`Due later today: ${named(dueToday)}`] : []),
    firstDueAt === undefined
      ? 'None of them has a time by which it is due.'
      : `The first ${isLate ? 'was' : 'is'} due by ${momentText(timeZone, firstDueAt)}.`,
  ]
}

function named({count, references}: Due): string {
  const more = count - references.length
  return `${references.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function digestOf({received, open, held}: ReportFacts): Digest {
  const inState = (requests: RequestSummary[], ...states: string[]) =>
    requests.filter(({state}) => states.includes(state)).map(({reference}) => reference)
  const delivered = inState(received, 'delivered', 'handled', 'accepted')
  const troubled = inState(open, 'needs_attention')
  const waiting = inState(open, 'queued', 'sending')
  return {
    title: 'The last 24 hours on the website',
    lines: [
      `${received.length} received, ${delivered.length} sent to this mailbox${list(delivered)}`,
      ...(waiting.length > 0 ? [`${waiting.length} still waiting to be sent${list(waiting)}`] : []),
      ...(troubled.length > 0 ? [`${troubled.length} need attention${list(troubled)}`] : []),
    ],
    held: heldOf(held),
  }
}

/** Newest first, with the signs of spam, so that a patient among them is found the same day. */
function heldOf({named, count}: ReportFacts['held']): Digest['held'] {
  if (count === 0) return undefined
  const more = count - named.length
  return {
    title: `${count} look like spam and were not sent${more > 0 ? `, the newest ${named.length} of them` : ''}:`,
    requests: named.map(({reference, signs = 'no reason kept'}) => ({reference, signs})),
    more,
  }
}

function list(references: string[]): string {
  return references.length > 0 ? `: ${references.join(', ')}` : ''
}
