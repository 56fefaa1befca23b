import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'

const HOUR = 60 * 60 * 1000

test('a stored request arrives in the inbox, once', async () => {
  const {receive, delivery, emails, store} = await makeSite()
  const outcome = await receive(formOf())
  expect(await drainOnce(delivery)).toBe(1)
  expect(await drainOnce(delivery)).toBe(0)
  const reference = outcome.status === 'received' ? outcome.reference : ''
  const [email, ...others] = await emails()
  expect(others).toEqual([])
  expect(email).toMatchObject({
    subject: `New website request ${reference}`,
    from: 'Website <website@clinic.example>',
    to: ['front-desk@clinic.example'],
    idempotencyKey: expect.stringMatching(/^consultation\/[0-9a-f-]{36}$/),
  })
  expect(email?.text).toContain(patient.name)
  expect(await store.countByState()).toEqual({accepted: 1})
})

test.each(['429', '500', 'reset', 'accept-then-drop'])(
  'after two failures of the kind %s it arrives, once',
  async (mode) => {
    const {receive, delivery, emails, fault, store, place} = await makeSite()
    await receive(formOf())
    await fault(mode, 2)
    expect(await drainOnce(delivery)).toBe(3)
    expect(await emails()).toHaveLength(1)
    expect(await store.countByState()).toEqual({accepted: 1})
    expect(await rowsOf(place, 'select attempts, last_error from consultation_requests')).toEqual([
      {attempts: 3, last_error: null},
    ])
  },
)

test('a mail service that does not answer is left after a time limit, and tried again', async () => {
  const {receive, delivery, emails, fault} = await makeSite({timeoutMs: 150})
  await receive(formOf())
  await fault('hang', 2)
  // One more when the service is still busy with the try that was given up.
  expect(await drainOnce(delivery)).toBeGreaterThanOrEqual(3)
  expect(await emails()).toHaveLength(1)
})

test('one that hangs does not hold up the others', async () => {
  const {receive, delivery, emails, fault} = await makeSite({timeoutMs: 5_000})
  await fault('hang', 1)
  for (let count = 0; count < 6; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  const ticking = drainOnce(delivery)
  await expect.poll(async () => (await emails()).length, {timeout: 4_000}).toBe(5)
  await ticking
  expect(await emails()).toHaveLength(6)
})

test('mail that was accepted before the sender died is not sent twice', async () => {
  const {receive, delivery, emails, place} = await makeSite()
  await receive(formOf())
  await drainOnce(delivery)
  // As it is on disk when the process was killed between the answer and its record.
  await rowsOf(
    place,
    "update consultation_requests set status = 'sending', lease_until = 1, provider_id = null returning id",
  )
  expect(await drainOnce(delivery)).toBe(1)
  expect(await emails()).toHaveLength(1)
})

test('a retry repeats the first message to the byte, even when sender and template changed', async () => {
  const {receive, delivery, emails, fault, place} = await makeSite()
  await receive(formOf())
  await fault('accept-then-drop')
  await deliverNext(delivery)
  const changed = {...delivery, address: {from: 'new@clinic.example', to: 'other@clinic.example'}}
  expect(await drainOnce(changed)).toBe(1)
  expect(await emails()).toMatchObject([{to: ['front-desk@clinic.example']}])
  expect(await rowsOf(place, 'select status from consultation_requests')).toEqual([{status: 'accepted'}])
})

test('what the mail service will never take is kept for a person', async () => {
  const {receive, delivery, emails, store, place} = await makeSite()
  await receive(formOf())
  const wrong = {...delivery, address: {from: 'not an address', to: 'front-desk@clinic.example'}}
  expect(await drainOnce(wrong)).toBe(1)
  expect(await emails()).toEqual([])
  expect(await store.countByState()).toEqual({needs_attention: 1})
  expect(await rowsOf(place, 'select last_error from consultation_requests')).toEqual([
    {last_error: 'validation_error:422'},
  ])
})

test('a key that the mail service knows with another message: the mail has arrived, and a person hears of it', async () => {
  const {receive, delivery, inbox, store, place, logged} = await makeSite()
  await receive(formOf())
  const [row] = await rowsOf(place)
  await fetch(`${inbox.url}/emails`, {
    method: 'POST',
    headers: {authorization: 'Bearer re_test', 'idempotency-key': `consultation/${row?.id}`},
    body: JSON.stringify({from: 'a@clinic.example', to: 'b@clinic.example', subject: 'x', text: 'x'}),
  })
  await drainOnce(delivery)
  expect(await store.countByState()).toEqual({accepted: 1})
  expect(logged.join()).toContain('"event":"delivery.unconfirmed"')
  await drainOnce({...delivery, now: () => Date.now() + 3 * HOUR})
  expect(await store.countByState()).toEqual({needs_attention: 1})
})

test('a wrong API key is tried again, because it can be put right', async () => {
  const {receive, delivery, inbox, store, emails} = await makeSite()
  await receive(formOf())
  const transport = resendTransport({apiKey: 'wrong', baseUrl: inbox.url, spacingMs: 0})
  await deliverNext({...delivery, transport})
  expect(await store.countByState()).toEqual({queued: 1})
  await drainOnce(delivery)
  expect(await emails()).toHaveLength(1)
})

test('a request that could not be delivered for 72 hours needs a person', async () => {
  const {receive, delivery, fault, store} = await makeSite()
  await receive(formOf())
  await fault('500', 2)
  await deliverNext({...delivery, now: () => Date.now() + 71 * HOUR})
  expect(await store.countByState()).toEqual({queued: 1})
  await deliverNext({...delivery, now: () => Date.now() + 73 * HOUR})
  expect(await store.countByState()).toEqual({needs_attention: 1})
})

test('the pause that the mail service asks for is kept', async () => {
  const {receive, delivery, fault} = await makeSite()
  await receive(formOf())
  await fault('429')
  const asked: unknown[] = []
  await deliverNext({...delivery, retryPause: (...args) => asked.push(args)})
  expect(asked).toEqual([[1, 1_000]])
})

test('a request whose key is missing waits for the key', async () => {
  const {receive, delivery, emails, store} = await makeSite()
  await receive(formOf())
  const other = {id: 'other', key: Buffer.alloc(32, 7)}
  await deliverNext({...delivery, keys: [other]})
  expect(await store.countByState()).toEqual({queued: 1})
  await drainOnce({...delivery, keys: [other, ...delivery.keys]})
  expect(await emails()).toHaveLength(1)
})

const strangeAnswers: [what: string, status: number, body: string][] = [
  ['success without an id', 200, '{}'],
  ['a page instead of JSON', 200, '<html>'],
  ['a gateway error page', 502, '<html>'],
  ['null', 500, 'null'],
  ['an error without fields', 503, '{}'],
  ['a list', 200, '[]'],
]

test.each(strangeAnswers)('%s is no proof of delivery', async (_what, status, body) => {
  const {receive, delivery, store} = await makeSite()
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await receive(formOf())
  await deliverNext({...delivery, transport: resendTransport({apiKey: 're_test', baseUrl})})
  expect(await store.countByState()).toEqual({queued: 1})
})
