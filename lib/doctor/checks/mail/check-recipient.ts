import {randomInt, randomUUID} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Mail} from '../../../outbox/send/mail.ts'
import type {SendFailure, Transport} from '../../../outbox/transport/transport.ts'
import {type Finding, failed, passed} from '../../check.ts'

type Options = {
  /** Without it nothing is sent. */
  send: boolean
  from: string
  to: string
  followMs?: number
  signal: AbortSignal
}

const FOLLOW_MS = 20_000
const POLL_MS = 1_000

/** Sends a message with a code that staff can compare, the way a request goes, and follows it as far as it can. */
export async function checkRecipient(transport: Transport, options: Options): Promise<Finding> {
  const {send, from, to} = options
  if (!send) return passed(`Nothing was sent. To send ${to} a test message: npm run doctor -- --send`)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const sent = await transport.send(testMessage(code, {from, to}), `doctor/${randomUUID()}`)
  if (!sent.ok) return failed(`The test message was not taken (${sent.code}).`, FIXES[sent.kind])

  const event = await follow(transport, sent.id, options)
  if (event?.kind === 'refused' || event?.kind === 'complained') {
    return failed(
      `The test message to ${to} came to nothing (${event.code}).`,
      'Look whether CLINIC_INBOX is right and takes mail, and whether the mail service has blocked it.',
    )
  }
  const became = event?.kind === 'delivered' ? 'was delivered' : 'is on its way'
  return passed(
    `A message with the code ${code} ${became} to ${to}. Look for it there, and not only in spam.`,
  )
}

const FIXES: Record<SendFailure['kind'], string> = {
  misconfigured:
    'Look at the key or the password of the mail service, and at MAIL_FROM: its domain must be verified.',
  refused: 'Look at MAIL_FROM and CLINIC_INBOX: the mail service takes no message from the one to the other.',
  quota: 'The account may send no more just now: look at its limits.',
  busy: 'The mail service is busy or out of reach: try again in some minutes.',
  unknown:
    'The mail service gave no clear answer: the message may arrive all the same. Try again in some minutes.',
  taken: 'Try again.',
}

/** Returns what settled the matter, or undefined if nothing did in time or the service may not be asked. */
async function follow({askAfter}: Transport, id: string, {followMs = FOLLOW_MS, signal}: Options) {
  const deadline = Date.now() + followMs
  while (askAfter) {
    const event = await askAfter(id, Date.now())
    if ('failed' in event) return undefined
    if (event.kind !== 'sent' && event.kind !== 'delayed') return event
    if (Date.now() >= deadline) return undefined
    await sleep(POLL_MS, undefined, {signal})
  }
  return undefined
}

function testMessage(code: string, address: {from: string; to: string}): Mail {
  const text = `Test of the website's mail. The code is ${code}. No patient wrote this; nothing has to be done.`
  return {
    ...address,
    subject: 'Test message of the website',
    text,
    html: `<!doctype html><html lang="en"><title>Test</title><p>${text}</p></html>`,
    headers: {'Auto-Submitted': 'auto-generated'},
  }
}
