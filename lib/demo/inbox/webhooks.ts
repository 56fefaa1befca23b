import {createHmac, randomUUID} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'
import {errorName, log} from '../../log.ts'
import type {KeptMail} from './answer-send.ts'
import type {Fate} from './fates.ts'

/** `secret` begins with `whsec_`, as Resend hands it out. */
export type WebhookOptions = {url: string; secret: string; pausesMs?: readonly number[]}

export type Webhooks = ReturnType<typeof makeWebhooks>

/** Shorter than Resend's, which go on for 28 hours. */
const PAUSES_MS = [200, 1_000, 5_000, 30_000, 120_000]
const TIMEOUT_MS = 10_000

/** Tells a site what became of a mail: signed as Resend signs, and again when the site does not take it. */
export function makeWebhooks(options: WebhookOptions | undefined) {
  const stopping = new AbortController()

  const tell = async ({url, secret, pausesMs = PAUSES_MS}: WebhookOptions, id: string, body: string) => {
    for (const pause of [...pausesMs, undefined]) {
      if (stopping.signal.aborted || (await post(url, secret, id, body, stopping.signal))) return
      if (pause === undefined) return log('inbox.event-lost')
      await sleep(pause, undefined, {signal: stopping.signal, ref: false}).catch(() => undefined)
    }
  }

  return {
    /** The events of one mail start one after the other; one that has to wait does not hold up the next. */
    tell(mail: KeptMail, {told}: Fate): void {
      if (!options) return
      const happenedAt = Date.now()
      const ids = new Map<number, string>()
      for (const [turn, {event, place}] of told.entries()) {
        const id = ids.get(place) ?? `msg_${randomUUID().replaceAll('-', '')}`
        ids.set(place, id)
        const at = new Date(happenedAt + place).toISOString()
        const body = bodyOf(mail, event.type, at, event.fields)
        setTimeout(() => void tell(options, id, body), turn * 20).unref()
      }
    },
    stop: () => stopping.abort(),
  }
}

function bodyOf({id, email, tags}: KeptMail, type: string, at: string, fields = {}): string {
  const {from, to, subject} = email
  const data = {email_id: id, message_id: `<${id}@inbox>`, created_at: at, from, to, subject, tags, ...fields}
  return JSON.stringify({type: `email.${type}`, created_at: at, data})
}

/** True when the site took it. */
async function post(
  url: string,
  secret: string,
  id: string,
  body: string,
  stopping: AbortSignal,
): Promise<boolean> {
  const timestamp = Math.floor(Date.now() / 1000)
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'svix-id': id,
        'svix-timestamp': String(timestamp),
        'svix-signature': `v1,${signature}`,
      },
      body,
      signal: AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    await response.body?.cancel()
    return response.ok
  } catch (error) {
    if (!stopping.aborted) log('inbox.event-postponed', {error: errorName(error)})
    return false
  }
}
