import {describe, expect, test} from 'vitest'
import {renderReport} from '@/lib/consultation/alarms/render-report'
import {raiseInterruptionAlarm} from '@/lib/outbox/alarms/outage-alarms'
import {createProcessMemory} from '@/lib/outbox/alarms/process-memory'
import {raiseRequestAlarms} from '@/lib/outbox/alarms/request-alarms'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {smtpTransport} from '@/lib/outbox/transport/smtp'
import {transportOfSite} from '@/lib/outbox/transport/transport-of-site'
import {databaseKinds} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {alarmsTo} from '../parts'
import {mailSettings} from '../transport/mail-settings'
import {smtpPeer} from '../transport/peers/smtp'
import {makeChat} from './make-chat'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Noon in Richmond, some day to come. */
const NOON = Math.ceil(Date.now() / DAY) * DAY + 17 * 60 * MINUTE
const email = 'watch@elsewhere.example'
const site = 'www.clinic.test'

describe.each(databaseKinds)('on %s', (kind) => {
  test('a hook that refuses for half an hour makes nobody hear of one matter more than once', async () => {
    const {delivery, emails} = await makeTrouble(kind, 30)
    const {calls, url} = await makeChat(Array(100).fill(500))
    for (let minute = 0; minute < 30; minute++) {
      await raiseRequestAlarms({
        ...delivery,
        now: () => NOON + minute * MINUTE,
        alarms: alarmsTo({webhookUrl: url, email, site}),
      })
    }
    expect(await emails()).toHaveLength(1)
    expect(calls.length).toBeLessThanOrEqual(6)
    expect(calls.length).toBeGreaterThanOrEqual(4)
  })

  test('a mailbox that refuses does not keep the hook from one alarm for all requests', async () => {
    const {delivery, references} = await makeTrouble(kind, 12)
    const {calls, url} = await makeChat()
    const broken = {...delivery, address: {...delivery.address, from: 'nobody'}}
    const alarms = alarmsTo({webhookUrl: url, email, site})
    for (let minute = 0; minute < 20; minute++) {
      await raiseRequestAlarms({...broken, now: () => NOON + minute * MINUTE, alarms})
    }
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({event: 'alert.undelivered-for-an-hour', count: 12, site, references})
    expect(calls[0]?.text).toMatch(
      /^www\.clinic\.test: 12 consultation requests are undelivered for an hour \(internal_server_error:500\): (\w{4}-\w{4}, ){9}\w{4}-\w{4} and 2 more\.\n/,
    )
  })

  test('a channel that comes back hears what it missed, and then nothing more', async () => {
    const {delivery} = await makeTrouble(kind, 3)
    const {calls, url} = await makeChat([500, 500])
    for (let minute = 0; minute < 15; minute++) {
      await raiseRequestAlarms({
        ...delivery,
        now: () => NOON + minute * MINUTE,
        alarms: alarmsTo({webhookUrl: url, site}),
      })
    }
    expect(calls).toHaveLength(3)
    expect(calls[2]).toMatchObject({count: 3})
  })

  test('requests that get into the same trouble one after another are told together', async () => {
    const {delivery, receive, fault} = await makeTrouble(kind, 1)
    const {calls, url} = await makeChat()
    const watch = (minute: number) =>
      raiseRequestAlarms({
        ...delivery,
        now: () => NOON + minute * MINUTE,
        alarms: alarmsTo({webhookUrl: url, site}),
      })
    await watch(0)
    for (let minute = 1; minute < 16; minute++) {
      await fault('500')
      await receive(formOf({...patient, name: `Later ${minute}`}))
      await deliverNext({...delivery, retryPause: () => 2 * DAY})
      await watch(minute)
    }
    expect(calls.map(({count}) => count)).toEqual([1, 15])
  })

  test('two processes that watch at the same moment tell a matter once', async () => {
    const {delivery} = await makeTrouble(kind, 2)
    const {calls, url} = await makeChat()
    const watch = () =>
      raiseRequestAlarms({...delivery, now: () => NOON, alarms: alarmsTo({webhookUrl: url, site})})
    await Promise.all([watch(), watch(), watch()])
    await watch()
    expect(calls).toHaveLength(1)
  })

  test('an alarm mail names the event, the site and what to do', async () => {
    const {delivery, emails} = await makeTrouble(kind, 2)
    await raiseRequestAlarms({...delivery, now: () => NOON, alarms: alarmsTo({email, site})})
    expect(await emails()).toMatchObject([
      {
        to: [email],
        subject: 'Website alert from www.clinic.test: undelivered for an hour (2)',
        text: expect.stringMatching(
          /www\.clinic\.test: 2 consultation requests.*\n\nWhat to do\n\nnpm run doctor\n/,
        ),
      },
    ])
    expect(JSON.stringify(await emails())).not.toContain('Patient')
  })
})

