import {encodeSignatureHeader} from '@sanity/webhook'
import {expect, test} from 'vitest'
import {readContentChange} from '@/lib/freshness/webhook/content-change'

const SECRET = 'a secret that only Sanity and the site know'
const NOW = Date.parse('2026-11-23T12:00:00Z')
const CHANGE = JSON.stringify({_id: 'article-1', _type: 'article', slug: 'sleep', operation: 'update'})

test('a change that Sanity signed a moment ago is taken', async () => {
  expect(await readContentChange(CHANGE, await signed(CHANGE), SECRET, NOW)).toMatchObject({
    ok: true,
    change: {_id: 'article-1', _type: 'article', slug: 'sleep'},
  })
})

test.each([
  ['without a signature', () => new Headers()],
  ['with a signature that is no signature', () => new Headers({'sanity-webhook-signature': 'nonsense'})],
  ['signed with another secret', () => signed(CHANGE, NOW, 'another secret')],
  ['signed over other bytes', () => signed(`${CHANGE} `)],
  ['signed six minutes ago', () => signed(CHANGE, NOW - 6 * 60_000)],
  ['signed six minutes in the future', () => signed(CHANGE, NOW + 6 * 60_000)],
])('a change %s is refused', async (_, headers) => {
  expect(await readContentChange(CHANGE, await headers(), SECRET, NOW)).toMatchObject({
    ok: false,
    status: 401,
  })
})

test.each(['[]', '{"_id": 1}', '{"tags": ["content"]}', '{"_type": "article"}', 'null', '{'])(
  'a signed body %j is refused as malformed',
  async (body) => {
    expect(await readContentChange(body, await signed(body), SECRET, NOW)).toMatchObject({
      ok: false,
      status: 400,
    })
  },
)

async function signed(body: string, timestamp = NOW, secret = SECRET): Promise<Headers> {
  return new Headers({'sanity-webhook-signature': await encodeSignatureHeader(body, timestamp, secret)})
}
