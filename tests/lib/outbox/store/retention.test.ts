import {describe, expect, test} from 'vitest'
import {databaseKinds, rowsOf} from '../databases'
import {makeStore} from '../make-site'
import {type Columns, insertRow as insert, numberOf} from './rows/insert-row'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-28T12:00:00Z')
const TODAY = Math.floor(NOW / DAY)
/** What happened before it is old enough to be forgotten. */
const BEFORE = NOW - 30 * DAY
const OLD = BEFORE - 1

const accepted: Columns = {status: 'accepted', check_at: null, accepted_at: OLD}

/** What becomes of the answers of a request, with mails that carry them and with mails that do not. */
const requests: [string, Columns, {emptied: boolean; emptiedIfOnlyHandled: boolean}][] = [
  ['was handled', {...accepted, handled_at: OLD}, {emptied: true, emptiedIfOnlyHandled: true}],
  ['was handled just now', {...accepted, handled_at: BEFORE}, {emptied: false, emptiedIfOnlyHandled: false}],
  [
    'was answered at the desk, sent again, and delivered',
    {...accepted, work_stage: 'done', delivered_at: OLD},
    {emptied: true, emptiedIfOnlyHandled: true},
  ],
  [
    'was delivered, and somebody has it at the desk',
    {...accepted, work_stage: 'taken', delivered_at: OLD},
    {emptied: true, emptiedIfOnlyHandled: false},
  ],
  ['was delivered', {...accepted, delivered_at: OLD}, {emptied: true, emptiedIfOnlyHandled: false}],
  [
    'was delivered just now',
    {...accepted, delivered_at: BEFORE},
    {emptied: false, emptiedIfOnlyHandled: false},
  ],
  ['was accepted, with no more to hear', accepted, {emptied: true, emptiedIfOnlyHandled: false}],
  [
    'was accepted just now',
    {...accepted, accepted_at: BEFORE},
    {emptied: false, emptiedIfOnlyHandled: false},
  ],
  ['is still asked after', {...accepted, check_at: NOW}, {emptied: false, emptiedIfOnlyHandled: false}],
  ['bounced', {...accepted, refused_at: OLD}, {emptied: false, emptiedIfOnlyHandled: false}],
  [
    'bounced after it was delivered',
    {...accepted, delivered_at: OLD - 1, refused_at: OLD},
    {emptied: false, emptiedIfOnlyHandled: false},
  ],
  [
    'was called spam by the mailbox',
    {...accepted, delivered_at: OLD, complained_at: OLD},
    {emptied: false, emptiedIfOnlyHandled: false},
  ],
  ...['queued', 'sending', 'held'].map((status): (typeof requests)[number] => [
    `is ${status}, although it was handled once`,
    {...accepted, status, handled_at: OLD},
    {emptied: false, emptiedIfOnlyHandled: false},
  ]),
]

describe.each(databaseKinds)('on %s', (kind) => {
  test.each(requests)('a request that %s keeps its answers, or loses them', async (_, columns, expected) => {
    for (const onlyHandled of [false, true]) {
      const {store, place} = await makeStore(kind)
      await insert(place, columns)
      const isEmptied = onlyHandled ? expected.emptiedIfOnlyHandled : expected.emptied
      expect(await store.purge(BEFORE, NOW, {onlyHandled})).toBe(isEmptied ? 1 : 0)
      const [row] = await rowsOf(place)
      const payload = row?.payload instanceof Uint8Array ? row.payload.length : undefined
      expect({onlyHandled, payload, purgedAt: numberOf(row?.purged_at), wire: row?.wire === null}).toEqual({
        onlyHandled,
        payload: isEmptied ? 0 : 3,
        purgedAt: isEmptied ? NOW : null,
        wire: isEmptied,
      })
    }
  })

  test('what is left of a purged request goes after a year, and what was purged before is not purged again', async () => {
    const {store, place} = await makeStore(kind)
    const purged = (at: number) => insert(place, {...accepted, handled_at: 1, purged_at: at})
    await purged(NOW - 365 * DAY - 1)
    const kept = await purged(NOW - 365 * DAY)
    expect(await store.purge(BEFORE, NOW, {onlyHandled: false})).toBe(0)
    expect((await rowsOf(place)).map(({id, purged_at}) => [id, numberOf(purged_at)])).toEqual([
      [kept, NOW - 365 * DAY],
    ])
  })

  test('what looked like spam goes 90 days after people were told of it, and never untold', async () => {
    const {store, place} = await makeStore(kind)
    await insert(place, {status: 'held', told_at: NOW - 90 * DAY - 1})
    const kept = [
      await insert(place, {status: 'held', told_at: NOW - 90 * DAY}),
      await insert(place, {status: 'held', told_at: null}),
      await insert(place, {status: 'queued', told_at: 1}),
    ]
    expect(await store.purge(BEFORE, NOW, {onlyHandled: true})).toBe(1)
    expect((await rowsOf(place)).map(({id}) => id).toSorted()).toEqual(kept.toSorted())
  })

  test('mail events and counts are kept for a year, and what was counted of a person for a day', async () => {
    const {store, place} = await makeStore(kind)
    for (const at of [NOW - 365 * DAY - 1, NOW - 365 * DAY])
      await rowsOf(place, `insert into consultation_events (id, at, kind) values ('${at}', ${at}, 'x')`)
    const counted: [string, number][] = [
      ['purge', TODAY - 366],
      ['purge', TODAY - 365],
      ['receipt a', TODAY - 1],
      ['receipt a', TODAY],
      ['seen:a', TODAY - 1],
      ['seen:a', TODAY],
      ['seen', TODAY - 1],
      ['view /faq', TODAY - 366],
      ['view /faq', TODAY - 365],
    ]
    for (const [name, day] of counted)
      await rowsOf(
        place,
        `insert into consultation_counters (name, day, count) values ('${name}', ${day}, 1)`,
      )
    await store.purge(BEFORE, NOW, {onlyHandled: false})
    expect((await rowsOf(place, 'select id from consultation_events')).map(({id}) => id)).toEqual([
      String(NOW - 365 * DAY),
    ])
    const left = await rowsOf(place, 'select name, day from consultation_counters order by name, day')
    expect(left.map(({name, day}) => [name, numberOf(day)])).toEqual([
      ['purge', TODAY - 365],
      ['receipt a', TODAY],
      ['seen', TODAY - 1],
      ['seen:a', TODAY],
      ['view /faq', TODAY - 365],
    ])
  })
})
