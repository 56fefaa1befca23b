import {encodeSignatureHeader} from '@sanity/webhook'
import type {Settings} from '../../../lib/demo/start/settings.ts'

type Change = {_id: string; _type: string; slug?: string; [name: string]: unknown}
type Answer = {status: number; body: {revalidated?: string[]; repeated?: boolean; error?: string}}

/** Calls the webhook as Sanity does. */
export async function callWebhook(
  {settings, site}: {settings: Settings; site: {url: string}},
  change: Change,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = JSON.stringify(change)
  const signature = await encodeSignatureHeader(body, Date.now(), String(settings.env.SANITY_WEBHOOK_SECRET))
  return post(site.url, body, {'sanity-webhook-signature': signature, ...headers})
}

export async function post(site: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(new URL('/api/webhooks/sanity', site), {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body,
  })
  return {status: response.status, body: await response.json()}
}
