import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {text} from 'node:stream/consumers'
import {expect, onTestFinished, test} from 'vitest'
import {type AlarmParts, channelsOf, channelsToPeople} from '@/lib/outbox/alarms/channels'
import type {SendResult} from '@/lib/outbox/transport/transport'
import {loggedLines} from '../make-site'
import {alarmsTo} from '../parts'
import {logsOf, scriptedTransport} from '../scripted'

const NOON = Date.parse('2026-11-28T12:00:00Z')
const email = 'watch@elsewhere.example'
const webhookUrl = 'https://chat.clinic.test/hook'
const site = 'www.clinic.test'
const alert = {
  event: 'alert.needs-attention',
  references: ['7K2M-9QXR'],
  count: 1,
  codes: ['bounced'],
} as const
const broken: SendResult = {ok: false, kind: 'misconfigured', code: 'EAUTH:535'}
const digest = (words: string) => createHash('sha256').update(words).digest('hex')

test.each([
  ['no channel', {}, ['log']],
  ['a hook', {webhookUrl}, ['log', `webhook-${digest(webhookUrl).slice(0, 8)}`]],
  ['an address', {email}, ['log', `email-${digest(email).slice(0, 8)}`]],
  [
    'both',
    {webhookUrl, email},
    ['log', `webhook-${digest(webhookUrl).slice(0, 8)}`, `email-${digest(email).slice(0, 8)}`],
  ],
])('a site with %s has these channels, the log first and without a pause', (_what, settings, names) => {
  const parts = makeParts(settings)
  const channels = channelsOf(parts)
  expect(channels.map(({name}) => name)).toEqual(names)
  expect(channels.map(({spacingMs}) => spacingMs)).toEqual(
    names.map((name) => (name === 'log' ? 0 : 900_000)),
  )
  expect(channelsToPeople(parts).map(({name}) => name)).toEqual(names.slice(1))
})

test('the log has one line for each request, with its own code', async () => {
  const logged = loggedLines()
  const [log] = channelsOf(makeParts())
  const codes = ['x:1', undefined]
  await log?.send({event: 'alert.undelivered', references: ['A', 'B'], count: 2, codes})
  await log?.send({event: 'alert.undelivered', references: ['A'], count: 5})
  await log?.send({event: 'alert.held-as-spam', references: [], count: 3, codes: ['y']})
  await log?.send({event: 'alert.held-as-spam', references: [], count: 4})
  expect(logsOf(logged, '')).toEqual([
    {event: 'alert.undelivered', reference: 'A', code: 'x:1'},
    {event: 'alert.undelivered', reference: 'B'},
    {event: 'alert.undelivered', reference: 'A', count: 5},
    {event: 'alert.held-as-spam', count: 3, code: 'y'},
    {event: 'alert.held-as-spam', count: 4},
  ])
})

test('a hook is called once, with JSON', async () => {
  const {calls, url} = await makeHook()
  const [hook] = channelsToPeople(makeParts({webhookUrl: url}))
  expect(await hook?.send(alert)).toBeUndefined()
  expect(calls).toEqual([
    {
      method: 'POST',
      type: 'application/json',
      body: {
        event: 'alert.needs-attention',
        site,
        count: 1,
        references: ['7K2M-9QXR'],
        codes: ['bounced'],
        text: expect.stringContaining(`${site}: consultation request 7K2M-9QXR needs attention (bounced).`),
      },
    },
  ])
})

test('an alarm mail leaves by the other transport, which the broken one cannot hold up', async () => {
  const {parts, usual, other, paces} = makeMailParts([broken], [])
  const [mail] = channelsToPeople(parts)
  expect(await mail?.send(alert)).toBeUndefined()
  expect([other.sent.length, usual.sent.length, paces.length]).toEqual([1, 0, 1])
})

test('an alarm mail leaves by the usual transport when the other one does not take it', async () => {
  const {parts, usual, other, paces} = makeMailParts([], [broken])
  const [mail] = channelsToPeople(parts)
  expect(await mail?.send(alert)).toBeUndefined()
  expect([other.sent.length, usual.sent.length, paces.length]).toEqual([1, 1, 2])
  // The same key: where both are one service, it brings one mail.
  expect(usual.sent[0]?.key).toBe(other.sent[0]?.key)
})

test('an alarm mail that neither transport takes has failed, for both reasons', async () => {
  const {parts} = makeMailParts([{ok: false, kind: 'busy', code: '500'}], [broken])
  const [mail] = channelsToPeople(parts)
  expect(await mail?.send(alert)).toBe('email:EAUTH:535/500')
})

test('an alarm mail says what happened, from the site’s address, and asks for no automatic answer', async () => {
  const {transport, sent} = scriptedTransport()
  const [mail] = channelsToPeople({...makeParts({email}), transport})
  expect(await mail?.send(alert)).toBeUndefined()
  expect(sent.map(({mail}) => mail)).toEqual([
    {
      from: 'website@clinic.example',
      to: email,
      subject: `Website alert from ${site}: needs attention`,
      text: expect.stringContaining('7K2M-9QXR'),
      html: expect.stringContaining('7K2M-9QXR'),
      headers: {'Auto-Submitted': 'auto-generated'},
    },
  ])
})

test('the same words on one day are one mail to the service, and other words or another day another', async () => {
  const {transport, sent} = scriptedTransport()
  const sendAt = async (now: number, changes: object = {}) => {
    const [mail] = channelsToPeople({...makeParts({email}), transport, now: () => now})
    await mail?.send({...alert, ...changes})
  }
  await sendAt(NOON)
  await sendAt(Date.parse('2026-11-28T23:59:59.999Z'))
  await sendAt(Date.parse('2026-11-29T00:00:00Z'))
  await sendAt(NOON, {codes: ['full']})
  const [first, later, ...others] = sent.map(({key}) => key)
  const subject = `Website alert from ${site}: needs attention`
  const words = `${site}: consultation request 7K2M-9QXR needs attention (bounced).\n\nWhat to do: npm run requests -- show 7K2M-9QXR`
  expect(first).toBe(`alert/${digest(`2026-11-28/${subject}/${words}`)}`)
  expect(later).toBe(first)
  expect(new Set([first, ...others]).size).toBe(3)
})

function makeParts(channels: {webhookUrl?: string; email?: string} = {}): AlarmParts {
  return {
    transport: scriptedTransport().transport,
    fallback: undefined,
    address: {from: 'website@clinic.example', to: 'front-desk@clinic.example'},
    pace: async () => {},
    now: () => NOON,
    alarms: alarmsTo({...channels, site}),
  }
}

function makeMailParts(answersOfUsual: SendResult[], answersOfOther: SendResult[]) {
  const usual = scriptedTransport(answersOfUsual, {name: 'usual'})
  const other = scriptedTransport(answersOfOther, {name: 'other'})
  const paces: number[] = []
  const parts: AlarmParts = {
    ...makeParts({email}),
    transport: usual.transport,
    fallback: {transport: other.transport, afterFailures: 5},
    pace: async () => void paces.push(1),
  }
  return {parts, usual, other, paces}
}

async function makeHook() {
  const calls: {method: string | undefined; type: string | undefined; body: unknown}[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const {method, headers} = request
    calls.push({method, type: headers['content-type'], body: JSON.parse(await text(request))})
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return {calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`}
}
