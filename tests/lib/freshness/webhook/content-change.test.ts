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

test.each([-5 * 60_000, 5 * 60_000])(
  'a signature is good for five minutes either way, and no longer (%i)',
  async (age) => {
    const read = async (timestamp: number) =>
      readContentChange(CHANGE, await signed(CHANGE, timestamp), SECRET, NOW)
    expect(await read(NOW + age)).toMatchObject({ok: true})
    expect(await read(NOW + age + Math.sign(age))).toEqual({
      ok: false,
      status: 401,
      reason: 'The signature is too old.',
    })
  },
)

test('what is taken comes with its signature and the addresses, and nothing else of the body', async () => {
  const body = JSON.stringify({
    _id: 'a1',
    _type: 'article',
    slug: 'new',
    previousSlug: 'old',
    title: 'A title',
  })
  const headers = await signed(body)
  expect(await readContentChange(body, headers, SECRET, NOW)).toEqual({
    ok: true,
    change: {_id: 'a1', _type: 'article', slug: 'new', previousSlug: 'old'},
    signature: headers.get('sanity-webhook-signature'),
  })
})

test.each([
  ['an id of 200 letters', {_id: 'x'.repeat(200)}, true],
  ['a longer id', {_id: 'x'.repeat(201)}, false],
  ['an empty id', {_id: ''}, false],
  ['a type of 200 letters', {_type: 'x'.repeat(200)}, true],
  ['a longer type', {_type: 'x'.repeat(201)}, false],
  ['an empty type', {_type: ''}, false],
  ['an address of 500 letters', {slug: 'x'.repeat(500)}, true],
  ['a longer address', {slug: 'x'.repeat(501)}, false],
  ['an old address of 500 letters', {previousSlug: 'x'.repeat(500)}, true],
  ['a longer old address', {previousSlug: 'x'.repeat(501)}, false],
  ['no address, as a question has none', {slug: null, previousSlug: null}, true],
])('a change with %s is taken, or refused', async (_what, fields, isTaken) => {
  const body = JSON.stringify({_id: 'a1', _type: 'article', ...fields})
  const read = await readContentChange(body, await signed(body), SECRET, NOW)
  expect(read).toMatchObject(
    isTaken ? {ok: true} : {ok: false, status: 400, reason: 'The body is not a content change.'},
  )
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
