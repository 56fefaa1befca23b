import {expect, test, vi} from 'vitest'
import {POST} from '@/app/api/webhooks/sanity/route'
import {loggedLines} from '../../lib/outbox/make-site'

test('a webhook of Sanity whose signature does not fit leaves a line in the log', async () => {
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 'the-secret-of-this-site')
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('REQUEST_KEYS', `k:${Buffer.alloc(32).toString('base64')}`)
  const lines = loggedLines()
  const request = new Request('http://site/api/webhooks/sanity', {
    method: 'POST',
    headers: {'sanity-webhook-signature': 't=1,v1=abc'},
    body: '{"_id": "a", "_type": "article"}',
  })
  expect((await POST(request)).status).toBe(401)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {event: 'content-webhook.refused', code: '401', count: 1},
  ])
})
