import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import type {Email} from '@/lib/demo/inbox/mailbox'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import type {WebhookOptions} from '@/lib/demo/inbox/webhooks'

export const message = {
  from: 'Website <website@clinic.example>',
  to: 'front-desk@clinic.example',
  subject: 'New website request 7K2M-9QXR',
  text: 'plain',
  html: '<p>rich</p>',
}
export const sender = {authorization: 'Bearer re_test', 'content-type': 'application/json'}

export async function makeInbox({folder, webhook}: {folder?: string; webhook?: WebhookOptions} = {}) {
  const dir = folder ?? (await mkdtemp(path.join(tmpdir(), 'inbox-')))
  const inbox = await serveInbox({port: 0, dir, webhook})
  let isOpen = true
  const close = async () => {
    if (isOpen) await inbox.close()
    isOpen = false
  }
  onTestFinished(async () => {
    await close()
    await rm(dir, {recursive: true, force: true})
  })
  return {
    dir,
    url: inbox.url,
    close,
    emails: async (): Promise<Email[]> => (await fetch(`${inbox.url}/emails`)).json(),
    fault: (order: unknown) => fetch(`${inbox.url}/faults`, {method: 'PUT', body: JSON.stringify(order)}),
    send: (body: unknown, key?: string, signal?: AbortSignal) =>
      fetch(`${inbox.url}/emails`, {
        method: 'POST',
        headers: {...sender, ...(key && {'idempotency-key': key})},
        body: JSON.stringify(body),
        signal,
      }),
  }
}
