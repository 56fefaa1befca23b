import {expect, test, vi} from 'vitest'
import {GET, POST} from '@/app/api/cron/deliver/route'
import {POST as takeEvent} from '@/app/api/webhooks/[transport]/route'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {site} from '@/lib/site'
import {temporaryFolder} from '../../lib/outbox/databases'
import {formOf, keys, loggedLines, webhookSecret} from '../../lib/outbox/make-site'

const secret = 'a secret of this test'

test('a clock that knows the secret has everything delivered', async () => {
  loggedLines()
  const folder = await temporaryFolder()
  const inbox = await serveInbox({port: 0, dir: folder})
  const [{id, key}] = keys
  for (const [name, value] of Object.entries({
    CRON_SECRET: secret,
    DATA_DIR: folder,
    INBOX_PORT: new URL(inbox.url).port,
    REQUEST_KEYS: `${id}:${key.toString('base64')}`,
    RESEND_API_KEY: 're_test',
    RESEND_WEBHOOK_SECRET: webhookSecret,
    SANITY_WEBHOOK_SECRET: 'x'.repeat(20),
  })) {
    vi.stubEnv(name, value)
  }
  try {
    await site.receiveConsultation(formOf(), undefined)
    for (const authorization of [undefined, '', 'Bearer', `Bearer ${secret}x`, secret, 'Bearer undefined']) {
      const headers = new Headers(authorization === undefined ? {} : {authorization})
      expect((await GET(new Request('http://site.example/api/cron/deliver', {headers}))).status).toBe(401)
    }
    const headers = {authorization: `Bearer ${secret}`}
    const response = await POST(
      new Request('http://site.example/api/cron/deliver', {method: 'POST', headers}),
    )
    expect(await response.json()).toEqual({tried: 1})
    expect(await (await fetch(`${inbox.url}/emails`)).json()).toHaveLength(1)

    const post = (body: string) =>
      takeEvent(new Request('http://site.example', {method: 'POST', body}), {
        params: Promise.resolve({transport: 'resend'}),
      })
    expect((await post('{}')).status).toBe(401)
    expect((await post('x'.repeat(300_000))).status).toBe(413)
  } finally {
    await inbox.close()
    await (await site.store()).close()
    vi.unstubAllEnvs()
  }
})
