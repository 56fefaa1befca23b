import {describe, expect, test} from 'vitest'
import {renderReport} from '@/lib/consultation/alarms/render-report'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import {makeChat} from '../../outbox/alarms/make-chat'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {formOf, makeSite, patient} from '../../outbox/make-site'
import {alarmsTo} from '../../outbox/parts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Noon in Richmond, some day to come: a digest is due then. */
const NOON = Math.ceil(Date.now() / DAY) * DAY + 17 * 60 * MINUTE

describe.each(databaseKinds)('on %s', (kind) => {
  test('a thousand held requests make a short report, which still says what needs attention', async () => {
    const {delivery, store, place, emails, sendSpam, receiveAs: receive} = await makeDesk(kind)
    const [newest] = await sendSpam(1, NOON - 60 * MINUTE)
    await rowsOf(place, NINE_HUNDRED_NINETY_NINE_MORE)
    await receive(formOf(), {now: () => NOON - 30 * MINUTE})
    await drainOnce({...delivery, now: () => NOON, address: {...delivery.address, from: 'nobody'}})
    expect(await store.countByState()).toEqual({held: 1_000, needs_attention: 1})
    await runMaintenance({...delivery, now: () => NOON, dailyReport: renderReport})

    const mails = await emails()
    expect(mails).toHaveLength(1)
    const text = mails[0]?.text ?? ''
    expect(text).toMatch(/\n1 need attention: \w{4}-\w{4}\n/)
    expect(text).toContain('\n1000 look like spam and were not sent, the newest 20 of them:\n')
    expect(text).toContain(`\n * ${newest} trap no-token\n`)
    expect(text).toContain('\n * and 980 more: npm run requests -- list held\n')
    expect(text.length).toBeLessThan(2_000)
  })

  test('the first held request of a day is told on that day, once, by the channels that there are', async () => {
    const {delivery, sendSpam, logged} = await makeDesk(kind)
    const {calls, url} = await makeChat()
    const watch = (at: number) =>
      runMaintenance({...delivery, now: () => at, alarms: alarmsTo({webhookUrl: url})})
    await watch(NOON - MINUTE)
    await sendSpam(2, NOON - MINUTE)
    await watch(NOON)
    await sendSpam(3, NOON + MINUTE)
    await watch(NOON + 2 * MINUTE)
    expect(calls).toMatchObject([
      {
        event: 'alert.held-as-spam',
        count: 2,
        text: expect.stringContaining('2 consultation requests look like spam and are held'),
      },
    ])
    await watch(NOON + DAY)
    await watch(NOON + 2 * DAY)
    expect(calls).toHaveLength(2)
    expect(calls[1]).toMatchObject({count: 3})
    expect(logged.filter((line) => line.includes('alert.held-as-spam'))).toHaveLength(2)
  })

  test('without any channel the log says it, and with a report the report does', async () => {
    const {delivery, sendSpam, store} = await makeDesk(kind)
    await sendSpam(1, NOON - MINUTE)
    const beforeTheReport = {...delivery, now: () => NOON - 10 * 60 * MINUTE}
    await runMaintenance({...beforeTheReport, dailyReport: renderReport})
    expect(await store.countUntold()).toBe(1)
    await runMaintenance({...delivery, now: () => NOON, dailyReport: renderReport})
    expect(await store.countUntold()).toBe(0)
    await sendSpam(1, NOON)
    await runMaintenance({...delivery, now: () => NOON + DAY, alarms: alarmsTo()})
    expect(await store.countUntold()).toBe(0)
  })

  test('what was held and reported is deleted after 90 days, what nobody was told of is not', async () => {
    const {store, sendSpam, receiveAs: receive} = await makeDesk(kind)
    await sendSpam(2, NOON)
    await store.markTold(NOON)
    await sendSpam(1, NOON + DAY)
    await receive(formOf())
    const purge = (days: number) => store.purge(0, NOON + days * DAY, {onlyHandled: false})
    expect(await purge(90)).toBe(0)
    expect(await purge(91)).toBe(2)
    expect(await purge(1_000)).toBe(0)
    expect(await store.countByState()).toEqual({held: 1, queued: 1})
  })

  test('staff release all that was held, or delete what is old', async () => {
    const {store, place, sendSpam, delivery, emails} = await makeDesk(kind)
    await sendSpam(2, NOON)
    await sendSpam(3, NOON + 2 * DAY)
    expect((await store.listHeld(10)).map(({createdAt}) => createdAt)).toEqual([
      ...Array(3).fill(NOON + 2 * DAY),
      ...Array(2).fill(NOON),
    ])
    expect(await store.eraseHeld(NOON + DAY)).toBe(2)
    expect(await rowsOf(place)).toHaveLength(3)
    expect(await store.releaseAll(NOON)).toBe(3)
    expect(await store.releaseAll(NOON)).toBe(0)
    await drainOnce({...delivery, now: () => NOON + 3 * DAY})
    expect(await emails()).toHaveLength(3)
  })
})

let sent = 0

const NINE_HUNDRED_NINETY_NINE_MORE = `
  with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 999)
  insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at, suspect, signs)
  select 'id' || n, 'REF' || n, 'dedupe' || n, 'held', 0, payload, created_at - n, 1, signs
  from numbers, (select payload, created_at, signs from consultation_requests) as one
  returning id`

async function makeDesk(kind: (typeof databaseKinds)[number]) {
  const site = await makeSite({kind})
  const sendSpam = async (count: number, at: number) => {
    const references: string[] = []
    for (let place = 0; place < count; place++) {
      const phone = `804 555 ${1_000 + (sent++ % 9_000)}`
      const outcome = await site.receiveAs(formOf({...patient, phone, [trapField]: 'https://x.example'}), {
        now: () => at,
      })
      if (outcome.status === 'received') references.push(outcome.reference)
    }
    return references
  }
  return {...site, sendSpam}
}
