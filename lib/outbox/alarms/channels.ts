import {createHash} from 'node:crypto'
import {errorName, log} from '../../log.ts'
import type {Mailer} from '../send/mailer.ts'
import type {AlarmSettings, Alert} from './alert.ts'
import {hookShapeFor} from './hook-shapes.ts'

/** One way to reach people. What each was told is recorded for itself. */
export type Channel = {
  /** Made of its address too: a new address is told everything again. */
  name: string
  /** The least time between two alarms of one kind. What comes in between is sent together. */
  spacingMs: number
  /** Resolves with undefined if it was taken, otherwise with a code for the log. */
  send: (alert: Alert) => Promise<string | undefined>
}

const TIMEOUT_MS = 10_000
const SPACING_MS = 15 * 60_000
const MOST_OF_AN_ANSWER = 2_000

/** What an alarm is sent with. */
export type AlarmParts = Mailer & {alarms: AlarmSettings}

/** The log is the first one, and takes everything. */
export function channelsOf(parts: AlarmParts): Channel[] {
  return [{name: 'log', spacingMs: 0, send: writeToLog}, ...channelsToPeople(parts)]
}

/** The channels that can fail. */
export function channelsToPeople(parts: AlarmParts): Channel[] {
  const {webhookUrl, email} = parts.alarms
  const channels: Channel[] = []
  if (webhookUrl) {
    const send = (alert: Alert) => callWebhook(webhookUrl, alert, parts.alarms)
    channels.push({name: nameOf('webhook', webhookUrl), spacingMs: SPACING_MS, send})
  }
  if (email) {
    const send = (alert: Alert) => sendEmail(parts, email, alert)
    channels.push({name: nameOf('email', email), spacingMs: SPACING_MS, send})
  }
  return channels
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

async function callWebhook(
  url: string,
  alert: Alert,
  {site, wording}: AlarmSettings,
): Promise<string | undefined> {
  try {
    const shape = hookShapeFor(url)
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(shape.body(alert, wording(alert, site).text, site)),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    let isRefused = false
    // An answer is read or cut off: what was read cannot be cut off any more.
    if (shape.isRefusal) isRefused = shape.isRefusal((await response.text()).slice(0, MOST_OF_AN_ANSWER))
    else await response.body?.cancel()
    if (!response.ok) return `webhook:${response.status}`
    return isRefused ? 'webhook:refused' : undefined
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
  {transport, fallback, address, pace, now, alarms}: AlarmParts,
  to: string,
  alert: Alert,
): Promise<string | undefined> {
  const {subject, text, mail} = alarms.wording(alert, alarms.site)
  const email = {
    from: address.from,
    to,
    subject,
    ...(await mail()),
    headers: {'Auto-Submitted': 'auto-generated'},
  }
  // The same words on one day are one mail, also when the answer to the first try was lost.
  const day = new Date(now()).toISOString().slice(0, 10)
  const key = createHash('sha256').update(`${day}/${subject}/${text}`).digest('hex')
  const codes: string[] = []
  for (const way of [...(fallback ? [fallback.transport] : []), transport]) {
    await pace()
    const result = await way.send(email, `alert/${key}`)
    if (result.ok) return undefined
    codes.push(result.code)
  }
  return `email:${codes.join('/')}`
}
