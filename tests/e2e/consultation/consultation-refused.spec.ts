import {connect} from 'node:net'
import {type Answer, ask} from '../../run/ask.ts'
import {expect, test} from '../fixtures.ts'
import {bodyFor, type Door, doorsOf} from './consultation-doors.ts'
import {canaryName} from './consultation-page.ts'

const PHONE = '(804) 555-0123'

type Sent = {path?: string; headers?: Record<string, string>; type?: string; body?: string | Buffer}

/** A form as a browser without JavaScript sends it; `sent` says what is odd about it. */
async function postForm(siteUrl: string, door: Door, sent: Sent = {}): Promise<Answer> {
  const answers = {name: canaryName(), contactBy: 'email', email: 'zoe@example.com'}
  const encoded = new Request('http://form.example', {method: 'POST', body: bodyFor(door, answers)})
  return ask(new URL(siteUrl).origin + (sent.path ?? '/consultation'), {
    method: 'POST',
    headers: {
      'content-type': sent.type ?? encoded.headers.get('content-type') ?? '',
      origin: siteUrl,
      'sec-fetch-site': 'same-origin',
      ...sent.headers,
    },
    body: sent.body ?? Buffer.from(await encoded.arrayBuffer()),
  })
}

const field = (name: string, value: string) =>
  `--a-boundary-of-thirty-letters\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const multipart = 'multipart/form-data; boundary=a-boundary-of-thirty-letters'
const whole = (...fields: string[]) => `${fields.join('')}--a-boundary-of-thirty-letters--\r\n`

const refusals: [what: string, status: number, sent: Sent][] = [
  ['of another site', 403, {headers: {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'}}],
  ['of no origin', 403, {headers: {origin: 'null'}}],
  ['of an origin that is no address', 403, {headers: {origin: 'foo'}}],
  [
    'of a proxy with a name of its own',
    403,
    {headers: {origin: 'https://a.example', 'x-forwarded-host': 'a.example'}},
  ],
  ['of a host that names itself', 403, {headers: {origin: 'http://a.example', host: 'a.example'}}],
  ['at a page without a form', 405, {path: '/faq'}],
  ['at two slashes', 400, {path: '//consultation'}],
  ['at an address with an escaped slash', 400, {path: '/education/..%2fconsultation'}],
  ['at an escaped letter', 400, {path: '/%63onsultation'}],
  ['that is cut off', 400, {type: multipart, body: field('name', 'Zoe')}],
  ['that is rubbish', 400, {type: multipart, body: 'rubbish'}],
  ['without the mark between its fields', 400, {type: 'multipart/form-data'}],
  ['of another kind', 400, {type: 'application/x-www-form-urlencoded', body: 'name=Zoe'}],
  ['as plain text', 400, {type: 'text/plain', body: 'name=Zoe'}],
  [
    'that names no action',
    400,
    {type: multipart, body: whole(field('$ACTION_REF_1', ''), field('$ACTION_1:0', '{bad'))},
  ],
  ['with odd arguments', 400, {type: multipart, body: whole(field('$ACTION_1:1', '["$F1"]'))}],
  ['that is too large', 413, {body: 'x'.repeat(40_000)}],
  [
    'that is too large and does not say so',
    413,
    {body: 'x'.repeat(40_000), headers: {'transfer-encoding': 'chunked'}},
  ],
]

test('whatever keeps a form from being taken, its sender reads that it was not, and whom to call', async ({
  stack,
  site,
  lake,
}) => {
  test.setTimeout(90_000)
  await lake.client.patch('clinicSettings').set({phone: PHONE}).commit()
  const shown = async () => (await fetch(new URL('/consultation', site.url))).text()
  await expect.poll(shown, {timeout: 20_000}).toContain(PHONE)
  const door = (await doorsOf(stack)).find(({name}) => name === 'the action without JavaScript')
  if (!door) throw new Error('There is no form.')
  const logged = stack.siteOutput().length

  for (const [what, status, sent] of refusals) {
    const answer = await postForm(site.url, door, sent)
    expectRefusal(`a form ${what}`, status, answer.status, answer.body.toString())
    expect(answer.headers['set-cookie'], what).toBeUndefined()
    expect(answer.headers['content-security-policy'], what).toContain("default-src 'none'")
  }
  const late = await neverWhole(site.url)
  expectRefusal('a form that never ends', 408, Number(/^HTTP\/1.1 (\d+)/.exec(late)?.[1]), late)

  // The same, from a page of the site, at each of its names on this machine, behind anybody's proxy.
  for (const [origin, headers] of [
    [site.url, {'x-forwarded-host': 'proxy.example', 'x-forwarded-proto': 'ftp'}],
    [site.url.replace('localhost', '127.0.0.1'), {}],
    [site.url, {host: 'whoever.example'}],
  ] as const) {
    const {status, headers: answered} = await postForm(site.url, door, {headers: {...headers, origin}})
    expect([status, answered.location]).toEqual([303, '/consultation/received'])
  }
  expectPlainLog(stack.siteOutput().slice(logged))
})

test('a program that sends what cannot be read is told so in JSON, and nothing of it is logged', async ({
  stack,
  site,
}) => {
  const logged = stack.siteOutput().length
  const door = (await doorsOf(stack)).find(({name}) => name === 'the action with JavaScript')
  const id = door?.headers['next-action'] ?? ''
  const arguments_: [type: string, body: string, action: string, status: number][] = [
    ['text/plain;charset=UTF-8', '{', id, 400],
    ['text/plain;charset=UTF-8', '5', id, 400],
    ['text/plain;charset=UTF-8', '["$F1"]', id, 400],
    ['text/plain;charset=UTF-8', '[{"a":'.repeat(500), id, 400],
    ['text/plain;charset=UTF-8', '["$K1"]', 'canary-of-a-client\ttab', 400],
    ['text/plain;charset=UTF-8', '["$K1"]', '__proto__', 400],
    [multipart, 'rubbish', id, 400],
    [multipart, whole(field('0', '{')), id, 400],
    [multipart, whole(field('0', '["$K1"]')), `60${'c'.repeat(40)}`, 409],
  ]
  for (const [type, body, action, status] of arguments_) {
    const answer = await ask(new URL('/consultation', site.url).href, {
      method: 'POST',
      headers: {
        origin: site.url,
        'sec-fetch-site': 'same-origin',
        'content-type': type,
        'next-action': action,
      },
      body,
    })
    expect([body, answer.status, answer.headers['content-type']]).toEqual([body, status, 'application/json'])
    expect(JSON.parse(answer.body.toString())).toEqual({error: expect.any(String)})
  }
  const output = stack.siteOutput().slice(logged)
  expectPlainLog(output)
  expect(output).not.toMatch(/canary|cccc/)
})

function expectRefusal(what: string, wanted: number, status: number, page: string): void {
  expect([what, status]).toEqual([what, wanted])
  expect(page, what).toContain('We have not received your request')
  expect(page, what).toContain(PHONE)
  for (const number of ['tel:911', 'tel:988']) expect(page, what).toContain(number)
  expect(page, what).not.toMatch(/Internal Server Error|zoe@example/)
}

/** One JSON line for each event: no stack, and nothing that came from outside. */
function expectPlainLog(output: string): void {
  for (const line of output.split('\n').filter(Boolean)) expect(() => JSON.parse(line), line).not.toThrow()
  expect(output).not.toMatch(/ {4}at |[^\P{Cc}\n]/u)
}

/** Everything that the site answers to a form of which the end does not come. */
async function neverWhole(siteUrl: string): Promise<string> {
  const {hostname, port, host} = new URL(siteUrl)
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  const head = `Host: ${host}\r\nOrigin: ${siteUrl}\r\nContent-Type: ${multipart}\r\nContent-Length: 1000`
  socket.on('error', () => socket.destroy())
  socket.write(`POST /consultation HTTP/1.1\r\n${head}\r\n\r\n--a-`)
  await new Promise((resolve) => socket.once('close', resolve))
  return heard
}
