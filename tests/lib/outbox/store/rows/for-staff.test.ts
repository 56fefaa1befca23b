import {describe, expect, test} from 'vitest'
import type {RequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, rowsOf} from '../../databases'
import {makeStore} from '../../make-site'
import {type Columns, insertRow, numberOf} from './insert-row'

describe.each(databaseKinds)('on %s', (kind) => {
  test('a summary says all that can be said of a request without opening it', async () => {
    const {store, place} = await makeStore(kind)
    const id = await insertRow(place, {
      status: 'queued',
      reference: 'AAAA-2222',
      created_at: 5,
      queued_at: 9,
      attempts: 3,
      last_error: 'x:500',
      failure: 'busy',
      suspect: 1,
      signs: 'link',
      promised: 'p',
      purged_at: 8,
    })
    const summary = {
      id,
      reference: 'AAAA-2222',
      state: 'queued',
      createdAt: 5,
      waitingSince: 9,
      attempts: 3,
      code: 'x:500',
      failure: 'busy',
      suspect: true,
      signs: 'link',
      promised: 'p',
      purgedAt: 8,
    }
    expect(await store.find('AAAA-2222')).toEqual(summary)
    expect(await store.list(5)).toEqual([summary])
    expect(await store.find('BBBB-3333')).toBeUndefined()
  })

  test('what is missing is undefined, the word of a bounce stands before that of a try, and an unknown kind says nothing', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {
      status: 'accepted',
      reference: 'A',
      created_at: 5,
      last_error: 'x',
      refused_code: 'bounced',
      failure: 'of-a-later-release',
    })
    await insertRow(place, {status: 'queued', reference: 'B', created_at: 6})
    expect(await store.find('A')).toMatchObject({code: 'bounced', failure: undefined, suspect: false})
    expect(await store.find('B')).toMatchObject({
      code: undefined,
      failure: undefined,
      signs: undefined,
      promised: undefined,
      purgedAt: undefined,
      waitingSince: 6,
    })
  })

  test('lists are in their order, and no longer than asked for', async () => {
    const {store, place} = await makeStore(kind)
    for (const at of [20, 30, 10])
      await insertRow(place, {status: 'held', reference: `R${at}`, created_at: at})
    const names = (all: {reference: string}[]) => all.map(({reference}) => reference)
    expect(names(await store.list(2))).toEqual(['R30', 'R20'])
    expect(names(await store.listHeld(2))).toEqual(['R30', 'R20'])
    expect(names(await store.listSince(20))).toEqual(['R20', 'R30'])
    expect(await store.countHeld()).toBe(3)
  })

  test('what is open waits or needs a person, and is neither handled nor emptied', async () => {
    const {store, place} = await makeStore(kind)
    const rows: Columns[] = [
      {reference: 'sending', status: 'sending'},
      {reference: 'queued', status: 'queued'},
      {reference: 'needs', status: 'needs_attention'},
      {reference: 'bounced', status: 'accepted', refused_at: 5},
      {reference: 'unheard', status: 'accepted', unconfirmed_at: 5},
      {reference: 'x1', status: 'accepted'},
      {reference: 'x2', status: 'accepted', delivered_at: 6, refused_at: 5},
      {reference: 'x3', status: 'held'},
      {reference: 'x4', status: 'queued', handled_at: 1},
      {reference: 'x5', status: 'needs_attention', purged_at: 1},
    ]
    for (const [place1, row] of rows.entries()) await insertRow(place, {...row, created_at: place1})
    expect((await store.listOpen()).map(({reference}) => reference)).toEqual([
      'sending',
      'queued',
      'needs',
      'bounced',
      'unheard',
    ])
  })

  const actions: [
    what: string,
    act: (store: RequestStore, reference: string) => Promise<boolean>,
    fits: string[],
  ][] = [
    [
      'sent again',
      (store, reference) => store.sendAgain(reference, 70),
      ['queued', 'accepted', 'needs_attention'],
    ],
    ['released', (store, reference) => store.release(reference, 70), ['held']],
  ]
  test.each(actions)(
    'a request can be %s in the states that fit, and no other request with it',
    async (_what, act, fits) => {
      for (const status of ['held', 'queued', 'sending', 'accepted', 'needs_attention']) {
        const {store, place} = await makeStore(kind)
        await insertRow(place, {status, reference: 'A'})
        await insertRow(place, {status, reference: 'B'})
        expect([status, await act(store, 'A')]).toEqual([status, fits.includes(status)])
        const [row] = await rowsOf(place, "select * from consultation_requests where reference = 'A'")
        if (fits.includes(status)) expect(row).toMatchObject({status: 'queued', next_at: 70, queued_at: 70})
        expect(
          await rowsOf(place, "select status, queued_at from consultation_requests where reference = 'B'"),
        ).toEqual([{status, queued_at: null}])
      }
    },
  )

  test.each([
    ['was never sent', {}, null],
    ['was accepted', {accepted_at: 5}, 70],
    ['may have arrived', {ambiguous_at: 5}, 70],
    ['bounced', {accepted_at: 5, refused_at: 6}, null],
    ['bounced as it was delivered', {accepted_at: 5, refused_at: 6, delivered_at: 6}, null],
    ['was delivered after it bounced', {accepted_at: 5, refused_at: 6, delivered_at: 7}, 70],
  ] as [string, Columns, number | null][])(
    'a request that %s is sent anew, in doubt or not',
    async (_what, columns, doubtful) => {
      const {store, place} = await makeStore(kind)
      await insertRow(place, {
        status: 'accepted',
        reference: 'A',
        attempts: 7,
        round: 2,
        transport: 'smtp',
        handled_at: 9,
        refused_code: 'x',
        complained_at: 9,
        unconfirmed_at: 9,
        check_at: 9,
        ...columns,
      })
      expect(await store.sendAgain('A', 70)).toBe(true)
      expect(await rowsOf(place)).toMatchObject([
        {
          attempts_before: 7,
          round: 3,
          wire: null,
          transport: null,
          handled_at: null,
          ambiguous_at: doubtful,
          accepted_at: null,
          delivered_at: null,
          refused_at: null,
          refused_code: null,
          complained_at: null,
          unconfirmed_at: null,
          check_at: null,
        },
      ])
    },
  )

  test('what was emptied cannot be sent again', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {status: 'accepted', reference: 'A', purged_at: 1})
    expect(await store.sendAgain('A', 70)).toBe(false)
  })

  test('erasing takes one request with its events, and notes that it must not come back', async () => {
    const {store, place} = await makeStore(kind)
    const [gone, kept] = [
      await insertRow(place, {status: 'accepted', reference: 'A', provider_id: 'p1'}),
      await insertRow(place, {status: 'accepted', reference: 'B', provider_id: 'p2'}),
    ]
    for (const id of ['1', '2'])
      await store.takeEvent(
        id,
        {providerId: `p${id}`, reference: undefined},
        {kind: 'delivered', at: 5, code: 'x'},
      )
    expect([await store.erase('A'), await store.erase('A'), await store.erase('never')]).toEqual([
      true,
      false,
      false,
    ])
    expect((await rowsOf(place)).map(({id}) => id)).toEqual([kept])
    expect((await rowsOf(place, 'select id from consultation_events')).map(({id}) => id)).toEqual(['2'])
    expect([await store.isErased(gone), await store.isErased(kept)]).toEqual([true, false])
    expect((await store.listErased()).map(({id, at}) => [id, typeof numberOf(at)])).toEqual([
      [gone, 'number'],
    ])
  })

  test('sealed columns are read in the order of their ids, and written only as they were read', async () => {
    const {store, place} = await makeStore(kind)
    for (const id of ['c', 'a', 'b']) await insertRow(place, {id, reference: id, status: 'queued'})
    await insertRow(place, {id: 'd', reference: 'd', status: 'accepted', purged_at: 1})
    expect((await store.readSealed('', 2)).map(({id}) => id)).toEqual(['a', 'b'])
    expect((await store.readSealed('b', 5)).map(({id}) => id)).toEqual(['c'])
    const [old, other] = [new Uint8Array([1, 2, 3]), new Uint8Array([9]) as never]
    for (const column of ['payload', 'wire'] as const) {
      expect(await store.reseal('a', column, new Uint8Array([7]), other)).toBe(false)
      expect(await store.reseal('a', column, old, other)).toBe(true)
    }
    expect([...((await store.readPayload('a')) ?? [])]).toEqual([9])
    expect([...((await store.readPayload('b')) ?? [])]).toEqual([1, 2, 3])
    expect(await store.readPayload('never')).toBeUndefined()
    expect([...((await store.readSealed('', 1))[0]?.wire ?? [])]).toEqual([9])
  })
})
