import {beforeEach, expect, test} from 'vitest'
import {MOST_FORM_BYTES} from '@/lib/server/forms/form-post'
import {guardPosts} from '@/lib/server/forms/guard-posts'
import {ask} from '@/tests/run/ask'
import {behind, serve} from '../http/serve.ts'

const SITE = 'https://clinic.example'
const PHONE = '(804) 555-0123'
const own = {origin: SITE, 'sec-fetch-site': 'same-origin'}
let seen: string[] = []

const site = serve(
  behind([guardPosts(SITE, () => PHONE)], (request, response) => {
    seen.push(request.url ?? '')
    response.end('taken')
  }),
)
beforeEach(() => {
  seen = []
})

async function post(path: string, headers: Record<string, string>, body = 'name=Zoe') {
  const length = {'content-length': String(Buffer.byteLength(body))}
  const answer = await ask(site.url(path), {method: 'POST', headers: {...length, ...headers}, body})
  return {...answer, body: answer.body.toString()}
}

test('a form from the page of this site passes', async () => {
  for (const path of ['/consultation', '/consultation?a=b', '/consultation/'])
    expect((await post(path, own)).body, path).toBe('taken')
})

test('a form of the desk passes from the desk alone, and staff read what was not done', async () => {
  expect((await post('/desk/sign-in', own)).body).toBe('taken')
  seen = []
  const {status, body, headers} = await post('/desk/staff', {origin: 'https://evil.example'})
  expect([status, headers['cache-control']]).toEqual([403, 'no-store'])
  expect(body).toContain('That was not done')
  expect(body).not.toContain('your request')
  expect(seen).toEqual([])
})

test.each([
  ['says nothing of where it comes from', {}],
  ['comes from another site', {...own, 'sec-fetch-site': 'cross-site'}],
  ['has no origin', {origin: 'null'}],
  ['has an origin that is no address', {origin: 'foo', 'sec-fetch-site': 'same-origin'}],
  ['names another origin', {origin: 'https://evil.example'}],
  ['names the host that it asked', {origin: 'http://evil.example', host: 'evil.example'}],
  ['names a proxy that has its name', {origin: 'https://evil.example', 'x-forwarded-host': 'evil.example'}],
])('a form that %s is not received, and its sender reads so and whom to call', async (_, headers) => {
  for (const path of ['/consultation', '/', '/faq', '/nowhere', '/api/nothing', '/studio', '/media/x']) {
    const {status, body, headers: answered} = await post(path, headers)
    expect([path, status]).toEqual([path, 403])
    if (path !== '/api/nothing') {
      expect(body).toContain('We have not received your request')
      expect(body).toContain(PHONE)
      expect(body).toContain('tel:988')
    }
    expect(answered['cache-control']).toBe('no-store')
  }
  expect(seen).toEqual([])
})

test('a form that says that it is too large is refused before it is read', async () => {
  expect((await post('/consultation', own, 'x'.repeat(MOST_FORM_BYTES))).status).toBe(200)
  const {status, body} = await post('/consultation', own, 'x'.repeat(MOST_FORM_BYTES + 1))
  expect(status).toBe(413)
  expect(body).toContain('It is longer than we can take')
  expect(body).toContain(PHONE)
})

test('no other page has a form, and actions are called at the page of the form alone', async () => {
  for (const path of ['/', '/faq', '/consultation/received', '/api/nothing', '/consultation/x', '/studio']) {
    const {status, headers} = await post(path, {...own, 'next-action': `60${'a'.repeat(40)}`})
    expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD'])
  }
  expect((await post('/faq', own)).body).toContain('There is no form at this address')
  expect(seen).toEqual([])
})

test('a program is refused in JSON', async () => {
  const {headers, body} = await post('/consultation', {'next-action': `60${'a'.repeat(40)}`})
  expect(headers['content-type']).toBe('application/json')
  expect(JSON.parse(body)).toEqual({error: expect.any(String)})
})

test('the site’s own addresses for programs check for themselves', async () => {
  expect((await post('/api/webhooks/resend', {}, 'x'.repeat(40_000))).body).toBe('taken')
  expect((await post('/api/consultation', {})).body).toBe('taken')
})
