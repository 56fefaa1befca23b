import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import type {POST as Post} from '@/app/api/consultation/route'
import {site} from '@/lib/site'

const SITE = 'https://clinic.example'
const fromSite = {origin: SITE, 'sec-fetch-site': 'same-origin'}
const answers = {name: 'Zoë Canary', contactBy: 'email', email: 'zoe.canary@example.com'}

const folder = mkdtempSync(path.join(os.tmpdir(), 'consultation-route-'))
let POST: typeof Post

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('SITE_URL', SITE)
  // Nobody listens there: a demo that runs on this machine must not answer.
  vi.stubEnv('LAKE_PORT', '9')
  vi.stubEnv('REQUEST_KEYS', `test:${Buffer.alloc(32, 1).toString('base64')}`)
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 'a secret for the tests')
  vi.stubEnv('RESEND_API_KEY', 're_test')
  ;({POST} = await import('@/app/api/consultation/route'))
})

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue()
})

afterAll(async () => {
  await (await site.store()).close()
  rmSync(folder, {recursive: true})
})

function post(body: BodyInit, headers: Record<string, string> = {}) {
  return POST(
    new Request(`${SITE}/api/consultation`, {
      method: 'POST',
      body,
      headers: {...fromSite, ...headers},
      ...(body instanceof ReadableStream && {duplex: 'half'}),
    }),
  )
}

function form(fields: Record<string, string | string[]>) {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
}

async function storedCount() {
  const counts = await (await site.store()).countByState()
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

test('a complete form is stored and answered with its reference', async () => {
  const before = await storedCount()
  const response = await post(form(answers))
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
    // Nobody could say when the clinic is open: nothing is promised.
    whatNext: ['We contact you the way you chose.'],
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await storedCount()).toBe(before + 1)
})

test('the reference is kept for the page that shows it, and for no other', async () => {
  const response = await post(form(answers))
  const {reference} = await response.json()
  const cookie = response.headers.get('set-cookie')
  expect(cookie).toContain(`consultation-reference=${reference}`)
  for (const attribute of [
    'Path=/consultation/received',
    'Max-Age=900',
    'Secure',
    'HttpOnly',
    'SameSite=lax',
  ]) {
    expect(cookie).toContain(attribute)
  }
})

test('the same request sent again gets the same reference and is stored once', async () => {
  const requestId = crypto.randomUUID()
  const first = await post(form({...answers, requestId}))
  const before = await storedCount()
  const repeats = await Promise.all(Array.from({length: 10}, () => post(form({...answers, requestId}))))
  const {reference} = await first.json()
  for (const repeat of repeats) expect(await repeat.json()).toMatchObject({reference})
  expect(await storedCount()).toBe(before)
})

test('a form in parts is read like one in a line', async () => {
  const parts = new FormData()
  for (const [name, value] of Object.entries(answers)) parts.set(name, value)
  parts.append('times', 'midday')
  parts.append('times', 'any')
  expect((await post(parts)).status).toBe(200)
})

test('an empty form is answered with an error for each question, and stored nowhere', async () => {
  const before = await storedCount()
  const response = await post('', {'content-type': 'application/x-www-form-urlencoded'})
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({
    errors: {name: 'Enter your name', contactBy: 'Select how we should contact you'},
  })
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(await storedCount()).toBe(before)
})

test('errors never repeat what was typed', async () => {
  const response = await post(form({...answers, email: 'zoe.canary', name: 'canary '.repeat(40)}))
  expect(response.status).toBe(422)
  expect(await response.text()).not.toMatch(/canary/i)
})

test.each([
  ['from another site', {origin: 'https://other.example', 'sec-fetch-site': 'cross-site'}],
  ['from another host of the domain', {origin: 'https://blog.clinic.example', 'sec-fetch-site': 'same-site'}],
  ['from a sandboxed frame', {origin: 'null', 'sec-fetch-site': 'cross-site'}],
  ['with a forged origin', {origin: SITE, 'sec-fetch-site': 'cross-site'}],
  [
    'through a forged proxy',
    {origin: 'https://a.example', 'sec-fetch-site': '', 'x-forwarded-host': 'a.example'},
  ],
])('a form %s is refused', async (_, headers) => {
  const before = await storedCount()
  const response = await post(form(answers), headers)
  expect(response.status).toBe(403)
  expect(await response.json()).toEqual({error: expect.any(String)})
  expect(await storedCount()).toBe(before)
})

test('a form that says nothing about where it comes from is refused', async () => {
  const bare = new Request(`${SITE}/api/consultation`, {method: 'POST', body: form(answers)})
  expect((await POST(bare)).status).toBe(403)
})

test.each([
  'application/json',
  'text/plain',
  'multipart/mixed; boundary=x',
  'application/x-www-form-urlencodedX',
])('a body of type %s is refused', async (type) => {
  expect((await post(JSON.stringify(answers), {'content-type': type})).status).toBe(415)
})

test('a form larger than 32 kB is refused', async () => {
  expect((await post(form({...answers, support: 'x'.repeat(33_000)}))).status).toBe(413)
})

test('an endless body is cut off while it is read', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 16_384
      controller.enqueue(new Uint8Array(16_384).fill(120))
    },
  })
  const response = await post(endless, {'content-type': 'application/x-www-form-urlencoded'})
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(200_000)
})

test.each([
  ['without its boundary', 'multipart/form-data', '--x\r\n\r\n--x--'],
  [
    'that is cut short',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nZ',
  ],
  ['that is no form at all', 'multipart/form-data; boundary=x', '{"name": "Zoë"}'],
])('a form in parts %s is refused', async (_, type, body) => {
  expect((await post(body, {'content-type': type})).status).toBe(400)
})

test.each(['__proto__', '__proto__.polluted', 'constructor.prototype.polluted', 'toString', 'admin'])(
  'an entry named %s changes nothing',
  async (name) => {
    const body = form(answers)
    body.append(name, 'polluted')
    expect((await post(body)).status).toBe(200)
    expect('polluted' in {}).toBe(false)
    expect(`${{}}`).toBe('[object Object]')
  },
)

test('a question that is answered twice, or with a file, is not answered', async () => {
  expect((await post(form({...answers, name: ['Zoë', 'Eve']}))).status).toBe(422)
  const withFile = new FormData()
  withFile.set('name', new Blob(['Zoë']), 'name.txt')
  withFile.set('contactBy', 'email')
  withFile.set('email', answers.email)
  expect(await (await post(withFile)).json()).toEqual({errors: {name: 'Enter your name'}})
})

test('more entries than the form has are refused', async () => {
  const response = await post(form({...answers, times: Array.from({length: 30}, () => 'any')}))
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({errors: {form: expect.any(String)}})
})

test('nothing typed is logged', async () => {
  await post(form(answers))
  await post(form({...answers, name: ''}))
  const logged = JSON.stringify(vi.mocked(console.log).mock.calls)
  expect(logged).toContain('request.')
  expect(logged).not.toMatch(/canary|zoë/i)
})

test('while neither the store nor the disk keeps a request the patient is told so, and a later try succeeds', async () => {
  const inTheWay = path.join(folder, 'journal')
  writeFileSync(inTheWay, '')
  const store = await site.store()
  const insert = vi.spyOn(store, 'insert').mockRejectedValueOnce(new Error('disk full of zoe.canary'))
  const response = await post(form({...answers, support: 'An interpreter', requestId: crypto.randomUUID()}))
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.text()).not.toMatch(/canary/i)
  expect(response.headers.get('set-cookie')).toBeNull()
  insert.mockRestore()
  rmSync(inTheWay)
  expect((await post(form(answers))).status).toBe(200)
})
