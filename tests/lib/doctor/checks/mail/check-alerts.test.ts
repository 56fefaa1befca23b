import path from 'node:path'
import {expect, test} from 'vitest'
import {checkAlerts} from '@/lib/doctor/checks/mail/check-alerts'
import {raiseRequestAlarms} from '@/lib/outbox/alarms/request-alarms'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {makeFolder} from '../../../../sanity/lake/lake-test'
import {makeChat} from '../../../outbox/alarms/make-chat'
import {databaseKinds} from '../../../outbox/databases'
import {formOf, makeSite} from '../../../outbox/make-site'
import {alarmsTo} from '../../../outbox/parts'
import {deadUrl, serve, signal, words} from '../../peers'

const email = 'manager@elsewhere.test'

async function makeCheck(kind: (typeof databaseKinds)[number] = 'sqlite') {
  const site = await makeSite({kind})
  const store = {
    DATA_DIR: path.dirname(kind === 'sqlite' ? site.place : path.join(site.folder, 'x')),
    DATABASE_URL: kind === 'postgres' ? site.place : undefined,
    DATABASE_POOLER: undefined,
  }
  const check = async (
    channels: {webhookUrl?: string; email?: string},
    options: {send?: boolean; isNeeded?: boolean} = {},
  ) => {
    const {send = false, isNeeded = true} = options
    return words(
      await checkAlerts({
        parts: {...site.delivery, alarms: alarmsTo(channels)},
        store,
        isNeeded,
        send,
        signal,
      }),
    )
  }
  return {...site, store, check}
}

test('without a channel it fails and names both settings, but not while mail stays on this machine', async () => {
  const {check} = await makeCheck()
  expect(await check({})).toMatch(
    /^No channel for alarms is set\. FIX Set ALERT_WEBHOOK_URL .* or ALERT_EMAIL/,
  )
  expect(await check({}, {send: true})).toMatch(/FIX Set ALERT_WEBHOOK_URL/)
  expect(await check({}, {isNeeded: false})).toMatch(/live mode asks for one\.$/)
})

test('the clinic’s own inbox is no channel for alarms', async () => {
  const {check} = await makeCheck()
  expect(await check({email: 'Front-Desk@clinic.example'})).toMatch(
    /clinic’s inbox alone.* FIX Set ALERT_WEBHOOK_URL/,
  )
})

test('without --send nothing is sent, and a hook is only connected to', async () => {
  const {check, emails} = await makeCheck()
  const {calls, url} = await makeChat()
  expect(await check({webhookUrl: url, email})).toMatch(
    /is set\. To send a test alarm: npm run doctor -- --send/,
  )
  expect(calls).toEqual([])
  expect(await emails()).toEqual([])
})

test.each([
  [
    'nobody answers',
    async () => deadUrl(),
    /ALERT_WEBHOOK_URL: 127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\)\. FIX Look/,
  ],
  [
    'the name is none',
    async () => 'https://chat.invalid/hook',
    /ALERT_WEBHOOK_URL: .* FIX Look whether the address/,
  ],
  [
    'it does not speak TLS',
    async () => (await serve(() => new Response('ok'))).replace('http:', 'https:'),
    /could not be reached \(\w+\)\. FIX/,
  ],
])('a hook fails without --send when %s', async (_what, makeUrl, reason) => {
  const {check} = await makeCheck()
  expect(await check({webhookUrl: await makeUrl()})).toMatch(reason)
})

test('with --send each channel gets a test that says that it is one', async () => {
  const {check, emails} = await makeCheck()
  const {calls, url} = await makeChat()
  expect(await check({webhookUrl: url, email}, {send: true})).toMatch(
    /taken by ALERT_WEBHOOK_URL and ALERT_EMAIL/,
  )
  expect(calls).toMatchObject([
    {event: 'alert.test', text: expect.stringContaining('this is a test of the alarms')},
  ])
  expect(await emails()).toMatchObject([
    {to: [email], text: expect.stringContaining('Nothing has to be done')},
  ])
})

test.each([
  [404, /ALERT_WEBHOOK_URL did not take a test alarm \(webhook:404\)\. FIX The hook is gone/],
  [400, /\(webhook:400\)\. FIX The service does not take the shape/],
  [500, /\(webhook:500\)\. FIX Look whether ALERT_WEBHOOK_URL is right/],
])(
  'with --send a hook that answers %i fails, and the other channel is tried all the same',
  async (status, reason) => {
    const {check, emails} = await makeCheck()
    const {url} = await makeChat([status])
    expect(await check({webhookUrl: url, email}, {send: true})).toMatch(reason)
    expect(await emails()).toHaveLength(1)
  },
)

test('with --send a mailbox that is not taken fails', async () => {
  const {check, delivery} = await makeCheck()
  delivery.address.from = 'nobody'
  expect(await check({email}, {send: true})).toMatch(
    /ALERT_EMAIL did not take a test alarm \(email:validation_error:422\)\. FIX Look at ALERT_EMAIL, at MAIL_FROM/,
  )
})

test.each(databaseKinds)(
  'a hook that refused the last alarm fails without --send, until a test gets through (%s)',
  async (kind) => {
    const {check, delivery, receive} = await makeCheck(kind)
    const {url} = await makeChat([410])
    await receive(formOf())
    await drainOnce({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
    await raiseRequestAlarms({...delivery, alarms: alarmsTo({webhookUrl: url})})
    expect(await check({webhookUrl: url})).toMatch(
      /last alarm was not taken by ALERT_WEBHOOK_URL\. FIX Send a test with: npm run doctor -- --send/,
    )
    expect(await check({webhookUrl: url}, {send: true})).toMatch(/was taken by ALERT_WEBHOOK_URL/)
    expect(await check({webhookUrl: url})).toMatch(/is set\./)
  },
)

test('before the site has kept anything, no store is made', async () => {
  const {check, store} = await makeCheck()
  store.DATA_DIR = await makeFolder()
  const {url} = await makeChat()
  expect(await check({webhookUrl: url}, {send: true})).toMatch(/was taken/)
  expect(await check({webhookUrl: url})).toMatch(/is set\./)
})
