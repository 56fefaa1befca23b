import {createHash} from 'node:crypto'
import {createElement} from 'react'
import {AlertEmail} from '../../consultation/mail/alert-email.ts'
import {renderMail} from '../../consultation/mail/render-mail.ts'
import {errorName, log} from '../../log.ts'
import type {Sender} from '../send/deliver.ts'
import {type Alert, alertText} from './alert-text.ts'
import {hookShapeFor} from './hook-shapes.ts'

/** `site` is the host that patients know. */
export type AlertChannels = {webhookUrl?: string; email?: string; digest?: boolean; site?: string}

/** One way to people. Each keeps its own account of what it was told. */
export type Channel = {
  /** Made of its address too: another address starts anew. */
  name: string
  /** The least time between two alarms of one kind; what comes meanwhile is told together. */
  spacingMs: number
  /** Resolves with why it was not taken, as a code for the log; undefined when it was. */
  send: (alert: Alert) => Promise<string | undefined>
}

const TIMEOUT_MS = 10_000
const SPACING_MS = 15 * 60_000
const MOST_OF_AN_ANSWER = 2_000

/** What an alarm mail needs to be sent. */
export type AlertSender = Pick<Sender, 'transport' | 'fallback' | 'address' | 'turn' | 'now'>

/** The log is the first one, and takes everything. */
export function channelsOf(
  sender: AlertSender,
  {webhookUrl, email, site = 'the website'}: AlertChannels,
): Channel[] {
  const channels: Channel[] = [{name: 'log', spacingMs: 0, send: writeToLog}]
  if (webhookUrl) {
    const send = (alert: Alert) => callWebhook(webhookUrl, alert, site)
    channels.push({name: nameOf('webhook', webhookUrl), spacingMs: SPACING_MS, send})
  }
  if (email) {
    const send = (alert: Alert) => sendEmail(sender, email, alert, site)
    channels.push({name: nameOf('email', email), spacingMs: SPACING_MS, send})
  }
  return channels
}

/** What `channelsOf` names those that can fail. */
export function channelNames({webhookUrl, email}: AlertChannels): string[] {
  return [...(webhookUrl ? [nameOf('webhook', webhookUrl)] : []), ...(email ? [nameOf('email', email)] : [])]
}

function nameOf(kind: string, address: string): string {
  return `${kind}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`
}

async function writeToLog({event, references, count, codes = []}: Alert): Promise<undefined> {
  if (references.length === 0) log(event, {count, code: codes[0]})
  for (const [at, reference] of references.entries()) {
    log(event, {reference, code: codes[at], ...(count > references.length && {count})})
  }
}

async function callWebhook(url: string, alert: Alert, site: string): Promise<string | undefined> {
  try {
    const shape = hookShapeFor(url)
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(shape.body(alert, alertText(alert, site).text, site)),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer = shape.isRefusal ? (await response.text()).slice(0, MOST_OF_AN_ANSWER) : ''
    await response.body?.cancel()
    if (!response.ok) return `webhook:${response.status}`
    return shape.isRefusal?.(answer) ? 'webhook:refused' : undefined
  } catch (error) {
    return `webhook:${causeOf(error)}`
  }
}

/** `fetch` names what went wrong only in the cause of its error. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return errorName(cause)
}

/** Through the other transport first, if there is one: the usual one may be what is broken. */
async function sendEmail(
  sender: AlertSender,
  to: string,
  alert: Alert,
  site: string,
): Promise<string | undefined> {
  const {transport, fallback, address, turn, now = Date.now} = sender
  const {subject, title, todo, text} = alertText(alert, site)
  const email = {
    from: address.from,
    to,
    subject,
    ...(await renderMail(createElement(AlertEmail, {title, todo}))),
    headers: {'Auto-Submitted': 'auto-generated'},
  }
  // The same words on one day are one mail, also when the answer to the first try was lost.
  const day = new Date(now()).toISOString().slice(0, 10)
  const key = createHash('sha256').update(`${day}/${subject}/${text}`).digest('hex')
  const codes: string[] = []
  for (const way of [...(fallback ? [fallback.transport] : []), transport]) {
    await turn()
    const result = await way.send(email, `alert/${key}`)
    if (result.ok) return undefined
    codes.push(result.code)
  }
  return `email:${codes.join('/')}`
}
