import {describe, expect, test} from 'vitest'
import {reportOfDesk} from '@/lib/consultation/alarms/render-report'
import {readDue} from '@/lib/desk/clock/read-due'
import {databaseKinds} from '../../outbox/databases'
import {formOf, patient} from '../../outbox/make-site'
import {ann} from '../make-desk'
import {clinic, DAY, HOUR, makeClock, monday} from './make-clock'

/** Tuesday, 7 AM in New York. */
const morning = monday + 21 * HOUR
const nothing = {received: [], open: [], held: {named: [], count: 0}}

describe.each(databaseKinds)('on %s', (kind) => {
  test('what is overdue, and what is due later today by the clinic’s calendar, is named, what was due first at the top', async () => {
    const {db, send, does} = await makeClock(kind)
    const three = await send({name: 'Three'})
    // It came at 7 AM, and the clinic opens at 9.
    const two = await send({name: 'Two'}, monday - 3 * HOUR)
    // It came at 2 PM, three hours before the clinic closes.
    const eleven = await send({name: 'Eleven'}, monday + 4 * HOUR)
    const evening = await sendUntil('Evening', monday + DAY + 13.5 * HOUR)
    await sendUntil('Wednesday', monday + 2 * DAY + 13.5 * HOUR)
    const waits = await send({name: 'Waits'})
    await does(ann, waits, {kind: 'no-answer', againAt: morning + 3 * HOUR}, {now: monday + HOUR})
    await does(ann, await send({name: 'Done'}), {kind: 'answered', outcome: 'booked'}, {now: monday})
    expect(await readDue(db, morning)).toEqual({
      count: 6,
      overdue: {count: 2, references: [two, three]},
      dueToday: {count: 3, references: [waits, eleven, evening]},
      firstDueAt: monday + 4 * HOUR,
      timeZone: 'America/New_York',
    })

    /** Promised for half past eleven in New York, which is the next day in UTC. */
    async function sendUntil(name: string, until: number) {
      const openingHours = [{days: ['monday', 'tuesday', 'wednesday'], opens: '09:00', closes: '23:30'}]
      const answerWithin = {amount: 1, unit: 'openHours' as const}
      return send({name}, until - HOUR, {...clinic, openingHours, answerWithin})
    }
  })

  test('without a promise nothing is due, and with nothing open there is nothing to say', async () => {
    const {db, desk, receiveAs} = await makeReport()
    expect((await desk(morning)).text).toContain('Nothing is open.')
    await receiveAs(formOf(), {now: () => monday})
    expect(await readDue(db, morning)).toMatchObject({
      count: 1,
      overdue: {count: 0},
      dueToday: {count: 0},
      firstDueAt: undefined,
      timeZone: 'UTC',
    })
    expect((await desk(morning)).text).toContain('None of them has a time by which it is due.')
  })

  test('the report says how many are open, names at most twenty, and nothing of a patient', async () => {
    const {send, desk} = await makeReport()
    const references: string[] = []
    for (let count = 0; count < 22; count++) references.push(await send({name: `Canary ${count}`}))
    const {text, html} = await desk(monday + 4 * HOUR)
    expect(text).toContain('22 open, 0 overdue, 22 due later today')
    expect(text).toMatch(/Due later today: ([0-9A-Z]{4}-[0-9A-Z]{4}(, | and )){20}2 more/)
    expect(text).toContain('The first is due by Monday, November 30 at 3 PM, Eastern Standard Time.')
    const late = (await desk(morning)).text
    expect(late).toContain('22 open, 22 overdue, 0 due later today')
    expect(late).toContain('The first was due by Monday, November 30 at 3 PM, Eastern Standard Time.')
    expect(references.some((reference) => late.includes(reference))).toBe(true)
    expect(`${text}${html}`).not.toMatch(new RegExp(`Canary|${patient.phone}`))
  })

  async function makeReport() {
    const site = await makeClock(kind)
    const desk = (at: number) =>
      reportOfDesk(
        () => readDue(site.db, at),
        () => at,
      )(nothing, '2026-12-01')
    return {...site, desk}
  }
})
