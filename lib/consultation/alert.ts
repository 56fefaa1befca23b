import {errorName, log} from '../log.ts'
import type {Sender} from './deliver.ts'

/** No more than a reference, or how many: an alarm goes to telephones and chat rooms. */
export type Alert = {
  event: `alert.${string}`
  reference?: string
  code?: string | undefined
  /** How many requests it is about, when it is not about one. */
  count?: number
}

export type AlertChannels = {webhookUrl?: string; email?: string; digest?: boolean}

const TIMEOUT_MS = 10_000

/** True when every channel took it. Without channels, the line in the log is the alarm. */
export async function sendAlert(sender: Sender, channels: AlertChannels, alert: Alert): Promise<boolean> {
  const sent = await Promise.all([
    channels.webhookUrl === undefined || callWebhook(channels.webhookUrl, alert),
    channels.email === undefined || sendEmail(sender, channels.email, alert),
  ])
  return sent.every(Boolean)
}

function textOf({event, reference, code, count}: Alert): string {
  const what = event.slice('alert.'.length).replaceAll('-', ' ')
  const subject = reference ? `Consultation request ${reference}` : `${count} consultation requests`
  return `${subject}: ${what}${code ? ` (${code})` : ''}`
}

/** `text` is what chat services show. */
async function callWebhook(url: string, alert: Alert): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({text: textOf(alert), ...alert}),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (!response.ok) log('alert.not-sent', {code: `webhook:${response.status}`})
    return response.ok
  } catch (error) {
    log('alert.not-sent', {code: 'webhook', error: errorName(error)})
    return false
  }
}

/** Through the other transport, if there is one: the first may be what is broken. */
async function sendEmail(sender: Sender, to: string, alert: Alert): Promise<boolean> {
  const {transport, fallback, address, turn, now = Date.now} = sender
  const day = new Date(now()).toISOString().slice(0, 10)
  const {event, reference} = alert
  const command = reference ? `show ${reference}` : 'list held'
  const text = `${textOf(alert)}\n\nWhat to do: npm run requests -- ${command}\n`
  await turn()
  const result = await (fallback?.transport ?? transport).send(
    {
      from: address.from,
      to,
      subject: `Website alert${reference ? ` ${reference}` : ''}`,
      text,
      html: `<pre>${text}</pre>`,
      headers: {'Auto-Submitted': 'auto-generated'},
    },
    `${event}/${reference ?? 'all'}/${day}`,
  )
  if (!result.ok) log('alert.not-sent', {code: result.code})
  return result.ok
}
