import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {env} from '../../settings/env.ts'
import type {ContentTag} from '../tags.ts'
import {ownCallHeaders} from './own-calls.ts'

const TAGS_AT_ONCE = 200
const ANSWER_WITHIN_MS = 5_000

/**
 * Calls the webhook of this very process. Only a request may say that a tag is out of date, and what runs beside the
 * requests has none. Throws when the site does not take it.
 */
export async function tellSite(tags: readonly ContentTag[]): Promise<void> {
  for (let at = 0; at < tags.length; at += TAGS_AT_ONCE) {
    const body = JSON.stringify({tags: tags.slice(at, at + TAGS_AT_ONCE)})
    const signature = await encodeSignatureHeader(body, Date.now(), env().SANITY_WEBHOOK_SECRET)
    const response = await fetch(`http://127.0.0.1:${env().PORT}/api/webhooks/sanity`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER_NAME]: signature,
        ...ownCallHeaders(),
      },
      body,
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`The site answered ${response.status} to its own news.`)
  }
}
