import {createElement} from 'react'
import type {ReportFacts, ReportRenderer} from '../../outbox/send/delivery.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {type Digest, DigestEmail} from '../mail/digest-email.ts'
import {renderMail} from '../mail/render-mail.ts'

/** The daily report to the clinic, in words. */
export const renderReport: ReportRenderer = async (facts, day) => ({
  subject: `Website requests, daily report ${day}`,
  ...(await renderMail(createElement(DigestEmail, digestOf(facts)))),
})

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
