import {createElement} from 'react'
import {type Digest, DigestEmail} from '../../consultation/mail/digest-email.ts'
import {renderMail} from '../../consultation/mail/render-mail.ts'
import {log} from '../../log.ts'
import {clockOf} from '../send/clock-of.ts'
import type {Delivery} from '../send/deliver.ts'
import {noteUse} from '../send/quota.ts'
import type {RequestSummary} from '../store/staff.ts'
import {isPaused, noteResult} from './tell-people.ts'

const HOUR = 60 * 60 * 1000
const DAY_MS = 24 * HOUR
/** A flood of spam must not make a mail that nobody reads. */
const MOST_HELD_NAMED = 20
/** Its name among the channels: its failures are counted, too. */
export const DIGEST = 'digest'
/** 7 or 8 in the morning on the east coast. */
const NOT_BEFORE_UTC_HOUR = 12

/**
 * One mail a day, also when there is nothing to say: its absence is how the clinic notices a mailbox that swallows
 * mail, or a site that is down. Sent again when it fails, after a minute at first.
 */
export async function sendDigest(delivery: Delivery): Promise<void> {
  const {store, transport, address, turn} = delivery
  const now = clockOf(delivery)
  const at = now()
  if (new Date(at).getUTCHours() < NOT_BEFORE_UTC_HOUR || (await store.hasCounted('digest', at))) return
  if (await isPaused(store, DIGEST, at)) return
  const day = new Date(at).toISOString().slice(0, 10)
  const digest = digestOf(await store.listSince(at - DAY_MS), await store.listOpen(), {
    named: await store.listHeld(MOST_HELD_NAMED),
    count: await store.countHeld(),
  })
  await turn()
  const result = await transport.send(
    {
      from: address.from,
      to: address.to,
      subject: `Website requests, daily report ${day}`,
      ...(await renderMail(createElement(DigestEmail, digest))),
      headers: {'Auto-Submitted': 'auto-generated'},
    },
    // The text may differ from try to try, and so must the key: a repeat does no harm.
    `digest/${day}/${at}`,
  )
  await noteResult(store, DIGEST, result.ok ? undefined : result.code, at)
  if (result.ok) {
    await store.countOne('digest', at)
    await store.markTold(at)
    await noteUse(delivery, at)
  }
  log(result.ok ? 'digest.sent' : 'digest.not-sent', result.ok ? {} : {code: result.code})
}

function digestOf(
  received: RequestSummary[],
  open: RequestSummary[],
  held: {named: RequestSummary[]; count: number},
): Digest {
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

/** Newest first, with what spoke against each, so that a patient among them is found the same day. */
function heldOf({named, count}: {named: RequestSummary[]; count: number}): Digest['held'] {
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
