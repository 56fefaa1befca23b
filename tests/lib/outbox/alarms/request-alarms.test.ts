import {describe, expect, test} from 'vitest'
import {renderReport} from '@/lib/consultation/alarms/render-report'
import {sendDailyReport} from '@/lib/outbox/alarms/daily-report'
import {raiseRequestAlarms} from '@/lib/outbox/alarms/request-alarms'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {resendTransport} from '@/lib/outbox/transport/resend'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {markHandled} from '../mark-handled'
import {alarmsTo} from '../parts'
import {makeChat} from './make-chat'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Noon in Richmond, some day to come: a digest is due then. */
const NOON = Math.ceil(Date.now() / DAY) * DAY + 17 * 60 * MINUTE

describe.each(databaseKinds)('on %s', (kind) => {
  test('a request that is not delivered warns after 15 minutes and pages after 60, once each', async () => {
    const {receive, delivery, fault, place} = await makeSite({kind})
    const {calls, url} = await makeChat()
    const outcome = await receive(formOf())
    const reference = outcome.status === 'received' ? outcome.reference : ''
    await fault('500')
    await deliverNext({...delivery, retryPause: () => DAY})
    // What is told is told again on another day, and an hour from now may be on one.
    await rowsOf(
      place,
      `update consultation_requests set created_at = ${NOON}, queued_at = ${NOON} returning id`,
    )
    for (const minutes of [1, 14, 16, 20, 59, 61, 62]) {
      const alarms = alarmsTo({webhookUrl: url, site: 'www.clinic.test'})
      await raiseRequestAlarms({...delivery, alarms, now: () => NOON + minutes * MINUTE})
    }
    const what = {
      site: 'www.clinic.test',
      references: [reference],
      count: 1,
      codes: ['internal_server_error:500'],
    }
    expect(calls).toEqual([
      {
        ...what,
        event: 'alert.undelivered',
        text: `www.clinic.test: consultation request ${reference} is undelivered for 15 minutes (internal_server_error:500).\n\nWhat to do: npm run doctor`,
      },
      {
        ...what,
        event: 'alert.undelivered-for-an-hour',
        text: `www.clinic.test: consultation request ${reference} is undelivered for an hour (internal_server_error:500).\n\nWhat to do: npm run doctor`,
      },
    ])
  })

  test('a request that needs attention is told every day until it is handled', async () => {
    const {receive, delivery, place, emails} = await makeSite({kind})
    const outcome = await receive(formOf())
    const reference = outcome.status === 'received' ? outcome.reference : ''
    await drainOnce({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
    const watch = (at: number) =>
      raiseRequestAlarms({
        ...delivery,
        now: () => at,
        alarms: alarmsTo({email: 'watch@elsewhere.example', site: 'www.clinic.test'}),
      })
    for (const at of [NOON, NOON + MINUTE, NOON + DAY]) await watch(at)
    await markHandled(place, reference, NOON)
    await watch(NOON + 2 * DAY)
    expect(await emails()).toHaveLength(2)
    expect((await emails())[0]).toMatchObject({
      to: ['watch@elsewhere.example'],
      subject: 'Website alert from www.clinic.test: needs attention',
      text: expect.stringContaining('needs attention (validation_error:422)'),
    })
    expect((await emails())[0]?.text).toContain(`npm run requests -- show ${reference}`)
    expect(JSON.stringify(await emails())).not.toContain(patient.name)
  })

  test('one report a day says what was received and sent, also when nothing was', async () => {
    const {receive, delivery, emails, place} = await makeSite({kind})
    const report = (at: number) => sendDailyReport({...delivery, dailyReport: renderReport, now: () => at})
    await report(NOON - 6 * 60 * MINUTE)
    expect(await emails()).toEqual([])
    await report(NOON)
    await report(NOON + MINUTE)
    expect(await emails()).toMatchObject([
      {
        to: ['front-desk@clinic.example'],
        subject: `Website requests, daily report ${new Date(NOON).toISOString().slice(0, 10)}`,
        text: expect.stringContaining('0 received, 0 sent to this mailbox\n'),
      },
    ])
    const references: string[] = []
    for (let count = 0; count < 3; count++) {
      const outcome = await receive(formOf({...patient, name: `Patient ${count}`}))
      if (outcome.status === 'received') references.push(outcome.reference)
    }
    await rowsOf(place, `update consultation_requests set created_at = ${NOON + DAY - MINUTE} returning id`)
    const held = `update consultation_requests set status = 'held' where reference = '${references[2]}' returning id`
    await rowsOf(place, held)
    await drainOnce(delivery)
    await report(NOON + DAY)
    const text = (await emails()).find(({subject}) => subject.includes('daily report'))?.text ?? ''
    expect(text).toContain('3 received, 2 sent to this mailbox: ')
    expect(text).toContain(`1 look like spam and were not sent:\n\n * ${references[2]} no-token\n`)
    for (const reference of references) expect(text).toContain(reference)
    expect(text).not.toContain('Patient')
  })
})

test.each(['wrong key', 'quota'])('a %s is told within a minute', async (what) => {
  const {receive, delivery, fault, inbox} = await makeSite()
  const {calls, url} = await makeChat()
  await receive(formOf())
  const transport = resendTransport({apiKey: what === 'quota' ? 're_test' : 'wrong', baseUrl: inbox.url})
  if (what === 'quota') await fault('quota')
  await deliverNext({...delivery, transport, retryPause: () => DAY})
  await raiseRequestAlarms({...delivery, alarms: alarmsTo({webhookUrl: url})})
  expect(calls).toMatchObject([{event: 'alert.misconfigured'}])
})

test('an alarm that did not get through is sent again', async () => {
  const {receive, delivery, logged} = await makeSite()
  const {calls, url} = await makeChat([500, 200])
  await receive(formOf())
  await drainOnce({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
  for (let minute = 0; minute < 4; minute++) {
    await raiseRequestAlarms({
      ...delivery,
      now: () => NOON + minute * MINUTE,
      alarms: alarmsTo({webhookUrl: url}),
    })
  }
  expect(calls).toHaveLength(2)
  expect(logged.join()).toContain('"event":"alert.not-sent","code":"webhook:500"')
})

test('a report that could not be sent is sent a minute later', async () => {
  const {delivery, fault, emails} = await makeSite()
  await fault('500')
  for (const at of [NOON, NOON + MINUTE, NOON + 2 * MINUTE]) {
    await sendDailyReport({...delivery, dailyReport: renderReport, now: () => at})
  }
  expect(await emails()).toHaveLength(1)
})
