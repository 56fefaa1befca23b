import {request as httpRequest} from 'node:http'
import {Resend} from 'resend'
import {expect, test} from 'vitest'
import {makeInbox, message, sender} from './make-inbox'

test('what Resend’s own client sends is listed, newest first', async () => {
  const {url, emails} = await makeInbox()
  const resend = new Resend('re_test', {baseUrl: url})
  const first = await resend.emails.send({...message, replyTo: 'jane@mail.example', headers: {'X-Note': 'a'}})
  const second = await resend.emails.send(
    {...message, to: ['a@clinic.example', 'b@clinic.example']},
    {idempotencyKey: 'k'},
  )
  expect(await emails()).toEqual([
    {
      ...message,
      id: second.data?.id,
      to: ['a@clinic.example', 'b@clinic.example'],
      headers: {},
      idempotencyKey: 'k',
      receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    },
    {
      ...message,
      id: first.data?.id,
      to: ['front-desk@clinic.example'],
      headers: {'x-note': 'a', 'reply-to': 'jane@mail.example'},
      idempotencyKey: null,
      receivedAt: expect.any(String),
    },
  ])
})

test('one mail is read as Resend gives it', async () => {
  const {url} = await makeInbox()
  const resend = new Resend('re_test', {baseUrl: url})
  const {data} = await resend.emails.send({...message, replyTo: 'jane@mail.example'})
  const read = await resend.emails.get(data?.id ?? '')
  expect(read.data).toMatchObject({
    object: 'email',
    id: data?.id,
    subject: message.subject,
    to: [message.to],
    reply_to: ['jane@mail.example'],
    last_event: 'delivered',
  })
  expect((await resend.emails.get(crypto.randomUUID())).error).toMatchObject({
    name: 'not_found',
    statusCode: 404,
  })
})

const refused: [
  what: string,
  headers: Record<string, string>,
  body: unknown,
  status: number,
  name: string,
][] = [
  ['no API key', {}, message, 401, 'missing_api_key'],
  ['an empty API key', {authorization: 'Bearer '}, message, 401, 'missing_api_key'],
  ['a wrong API key', {authorization: 'Bearer sk_1'}, message, 403, 'invalid_api_key'],
  ['a body that is no JSON', sender, 'x', 400, 'validation_error'],
  ['no recipient', sender, {...message, to: undefined}, 422, 'missing_required_field'],
  ['an empty subject', sender, {...message, subject: ''}, 422, 'missing_required_field'],
  ['neither text nor html', sender, {...message, text: '', html: undefined}, 422, 'missing_required_field'],
  ['a sender that is no address', sender, {...message, from: 'website'}, 422, 'validation_error'],
  [
    'a recipient with a line break',
    sender,
    {...message, to: 'a@b.example\r\nBcc: c@d.example'},
    422,
    'validation_error',
  ],
  [
    'two recipients in one text',
    sender,
    {...message, to: 'a@b.example, c@d.example'},
    422,
    'validation_error',
  ],
  ['51 recipients', sender, {...message, to: Array(51).fill('a@b.example')}, 422, 'validation_error'],
  ['a doubtful reply address', sender, {...message, reply_to: 'a b@c.example'}, 422, 'validation_error'],
  ['a header with a line break', sender, {...message, headers: {a: 'x\r\nBcc: y'}}, 422, 'validation_error'],
  ['a subject with a line break', sender, {...message, subject: 'x\r\nBcc: y'}, 422, 'validation_error'],
  ['a subject that is not text', sender, {...message, subject: 7}, 422, 'validation_error'],
  [
    'a key that is too long',
    {...sender, 'idempotency-key': 'k'.repeat(257)},
    message,
    400,
    'invalid_idempotency_key',
  ],
]

test.each(refused)(
  'mail with %s is refused as Resend refuses it',
  async (_what, headers, body, status, name) => {
    const {url, emails} = await makeInbox()
    const response = await fetch(`${url}/emails`, {method: 'POST', headers, body: JSON.stringify(body)})
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({statusCode: status, name, message: expect.any(String)})
    expect(await emails()).toEqual([])
  },
)

test('a message of more than a megabyte is refused, and the inbox goes on', async () => {
  const {url, send, emails} = await makeInbox()
  const response = await send({...message, text: 'x'.repeat(1_100_000)})
  expect(response.status).toBe(413)
  expect((await fetch(`${url}/emails`)).ok).toBe(true)
  expect(await emails()).toEqual([])
})

test('mail survives a restart, and its key too', async () => {
  const {dir, send, close} = await makeInbox()
  const {id} = await (await send(message, 'k')).json()
  await close()
  const again = await makeInbox({folder: dir})
  expect(await again.emails()).toMatchObject([{id}])
  expect(await (await again.send(message, 'k')).json()).toEqual({id})
  expect(await again.emails()).toHaveLength(1)
})

test.each([
  ['a foreign name', {host: 'inbox.evil.example'}, 403],
  ['a page of another site', {origin: 'https://evil.example'}, 403],
  ['a page in a sandbox', {origin: 'null'}, 403],
  ['a page of this machine', {host: 'localhost:1', origin: 'http://localhost:3000'}, 200],
])('%s: %j gets %i', async (_what, headers, status) => {
  const {url} = await makeInbox()
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    httpRequest(`${url}/emails`, {headers}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(answered).toBe(status)
})

test.each([
  ['GET', '/nothing'],
  ['DELETE', '/emails'],
  ['GET', '/messages/x'],
  ['GET', `/messages/${crypto.randomUUID()}/html`],
])('%s %s is not found', async (method, address) => {
  const {url} = await makeInbox()
  expect((await fetch(`${url}${address}`, {method})).status).toBe(404)
})
