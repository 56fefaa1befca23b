import {createHmac} from 'node:crypto'
import {expect, test} from 'vitest'
import {takeMailEvent} from '@/lib/outbox/events/take-mail-event'
import {resendEvents} from '@/lib/outbox/transport/resend-events'
import {loggedLines, makeStore, webhookSecret} from '../make-site'

const event = {
  type: 'email.delivered',
  created_at: '2026-11-23T10:00:00.000Z',
  data: {email_id: 'p1', tags: {reference: '7K2M-9QXR'}},
}

async function makeReceiver() {
  const logged = loggedLines()
  const {store} = await makeStore()
  const parts = {
    reader: resendEvents,
    store: async () => store,
    secrets: [webhookSecret],
    clinicInbox: 'front-desk@clinic.example',
  }
  return {logged, take: (body: string, headers: Headers) => takeMailEvent(body, headers, parts)}
}

test('a signed event of a mail that is not ours is taken and left alone', async () => {
  const {take} = await makeReceiver()
  const body = JSON.stringify(event)
  expect(await take(body, signed(body))).toEqual({status: 200, outcome: 'foreign'})
})

test('events that are new to us are taken, so that the provider goes on calling', async () => {
  const {take} = await makeReceiver()
  for (const type of ['contact.created', 'email.teleported', 'suppression.removed']) {
    const body = JSON.stringify({...event, type})
    expect((await take(body, signed(body))).status).toBe(200)
  }
})

test('the clinic’s own address on the provider’s block list is an alarm', async () => {
  const {take, logged} = await makeReceiver()
  const body = JSON.stringify({type: 'suppression.added', data: {email: 'Front-Desk@clinic.example'}})
  expect((await take(body, signed(body))).status).toBe(200)
  expect(logged.join()).toContain('clinic-inbox.suppressed')
  expect(logged.join()).not.toContain('@')
})

test('a signed text that is no event is refused', async () => {
  const {take} = await makeReceiver()
  expect((await take('{"a":1}', signed('{"a":1}'))).status).toBe(400)
  expect((await take('', signed(''))).status).toBeGreaterThanOrEqual(400)
})

const HOUR_S = 3_600
const now = () => Math.floor(Date.now() / 1000)
const forgeries: [what: string, headers: (body: string) => Headers][] = [
  ['no signature', () => new Headers()],
  ['the secret of somebody else', (body) => signed(body, {secret: `whsec_${btoa('somebody else')}`})],
  ['a signature of another body', () => signed('{}')],
  ['an old signature', (body) => signed(body, {at: now() - HOUR_S})],
  ['a signature from the future', (body) => signed(body, {at: now() + HOUR_S})],
  [
    'another time than the signed one',
    (body) => withHeader(signed(body), 'svix-timestamp', String(now() + 60)),
  ],
  ['another id than the signed one', (body) => withHeader(signed(body), 'svix-id', 'msg_2')],
  ['an empty id', (body) => withHeader(signed(body), 'svix-id', '')],
  ['a time that is no number', (body) => withHeader(signed(body), 'svix-timestamp', 'soon')],
  ['a signature of another version', (body) => withHeader(signed(body), 'svix-signature', 'v2,abc')],
]

test.each(forgeries)('an event with %s is refused', async (_what, headers) => {
  const {take} = await makeReceiver()
  const body = JSON.stringify(event)
  expect(await take(body, headers(body))).toEqual({status: 401, outcome: 'not signed'})
})

test('one changed byte anywhere in the body is refused', async () => {
  const {take} = await makeReceiver()
  const body = JSON.stringify(event)
  for (let at = 0; at < body.length; at += 7) {
    const changed = `${body.slice(0, at)}#${body.slice(at + 1)}`
    expect((await take(changed, signed(body))).status).toBe(401)
  }
})

test('during a rotation both secrets are good', async () => {
  const {store} = await makeStore()
  loggedLines()
  const next = `whsec_${btoa('the next secret of this site')}`
  const body = JSON.stringify(event)
  const parts = {
    reader: resendEvents,
    store: async () => store,
    secrets: [next, webhookSecret],
    clinicInbox: '',
  }
  expect((await takeMailEvent(body, signed(body), parts)).status).toBe(200)
  expect((await takeMailEvent(body, signed(body, {secret: next}), parts)).status).toBe(200)
})

function signed(body: string, {secret = webhookSecret, at = now()} = {}): Headers {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`msg_1.${at}.${body}`).digest('base64')
  return new Headers({'svix-id': 'msg_1', 'svix-timestamp': String(at), 'svix-signature': `v1,${signature}`})
}

function withHeader(headers: Headers, name: string, value: string): Headers {
  headers.set(name, value)
  return headers
}