test('a patient’s request is never sent, yet digest, purge, clock and the hook go on without a usable mail setting', async () => {
  const {delivery, receive, store, logged} = await makeSite()
  const transport = transportOfSite(
    mailSettings({MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://user:pa'} as const),
  )
  const {calls, url} = await makeChat()
  await receive(formOf())
  const broken = {
    ...delivery,
    transport,
    retention: {days: 30, onlyHandled: false},
    alarms: alarmsTo({webhookUrl: url, email, site}),
    dailyReport: renderReport,
  }
  await deliverNext({...broken, retryPause: () => DAY})
  await runMaintenance({...broken, now: () => NOON})
  expect(calls).toMatchObject([{event: 'alert.misconfigured', codes: ['not_usable:smtp']}])
  expect(await store.hasCounted('purge', NOON)).toBe(true)
  expect(logged.join()).toContain('"event":"digest.not-sent","code":"not_usable:smtp"')
  expect(logged.join()).not.toContain('maintenance.failed')
})

test('one part of housekeeping that fails is logged, and the others are done', async () => {
  const {delivery, store, logged} = await makeSite()
  const broken = {
    ...store,
    listOpen: async () => Promise.reject(Object.assign(new Error('Jane'), {code: 'SQLITE_CORRUPT'})),
    undoClockSteps: async () => Promise.reject(new TypeError('Jane')),
  }
  const {calls, url} = await makeChat()
  await runMaintenance({
    ...delivery,
    store: {...broken, countUntold: async () => 2},
    retention: {days: 30, onlyHandled: false},
    alarms: alarmsTo({webhookUrl: url, site}),
    dailyReport: renderReport,
    now: () => NOON,
  })
  expect(calls).toMatchObject([{event: 'alert.held-as-spam', count: 2}])
  expect(await store.hasCounted('purge', NOON)).toBe(true)
  expect(logged.join()).toContain(
    '"event":"maintenance.failed","code":"request-alarms","error":"Error:SQLITE_CORRUPT"',
  )
  expect(logged.join()).toContain(
    '"event":"maintenance.failed","code":"undo-clock-steps","error":"TypeError"',
  )
})

test('a clock that calls for delivery gets alarms too while delivery fails, and hears of the failure', async () => {
  const {delivery, store} = await makeSite()
  const {calls, url} = await makeChat()
  const broken = {...store, claim: async () => Promise.reject(new Error('down')), countUntold: async () => 1}
  await expect(
    drainOnce({...delivery, store: broken, alarms: alarmsTo({webhookUrl: url, site})}),
  ).rejects.toThrow('down')
  expect(calls).toMatchObject([{event: 'alert.held-as-spam'}])
})

test('a wrong login of any mail server is told at once, whatever the server calls it', async () => {
  for (const responseCode of [530, 534, 535, 538]) {
    const {delivery, receive, store} = await makeSite()
    const {calls, url} = await makeChat()
    const {port} = await smtpPeer({
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), {responseCode})),
    })
    await receive(formOf())
    const transport = smtpTransport({url: `smtp://site:wrong@127.0.0.1:${port}`})
    await deliverNext({...delivery, transport, retryPause: () => DAY})
    const [request] = await store.listOpen()
    expect(request).toMatchObject({code: expect.stringMatching(/^EAUTH/), failure: 'misconfigured'})
    await raiseRequestAlarms({...delivery, alarms: alarmsTo({webhookUrl: url, site})})
    expect(calls).toMatchObject([{event: 'alert.misconfigured'}])
  }
})

test('delivery that is interrupted for five minutes is told once a day, without the store', async () => {
  const {delivery, emails} = await makeSite()
  const {calls, url} = await makeChat()
  const memory = createProcessMemory()
  const sender = {...delivery, alarms: alarmsTo({webhookUrl: url, email, site})}
  for (const [minute, forMs] of [
    [0, undefined],
    [4, 4 * MINUTE],
    [6, 6 * MINUTE],
    [7, 7 * MINUTE],
  ] as const) {
    await raiseInterruptionAlarm({...sender, now: () => NOON + minute * MINUTE}, forMs, memory)
  }
  expect(calls).toMatchObject([
    {
      event: 'alert.delivery-interrupted',
      text: expect.stringContaining('requests cannot be delivered just now'),
    },
  ])
  expect(await emails()).toHaveLength(1)
})

test('an alarm mail goes the usual way when the other way fails', async () => {
  const {delivery, emails} = await makeTrouble('sqlite', 1)
  const other = transportOfSite(mailSettings({MAIL_TRANSPORT: 'smtp', SMTP_URL: 'nowhere'} as const))
  await raiseRequestAlarms({
    ...delivery,
    fallback: {transport: other, afterFailures: 5},
    now: () => NOON,
    alarms: alarmsTo({email, site}),
  })
  expect(await emails()).toHaveLength(1)
})

/** Requests that wait since longer than an hour before noon, because the mail service failed. */
async function makeTrouble(kind: (typeof databaseKinds)[number], count: number) {
  const made = await makeSite({kind})
  const references: string[] = []
  for (let place = 0; place < count; place++) {
    const outcome = await made.receive(formOf({...patient, name: `Patient ${place}`}))
    if (outcome.status === 'received') references.push(outcome.reference)
    await made.fault('500')
    await deliverNext({...made.delivery, retryPause: () => 2 * DAY})
  }
  return {...made, references}
}
