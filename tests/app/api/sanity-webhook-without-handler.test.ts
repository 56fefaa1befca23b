import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {encodeSignatureHeader} from '@sanity/webhook'
import {expect, onTestFinished, test, vi} from 'vitest'
import {POST} from '@/app/api/webhooks/sanity/route'

const {revalidateTag} = vi.hoisted(() => ({revalidateTag: vi.fn()}))
vi.mock('next/cache', () => ({revalidateTag}))

const SECRET = 'the-secret-of-this-site'

test('on Vercel, where no cache handler of ours runs, a webhook revalidates the tags with Next itself', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const settings = {
    VERCEL: '1',
    NEXT_DIST_DIR: folder,
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    CRON_SECRET: 'a secret of the clock',
    SANITY_WEBHOOK_SECRET: SECRET,
    RESEND_API_KEY: 're_test',
    REQUEST_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const body = JSON.stringify({_id: 'article-1', _type: 'article', slug: 'sleep'})
  const signature = await encodeSignatureHeader(body, Date.now(), SECRET)
  const headers = {'sanity-webhook-signature': signature}
  const response = await POST(new Request('http://site/api/webhooks/sanity', {method: 'POST', headers, body}))
  expect(await response.json()).toEqual({revalidated: ['article', 'article:sleep', 'address:article-1']})
  expect(revalidateTag.mock.calls).toEqual([
    ['article', 'max'],
    ['article:sleep', 'max'],
    ['address:article-1', 'max'],
  ])
})
