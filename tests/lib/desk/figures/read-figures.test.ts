import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {readFigures} from '@/lib/desk/figures/read-figures'
import {takeLeadForm} from '@/lib/desk/held/take-lead-form'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {formOf, keys} from '../../outbox/make-site'
import {ann, ben, makeDesk} from '../make-desk'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const clinic = {
  timeZone: 'America/New_York',
  openingHours: [{days: ['monday', 'tuesday', 'wednesday'], opens: '09:00', closes: '17:00'}],
  closedDays: [],
  answerWithin: {amount: 4, unit: 'openHours' as const},
}
/** What is left of answers that were deleted. */
const EMPTY = {sqlite: "x''", postgres: "''::bytea"}
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
    const name = expect.any(String)
    // The sixth has still an hour.
    expect((await figures(monday + 3 * HOUR)).weeks).toEqual([
      {name, received: 6, answered: 2, promise: {due: 5, kept: 4}, medianFirstTryMs: 2 * HOUR},
    ])
    expect((await figures(monday + 9 * HOUR)).weeks[0]).toMatchObject({promise: {due: 6, kept: 4}})
  })

  test('what less than five requests would tell is left out, and what is from no patient does not count', async () => {
    const {sendMany, does, figures} = await makeFigures()
    const references = await sendMany(5)
    for (const reference of references.slice(0, 4))
      await does(ann, reference, {kind: 'answered', outcome: 'booked'}, {now: monday + HOUR})
    await does(ann, references[4] ?? '', {kind: 'not-a-patient'}, {now: monday + HOUR})
    expect((await figures(monday + 9 * HOUR)).weeks).toEqual([
      {name: expect.any(String), received: 5, answered: 4, promise: undefined, medianFirstTryMs: undefined},
    ])
  })

  test('weeks and hours with few requests are put together, by the clinic’s clock', async () => {
    const {sendMany, figures} = await makeFigures()
    await sendMany(5, {at: monday - 14 * DAY})
    // The end of Sunday in New York is Monday in UTC.
    await sendMany(3, {at: Date.parse('2026-11-30T04:30:00Z')})
    await sendMany(3)
    const {weeks, hours} = await figures(monday)
    expect(weeks.map(({name, received}) => [name, received])).toEqual([
      ['Nov 23 to Dec 6', 6],
      ['Sep 14 to Nov 22', 5],
    ])
    expect(hours.map(({name, received}) => [name, received])).toEqual([['Midnight to midnight', 11]])
    await sendMany(2, {at: Date.parse('2026-11-30T04:40:00Z')})
    expect((await figures(monday)).hours.map(({name, received}) => [name, received])).toEqual([
      ['Midnight to noon', 8],
      ['Noon to midnight', 5],
    ])
  })

  test('fewer than five requests in all are told by no table', async () => {
    const {sendMany, figures} = await makeFigures()
    await sendMany(4)
    expect(await figures(monday)).toMatchObject({weeks: [], hours: [], topics: {groups: [], isCut: false}})
  })

  test('topics have the words of the form; small ones are one, and a single small one is not alone', async () => {
    const {sendMany, figures, logged} = await makeFigures()
    await sendMany(7, {topic: 'cost'})
    await sendMany(6, {topic: 'starting'})
    await sendMany(5, {topic: ''})
    await sendMany(2, {topic: 'referral'})
    const {topics} = await figures(monday)
    expect(topics.groups.map(({name, received}) => [name, received])).toEqual([
      ['Starting treatment', 6],
      ['Cost and insurance', 7],
      ['Others together', 7],
    ])
    expect(JSON.stringify(topics)).not.toContain('Canary')
    expect(logged.join()).not.toContain('Canary')
  })

  test('answers that were deleted in their time, or that no key opens, are counted as such', async () => {
    const {sendMany, figures, db, store, place} = await makeFigures()
    await sendMany(5)
    await rowsOf(place, `update consultation_requests set payload = ${EMPTY[kind]} returning id`)
    await sendMany(6, {topic: 'starting'})
    const names = ({topics}: Awaited<ReturnType<typeof figures>>) =>
      topics.groups.map(({name, received}) => [name, received])
    expect(names(await figures(monday))).toEqual([
      ['Starting treatment', 6],
      ['Answers deleted after their time', 5],
    ])
    const others = readKeyRing(`other:${Buffer.alloc(32, 'a').toString('base64')}`)
    expect(names(await readFigures({db, store, keys: others, now: () => monday}, clinic.timeZone))).toEqual([
      ['Answers deleted after their time', 5],
      ['Answers that cannot be read', 6],
    ])
  })

  test('of very many requests, the newest two thousand are opened', async () => {
    const {figures, place} = await makeFigures()
    await rowsOf(
      place,
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < 2003)
       insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at)
       select 'r' || i, 'r' || i, 'r' || i, 'queued', 0, ${EMPTY[kind]}, ${monday - DAY} + i from n returning id`,
    )
    const {topics, hours} = await figures(monday)
    expect(topics).toMatchObject({isCut: true, groups: [{received: 2_000}]})
    expect(hours).toMatchObject([{received: 2_003}])
  })

  test('what the filter got wrong and right is counted, and weeks that are long past are not', async () => {
    const {send, sendMany, store, db, figures} = await makeFigures()
    const held: string[] = []
    for (const name of ['One', 'Two', 'Three'])
      held.push(await send({name, [trapField]: 'x'}, {now: () => monday}))
    const parts = {db, store, keys, now: () => monday}
    await takeLeadForm(parts, ben, formOf({does: 'release', reference: held[0] ?? ''}))
    await store.eraseOneHeld(held[1] ?? '')
    expect(await figures(monday)).toMatchObject({held: {released: 1, deleted: 1, waiting: 1}})
    await sendMany(5)
    expect(await figures(monday + 100 * DAY)).toMatchObject({
      weeks: [],
      held: {released: 0, deleted: 0, waiting: 0},
    })
  })

  test('the most read pages stand alone, and all others are one number', async () => {
    const {store, figures} = await makeFigures()
    const many = Array.from({length: 22}, (_, at) => [`/education/a-${at + 10}`, 100 - at] as const)
    await store.addViews(new Map([...many, ['/faq', 3], ['/costs', 1]]), monday)
    await store.addViews(new Map([['/education/a-31', 100]]), monday - 29 * DAY)
    const {pages, others} = (await figures(monday)).views
    expect(pages).toHaveLength(20)
    expect(pages[0]).toEqual({path: '/education/a-10', views: 100})
    expect(pages.at(-1)).toEqual({path: '/education/a-29', views: 81})
    expect(others).toBe(80 + 79 + 3 + 1)
  })

  test('a page that was opened fewer than five times is named by nothing', async () => {
    const {store, figures} = await makeFigures()
    await store.addViews(new Map([['/faq', 4]]), monday)
    expect((await figures(monday)).views).toEqual({pages: [], others: undefined})
    await store.addViews(new Map([['/costs', 9]]), monday)
    expect((await figures(monday)).views).toEqual({pages: [], others: 13})
  })

  async function makeFigures() {
    const desk = await makeDesk(kind)
    let sent = 0
    return {
      ...desk,
      figures: (now: number) => readFigures({...desk, keys, now: () => now}, clinic.timeZone),
      async sendMany(count: number, {at = monday, ...answers}: {at?: number; topic?: string} = {}) {
        const references: string[] = []
        for (let left = count; left > 0; left--) {
          const name = `Jane Canary ${sent++}`
          references.push(await desk.send({name, ...answers}, {now: () => at, hours: async () => clinic}))
        }
        return references
      },
    }
  }
})
