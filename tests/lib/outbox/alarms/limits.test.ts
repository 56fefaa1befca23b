import {describe, expect, test} from 'vitest'
import {raiseInterruptionAlarm, raiseJournalAlarm} from '@/lib/outbox/alarms/outage-alarms'
import {createProcessMemory} from '@/lib/outbox/alarms/process-memory'
import {raiseRequestAlarms, raiseSpamAlarm} from '@/lib/outbox/alarms/request-alarms'
import type {Delivery} from '@/lib/outbox/send/delivery'
import {rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {alarmsTo} from '../parts'
import {logsOf} from '../scripted'
import {makeChat} from './make-chat'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOON = Math.ceil(Date.now() / DAY) * DAY + DAY / 2

describe('a request that waits', () => {
  const row = `status = 'queued', created_at = ${NOON}, last_error = 'x:500'`
  test.each([
    ['15 minutes', row, 15 * MINUTE, undefined],
    ['more than 15 minutes', row, 15 * MINUTE + 1, 'alert.undelivered'],
    ['an hour', row, 60 * MINUTE, 'alert.undelivered'],
    ['more than an hour', row, 60 * MINUTE + 1, 'alert.undelivered-for-an-hour'],
    [
      'more than an hour while it is being sent',
      row.replace('queued', 'sending'),
      61 * MINUTE,
      'alert.undelivered-for-an-hour',
    ],
    ['because mail is misconfigured', `${row}, failure = 'misconfigured'`, 0, 'alert.misconfigured'],
    ['because all mails of the day are used', `${row}, failure = 'quota'`, 0, 'alert.misconfigured'],
    ['for a busy service', `${row}, failure = 'busy'`, 0, undefined],
    ['for a person', row.replace('queued', 'needs_attention'), 0, 'alert.needs-attention'],
    ['since a person sent it again', `${row}, queued_at = ${NOON + DAY}`, DAY + 15 * MINUTE, undefined],
    [
      'for a long time after a person sent it again',
      `${row}, queued_at = ${NOON + DAY}`,
      DAY + 16 * MINUTE,
      'alert.undelivered',
    ],
  ])('%s raises the alarm that fits', async (_what, columns, laterMs, event) => {
    const {delivery, receive, place, logged} = await makeSite()
    const outcome = await receive(formOf())
    const reference = outcome.status === 'received' ? outcome.reference : ''
    await rowsOf(place, `update consultation_requests set ${columns} returning id`)
    await raiseRequestAlarms({...delivery, now: () => NOON + laterMs})
    expect(logsOf(logged, 'alert.')).toEqual(event ? [{event, reference, code: 'x:500'}] : [])
  })
})

describe('a request that looks like spam', () => {
  const dailyReport: Delivery['dailyReport'] = async () => ({subject: 's', text: 't', html: 'h'})

  test('is told to people once, by their number', async () => {
    const {raise, untold, calls, url} = await makeHeld()
    await raise({alarms: alarmsTo({webhookUrl: url})})
    expect(calls).toMatchObject([{event: 'alert.held-as-spam', count: 2, references: []}])
    expect(await untold()).toBe(0)
    await raise({alarms: alarmsTo({webhookUrl: url})})
    expect(calls).toHaveLength(1)
  })

  test('is still untold when no channel to people took it, whatever the log has', async () => {
    const {raise, untold, url, logged} = await makeHeld([500])
    await raise({alarms: alarmsTo({webhookUrl: url})})
    expect(await untold()).toBe(2)
    expect(logsOf(logged, 'alert.held')).toEqual([{event: 'alert.held-as-spam', count: 2}])
  })

  test('counts as told by the log where the site has no channel and no report', async () => {
    const {raise, untold} = await makeHeld()
    await raise()
    expect(await untold()).toBe(0)
  })

  test('waits for the report where the site has no channel', async () => {
    const {raise, untold, logged} = await makeHeld()
    await raise({dailyReport})
    expect(await untold()).toBe(2)
    expect(logsOf(logged, 'alert.')).toHaveLength(1)
  })

  test('counts as told by a channel, also where a report is to come', async () => {
    const {raise, untold, url} = await makeHeld()
    await raise({dailyReport, alarms: alarmsTo({webhookUrl: url})})
    expect(await untold()).toBe(0)
  })

  async function makeHeld(statuses: number[] = []) {
    const site = await makeSite()
    await site.receive(formOf())
    await site.receive(formOf({...patient, name: 'Another'}))
    await rowsOf(
      site.place,
      `update consultation_requests set status = 'held', created_at = ${NOON} returning id`,
    )
    const raise = (changes: Partial<Delivery> = {}) =>
      raiseSpamAlarm({...site.delivery, now: () => NOON, ...changes})
    return {...site, raise, untold: () => site.store.countUntold(), ...(await makeChat(statuses))}
  }
})

test('with nothing held there is no alarm', async () => {
  const {delivery, logged} = await makeSite()
  await raiseSpamAlarm(delivery)
  expect(logged).toEqual([])
})

describe('requests that wait on the disk because the store is down', () => {
  test.each([
    ['just under a minute', {count: 3, reference: 'R', since: NOON - MINUTE + 1}, []],
    ['a minute', {count: 3, reference: 'R', since: NOON - MINUTE}, [{reference: 'R', count: 3}]],
    [
      'a minute, and cannot be read',
      {count: 1, reference: undefined, since: NOON - MINUTE},
      [{reference: 'unreadable'}],
    ],
    ['no time, as there are none', undefined, []],
  ])('for %s raise the alarm that fits', async (_when, waiting, lines) => {
    const {delivery, logged} = await makeSite()
    const journal = {waiting: async () => waiting}
    await raiseJournalAlarm({...delivery, now: () => NOON}, journal as never, createProcessMemory())
    expect(logsOf(logged, 'alert.')).toEqual(
      lines.map((line) => ({event: 'alert.requests-in-journal', ...line})),
    )
  })
})

test.each([
  [undefined, 0],
  [5 * MINUTE - 1, 0],
  [5 * MINUTE, 1],
])('delivery that is interrupted for %s ms raises %i alarms', async (ms, count) => {
  const {delivery, logged} = await makeSite()
  const memory = createProcessMemory()
  for (const at of [NOON, NOON + MINUTE])
    await raiseInterruptionAlarm({...delivery, now: () => at}, ms, memory)
  expect(logsOf(logged, 'alert.')).toEqual(Array(count).fill({event: 'alert.delivery-interrupted', count: 1}))
})
