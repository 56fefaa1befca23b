import {describe, expect, test} from 'vitest'
import {tendDesk} from '@/lib/desk/clock/tend-desk'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds} from '../../outbox/databases'
import {patient} from '../../outbox/make-site'
import {logsOf} from '../../outbox/scripted'
import {ann} from '../make-desk'
import {clinic, DAY, HOUR, MAILBOX, makeClock, monday, WATCH} from './make-clock'

const MINUTE = 60_000
const both = (what: string) => [`${MAILBOX}: ${what}`, `${WATCH}: ${what}`]

describe.each(databaseKinds)('on %s', (kind) => {
  test('the mailbox and the alarms are reminded at four fifths and when it is missed, once, all together', async () => {
    const {send, tend, taken, subjects, logged} = await makeClock(kind)
    const references = [await send({name: 'One'}), await send({name: 'Two'})].sort()
    await tend(monday + 3.9 * HOUR)
    expect(taken).toEqual([])
    for (const hours of [4, 4.1, 4.9]) await tend(monday + hours * HOUR)
    expect(subjects()).toEqual(both('answer due soon (2)'))
    for (const hours of [5, 5.1, 8]) await tend(monday + hours * HOUR)
    expect(subjects().filter((subject) => subject.includes('overdue'))).toEqual(both('answer overdue (2)'))
    const told = logsOf(logged, 'alert.').map(({event, reference}) => `${event} ${reference}`)
    expect(told.sort()).toEqual(
      ['alert.answer-due-soon', 'alert.answer-overdue'].flatMap((event) =>
        references.map((one) => `${event} ${one}`),
      ),
    )
    expect(JSON.stringify(taken)).not.toContain(patient.phone)
  })

  test('each is reminded of once, however many days go by before and after it is due', async () => {
    const {send, tend, subjects} = await makeClock(kind)
    const days = {...clinic, answerWithin: {amount: 4, unit: 'businessDays' as const}}
    await send({}, monday, days)
    for (let hours = 0; hours < 20 * 24; hours += 5) await tend(monday + hours * HOUR)
    expect(subjects()).toEqual([
      `${MAILBOX}: answer due soon`,
      `${MAILBOX}: answer overdue`,
      `${WATCH}: answer due soon`,
      `${WATCH}: answer overdue`,
    ])
  })

  test('two sites on one store, and a site that starts again, remind once', async () => {
    const {send, tend, open, delivery, subjects} = await makeClock(kind)
    await send({})
    const [one, two] = [open(), open()]
    const [storeOfOne, storeOfTwo] = [await openRequestStore(one), await openRequestStore(two)]
    const now = () => monday + 6 * HOUR
    await Promise.all([
      tendDesk(one, {...delivery, store: storeOfOne, now}),
      tendDesk(two, {...delivery, store: storeOfTwo, now}),
    ])
    await tend(monday + 6.1 * HOUR)
    await tend(monday + DAY)
    expect(subjects()).toEqual(both('answer overdue'))
  })

  test('a reminder that failed is tried again, also after midnight, and not where it was taken', async () => {
    const {send, tend, broken, subjects} = await makeClock(kind)
    await send({})
    broken.add(MAILBOX)
    for (let hours = 5; hours < 40; hours++) await tend(monday + hours * HOUR)
    expect(subjects()).toEqual([`${WATCH}: answer overdue`])
    await send({name: 'Another'}, monday + DAY)
    broken.clear()
    for (let hours = 40; hours < 80; hours++) await tend(monday + hours * HOUR)
    expect(subjects()).toEqual([
      `${MAILBOX}: answer overdue (2)`,
      `${WATCH}: answer overdue`,
      `${WATCH}: answer overdue`,
    ])
  })

  test('a reminder that was taken when the site died is the same mail to the mail service', async () => {
    const {send, tend, store, taken} = await makeClock(kind)
    await send({})
    const dies = {
      ...store,
      countEach: async () => {
        throw new Error('killed')
      },
    }
    await expect(tend(monday + 6 * HOUR, {store: dies})).rejects.toThrow('killed')
    await expect.poll(() => taken.length).toBe(2)
    const before = taken.splice(0).map(({key}) => key)
    // The other site waits until this one is surely dead.
    await tend(monday + 6 * HOUR + 5 * MINUTE)
    await tend(monday + 7 * HOUR)
    expect(taken.map(({key}) => key).sort()).toEqual(before.sort())
  })

  test('nobody is reminded of what was tried, answered, or missed more than a week ago', async () => {
    const {send, does, tend, taken} = await makeClock(kind)
    await does(
      ann,
      await send({name: 'Tried'}),
      {kind: 'no-answer', againAt: monday + 2 * HOUR},
      {now: monday + HOUR},
    )
    await does(ann, await send({name: 'Done'}), {kind: 'answered', outcome: 'booked'}, {now: monday + HOUR})
    await tend(monday + 6 * HOUR)
    await send({name: 'Before there was a desk'})
    await tend(monday + 8 * DAY)
    expect(taken).toEqual([])
  })
})
