import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {text} from 'node:stream/consumers'
import {Resend, type WebhookEventPayload} from 'resend'
import {expect, onTestFinished, test} from 'vitest'
import {makeInbox, message} from './make-inbox'

const secret = `whsec_${btoa('a secret of the test')}`

test('each mail is followed by events that Resend’s own client takes for Resend’s', async () => {
  const {told, url} = await listen()
  const {send} = await makeInbox({webhook: {url, secret}})
  const {id} = await (await send({...message, tags: [{name: 'reference', value: '7K2M-9QXR'}]})).json()
  await expect.poll(() => told.map(({type}) => type)).toEqual(['email.sent', 'email.delivered'])
  expect(told[1]).toMatchObject({
    data: {email_id: id, subject: message.subject, to: [message.to], tags: {reference: '7K2M-9QXR'}},
  })
})

test.each([
  ['bounce', ['email.sent', 'email.bounced'], 'bounced'],
  ['soft-bounce', ['email.sent', 'email.delivered', 'email.bounced'], 'bounced'],
  ['suppressed', ['email.sent', 'email.suppressed'], 'suppressed'],
  ['failed', ['email.sent', 'email.failed'], 'failed'],
  ['complain', ['email.sent', 'email.delivered', 'email.complained'], 'complained'],
  ['delay', ['email.sent', 'email.delivery_delayed'], 'delivery_delayed'],
  ['reorder-events', ['email.delivered', 'email.sent'], 'delivered'],
])('the fate "%s" is told as %j, and can be asked for', async (mode, events, lastEvent) => {
  const {told, url} = await listen()
  const inbox = await makeInbox({webhook: {url, secret}})
  await inbox.fault({mode})
  const {id} = await (await inbox.send(message)).json()
  await expect.poll(() => told.map(({type}) => type)).toEqual(events)
  expect((await new Resend('re_test', {baseUrl: inbox.url}).emails.get(id)).data?.last_event).toBe(lastEvent)
})

test('a doubled event has the same id, and a mail that is sent again under its key has no events of its own', async () => {
  const {told, ids, url} = await listen()
  const inbox = await makeInbox({webhook: {url, secret}})
  await inbox.fault({mode: 'duplicate-events'})
  await inbox.send(message, 'k')
  await inbox.send(message, 'k')
  await expect.poll(() => told.length).toBe(6)
  expect(new Set(ids).size).toBe(2)
})

test('an event that is not taken comes again', async () => {
  const {told, url} = await listen([503, 500, 200])
  const {send} = await makeInbox({webhook: {url, secret, pausesMs: [20, 20, 20]}})
  await send(message)
  await expect.poll(() => told.length).toBe(4)
})

test('tags are for machines only', async () => {
  const {send} = await makeInbox()
  expect((await send({...message, tags: [{name: 'patient', value: 'Jane Doe'}]})).status).toBe(422)
})

test('a used-up quota is refused as Resend refuses it', async () => {
  const {send, fault} = await makeInbox()
  await fault({mode: 'quota'})
  const response = await send(message)
  expect(response.status).toBe(429)
  expect(await response.json()).toMatchObject({name: 'daily_quota_exceeded'})
})

/** A site that verifies what it is told, and answers with each status in turn. */
async function listen(statuses: number[] = []) {
  const told: WebhookEventPayload[] = []
  const ids: string[] = []
  const server = createServer(async (request, response) => {
    const header = (name: string) => String(request.headers[name])
    ids.push(header('svix-id'))
    told.push(
      new Resend('re_test').webhooks.verify({
        payload: await text(request),
        headers: {
          id: header('svix-id'),
          timestamp: header('svix-timestamp'),
          signature: header('svix-signature'),
        },
        webhookSecret: secret,
      }),
    )
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return {told, ids, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`}
}
