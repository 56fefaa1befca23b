import {Webhook as Signer} from 'standardwebhooks'
import {errorName} from '../log.ts'
import type {Webhook} from './webhook.ts'

const TIMEOUT_MS = 15_000

/** `gone`: the other program wants no more calls. `code` never holds a word of its answer. */
export type Called =
  | {status: 'taken'}
  | {status: 'gone'; code: string}
  | {status: 'failed'; code: string; askedForMs: number}

/**
 * Posts one signed call. The id is the same for each try of an event, so that the other program can drop a repeat. A
 * redirect is a failure: only the settings decide where answers are sent.
 */
export async function callReceiver(
  {url, secrets}: Webhook,
  id: string,
  body: string,
  now: number,
): Promise<Called> {
  const at = new Date(now)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (response.ok) return {status: 'taken'}
    const code = `webhook:${response.status}`
    if (response.status === 410) return {status: 'gone', code}
    const seconds = Number(response.headers.get('retry-after'))
    return {status: 'failed', code, askedForMs: seconds > 0 ? seconds * 1000 : 0}
  } catch (error) {
    return {status: 'failed', code: `webhook:${causeOf(error)}`, askedForMs: 0}
  }
}

/** `fetch` names what went wrong only in the cause of its error. */
function causeOf(error: unknown): string {
  return errorName(error instanceof Error && error.cause instanceof Error ? error.cause : error)
}
