import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {listQueue} from '@/lib/desk/queue/list-queue'
import {openRows} from '@/lib/desk/queue/open-rows'
import {type Tab, tabs} from '@/lib/desk/queue/tab-names'
import {countTabs} from '@/lib/desk/queue/tabs'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const HOUR = 60 * 60 * 1000
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [
    {days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00'},
  ],
  closedDays: [],
  answerWithin: {amount: 4, unit: 'openHours' as const},
}
/** A Monday, 10 AM in New York. */
const monday = Date.parse('2026-11-30T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('what was promised first stands first, whenever it came, and what nobody promised comes last', async () => {
    const {desk, sendAt} = await makeQueue()
    const none = await desk.send({name: 'No hours'}, {now: () => monday})
    // Sent in the night before, promised for an hour after opening.
    const evening = await sendAt('Evening', monday - 18 * HOUR)
    const late = await sendAt('Late', monday + HOUR)
    const early = await sendAt('Early', monday - HOUR)
    expect(await references('to-do', monday)).toEqual([evening, early, late, none])

    async function references(tab: Tab, now: number) {
      return (await listQueue(desk.db, tab, {page: 1, now})).map(({reference}) => reference)
    }
  })

  test('a call that was put off waits, comes back at its time, and goes when it is answered', async () => {
    const {desk, sendAt} = await makeQueue()
    const reference = await sendAt('Jane', monday)
    await desk.does(ann, reference, {kind: 'no-answer', againAt: monday + 6 * HOUR}, {now: monday + HOUR})
    expect(await tabsOf(reference, monday + 2 * HOUR)).toEqual(['waiting'])
    expect(await tabsOf(reference, monday + 6 * HOUR)).toEqual(['to-do'])
    await desk.does(ben, reference, {kind: 'answered', outcome: 'booked'}, {now: monday + 6 * HOUR})
    expect(await tabsOf(reference, monday + 7 * HOUR)).toEqual(['done'])
    await desk.does(ben, reference, {kind: 'undone'}, {now: monday + 6 * HOUR + 1})
    expect(await tabsOf(reference, monday + 7 * HOUR)).toEqual(['to-do'])

    async function tabsOf(reference: string, now: number) {
      const counts = await countTabs(desk.db, now)
      const found: Tab[] = []
      for (const tab of tabs) {
        const rows = await listQueue(desk.db, tab, {page: 1, now})
        expect(rows).toHaveLength(counts[tab])
        if (tab !== 'attention' && rows.some((row) => row.reference === reference)) found.push(tab)
      }
      return found
    }
  })

  test('what looks like spam stands apart with its reasons; mail in trouble is to be done all the same', async () => {
    const {desk, sendAt} = await makeQueue()
    const held = await desk.send({name: 'Bot', [trapField]: 'x'}, {now: () => monday})
    const bounced = await sendAt('Jane', monday)
    await rowsOf(
      desk.place,
      `update consultation_requests set status = 'needs_attention' where reference = '${bounced}' returning id`,
    )
    expect(await countTabs(desk.db, monday)).toEqual({'to-do': 1, waiting: 0, held: 1, done: 0, attention: 1})
    const [row] = await listQueue(desk.db, 'held', {page: 1, now: monday})
    expect(row).toMatchObject({reference: held, signs: expect.arrayContaining(['trap'])})
    expect((await listQueue(desk.db, 'attention', {page: 1, now: monday}))[0]).toMatchObject({
      reference: bounced,
      delivery: 'needs_attention',
    })
    await desk.does(ann, bounced, {kind: 'answered', outcome: 'booked'}, {now: monday})
    expect(await countTabs(desk.db, monday)).toMatchObject({'to-do': 0, done: 1, attention: 0})
  })

  test('mail that waits for a quarter of an hour needs somebody', async () => {
    const {desk, sendAt} = await makeQueue()
    await sendAt('Jane', monday)
    expect(await countTabs(desk.db, monday + HOUR / 5)).toMatchObject({attention: 0})
    expect(await countTabs(desk.db, monday + HOUR / 3)).toMatchObject({attention: 1})
  })

  test('a list names nobody, says how to reach them, and who has it', async () => {
    const {desk, sendAt} = await makeQueue()
    const reference = await sendAt('Jane Canary', monday, {
      times: 'weekday-morning',
      support: 'Canary interpreter',
    })
    await desk.does(ann, reference, {kind: 'taken'}, {now: monday})
    const rows = openRows(await listQueue(desk.db, 'to-do', {page: 1, now: monday}), keys, monday)
    expect(rows[0]).toMatchObject({
      state: {holder: {name: 'Ann Front'}},
      urgency: 'calm',
      dueAt: monday + 4 * HOUR,
      answers: {contactBy: 'Phone call', topic: 'Cost and insurance', isGoodTime: true, needsSupport: true},
    })
    expect(JSON.stringify(rows)).not.toContain('Canary')
    expect(
      openRows(await listQueue(desk.db, 'to-do', {page: 1, now: monday}), keys, monday + 5 * HOUR)[0],
    ).toMatchObject({
      urgency: 'late',
      answers: {isGoodTime: false},
    })
  })

  test('a request that no key opens hides no other one', async () => {
    const {desk, sendAt} = await makeQueue()
    await sendAt('Jane', monday)
    const other = readKeyRing(`old:${Buffer.alloc(32, 'old').toString('base64')}`)
    await desk.send({name: 'Lost'}, {now: () => monday, keys: () => other})
    const rows = openRows(await listQueue(desk.db, 'to-do', {page: 1, now: monday}), keys, monday)
    expect(rows.map(({answers}) => answers !== undefined).sort()).toEqual([false, true])
  })

  async function makeQueue() {
    const desk = await makeDesk(kind)
    const sendAt = (name: string, at: number, answers: Record<string, string> = {}) =>
      desk.send({name, ...answers}, {now: () => at, hours: async () => clinic})
    return {desk, sendAt}
  }
})
