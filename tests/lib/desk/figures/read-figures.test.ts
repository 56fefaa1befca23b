import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {readFigures} from '@/lib/desk/figures/read-figures'
import {takeLeadForm} from '@/lib/desk/held/take-lead-form'
import {databaseKinds} from '../../outbox/databases'
import {formOf, keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const HOUR = 60 * 60 * 1000
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [{days: ['monday', 'tuesday', 'wednesday'], opens: '09:00', closes: '17:00'}],
  closedDays: [],
  answerWithin: {amount: 4, unit: 'openHours' as const},
}
/** A Monday, 10 AM in New York. What comes then is promised for 2 PM. */
const monday = Date.parse('2026-11-30T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('a promise is kept by the first try, not by the end, and is open until its time is over', async () => {
    const {sendMany, does, figures} = await makeFigures()
    const [a = '', b = '', c = '', d = '', e = ''] = await sendMany(6)
    for (const [at, reference] of [a, b, c].entries())
      await does(
        ann,
        reference,
        {kind: 'no-answer', againAt: monday + 30 * HOUR},
        {now: monday + (at + 1) * HOUR},
      )
    await does(ann, d, {kind: 'answered', outcome: 'booked'}, {now: monday + 5 * HOUR})
    await does(ann, e, {kind: 'answered', outcome: 'booked'}, {now: monday + 2 * HOUR})
    // The sixth has still an hour.
    expect((await figures(monday + 3 * HOUR)).weeks).toEqual([
      {week: '2026-11-30', received: 6, answered: 2, promised: 5, kept: 4, medianFirstTryMs: 2 * HOUR},
    ])
    expect((await figures(monday + 9 * HOUR)).weeks[0]).toMatchObject({promised: 6, kept: 4})
  })

  test('what less than five requests would tell is left out, and what is from no patient does not count', async () => {
    const {sendMany, does, figures} = await makeFigures()
    const references = await sendMany(5)
    for (const reference of references.slice(0, 4))
      await does(ann, reference, {kind: 'answered', outcome: 'booked'}, {now: monday + HOUR})
    await does(ann, references[4] ?? '', {kind: 'not-a-patient'}, {now: monday + HOUR})
    expect((await figures(monday + 9 * HOUR)).weeks).toEqual([
      {
        week: '2026-11-30',
        received: 5,
        answered: 4,
        promised: undefined,
        kept: undefined,
        medianFirstTryMs: undefined,
      },
    ])
  })

  test('what the filter got wrong is counted, and weeks that are long past are not', async () => {
    const {send, sendMany, store, db, figures} = await makeFigures()
    const held: string[] = []
    for (const name of ['One', 'Two']) held.push(await send({name, [trapField]: 'x'}, {now: () => monday}))
    const parts = {db, store, keys, now: () => monday}
    await takeLeadForm(parts, ben, formOf({does: 'release', reference: held[0] ?? ''}))
    expect(await figures(monday)).toMatchObject({held: {released: 1, waiting: 1}})
    await sendMany(1)
    expect((await figures(monday + 100 * 24 * HOUR)).weeks).toEqual([])
  })

  async function makeFigures() {
    const desk = await makeDesk(kind)
    return {
      ...desk,
      figures: (now: number) => readFigures(desk.db, now, clinic.timeZone),
      async sendMany(count: number) {
        const references: string[] = []
        for (let at = 0; at < count; at++)
          references.push(
            await desk.send({name: `Jane ${at}`}, {now: () => monday, hours: async () => clinic}),
          )
        return references
      },
    }
  }
})
