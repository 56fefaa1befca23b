import {describe, expect, test} from 'vitest'
import {recordAccess} from '@/lib/desk/access/record-access'
import {tendDesk} from '@/lib/desk/clock/tend-desk'
import {databaseKinds} from '../../outbox/databases'
import {patient} from '../../outbox/make-site'
import {alarmsTo} from '../../outbox/parts'
import {logsOf, scriptedTransport} from '../../outbox/scripted'
import {ann, makeDesk} from '../make-desk'

const HOUR = 60 * 60 * 1000
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [{days: ['monday', 'tuesday', 'wednesday'], opens: '09:00', closes: '17:00'}],
  closedDays: [],
  answerWithin: {amount: 5, unit: 'openHours' as const},
}
/** A Monday, 10 AM in New York. What comes then is promised for 3 PM. */
const monday = Date.parse('2026-11-30T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('the mailbox and the alarms are reminded at four fifths and when it is missed, once, all together', async () => {
    const {send, tend, sent, logged} = await makeClock()
    const references = [await send({name: 'One'}), await send({name: 'Two'})].sort()
    await tend(monday + 3.9 * HOUR)
    expect(sent).toEqual([])
    for (const hours of [4, 4.1, 4.9]) await tend(monday + hours * HOUR)
    expect(sent.map(({mail}) => [mail.to, mail.subject]).sort()).toEqual([
      ['front-desk@clinic.example', 'Website alert from www.clinic.test: answer due soon (2)'],
      ['watch@elsewhere.example', 'Website alert from www.clinic.test: answer due soon (2)'],
    ])
    for (const hours of [5, 5.1, 8]) await tend(monday + hours * HOUR)
    expect(sent.slice(2).map(({mail}) => mail.subject)).toEqual(
      Array(2).fill('Website alert from www.clinic.test: answer overdue (2)'),
    )
    const told = logsOf(logged, 'alert.').map(({event, reference}) => `${event} ${reference}`)
    expect(told.sort()).toEqual(
      ['alert.answer-due-soon', 'alert.answer-overdue'].flatMap((event) =>
        references.map((one) => `${event} ${one}`),
      ),
    )
    expect(JSON.stringify(sent)).not.toContain(patient.phone)
  })

  test('nobody is reminded of what was tried, answered, held, or missed long ago', async () => {
    const {send, does, tend, sent} = await makeClock()
    await does(
      ann,
      await send({name: 'Tried'}),
      {kind: 'no-answer', againAt: monday + 2 * HOUR},
      {now: monday + HOUR},
    )
    await does(ann, await send({name: 'Done'}), {kind: 'answered', outcome: 'booked'}, {now: monday + HOUR})
    await tend(monday + 6 * HOUR)
    expect(sent).toEqual([])
    await send({name: 'Forgotten'})
    await tend(monday + 40 * HOUR)
    expect(sent).toEqual([])
  })

  test('the access log forgets what is older than six years, once a day', async () => {
    const {db, tend} = await makeClock()
    await recordAccess(db, {who: 'ann', what: 'list'}, monday - 7 * 365 * 24 * HOUR)
    await recordAccess(db, {who: 'ann', what: 'list'}, monday - 5 * 365 * 24 * HOUR)
    await tend(monday)
    expect(await db.query('select number from access_log')).toEqual([{number: 2}])
  })

  async function makeClock() {
    const desk = await makeDesk(kind)
    const {transport, sent} = scriptedTransport()
    const alarms = alarmsTo({email: 'watch@elsewhere.example', site: 'www.clinic.test'})
    return {
      ...desk,
      sent,
      send: (answers: Record<string, string>) =>
        desk.send(answers, {now: () => monday, hours: async () => clinic}),
      tend: (at: number) => tendDesk(desk.db, {...desk.delivery, transport, alarms, now: () => at}),
    }
  }
})
