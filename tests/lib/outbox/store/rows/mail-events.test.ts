import {describe, expect, test} from 'vitest'
import type {MailEvent} from '@/lib/outbox/store/confirmations'
import {databaseKinds, rowsOf} from '../../databases'
import {makeStore} from '../../make-site'
import {type Columns, insertRow, numberOf} from './insert-row'

const delivered: MailEvent = {kind: 'delivered', at: 50, code: 'delivered'}
const accepted: Columns = {
  status: 'accepted',
  reference: 'AAAA-2222',
  provider_id: 'p1',
  check_at: 99,
  attempts: 1,
}

describe.each(databaseKinds)('on %s', (kind) => {
  test.each([
    ['of its mail', accepted, 'applied'],
    ['whose mail’s answer was lost', {...accepted, status: 'queued', provider_id: null}, 'applied'],
    [
      'that was given up before its mail arrived',
      {...accepted, status: 'needs_attention', provider_id: null},
      'applied',
    ],
    ['whose mail was known under its key', {...accepted, provider_id: null}, 'applied'],
    ['that is being sent', {...accepted, status: 'sending', provider_id: null}, 'later'],
    ['that was never tried', {...accepted, status: 'queued', provider_id: null, attempts: 0}, 'later'],
    ['that was sent again since', {...accepted, status: 'queued'}, 'foreign'],
    ['with another mail', {...accepted, provider_id: 'p2'}, 'foreign'],
    ['that is held', {...accepted, status: 'held', provider_id: null}, 'later'],
  ] as [string, Columns, string][])(
    'an event for a request %s ends as it must',
    async (_what, columns, outcome) => {
      const {store, place} = await makeStore(kind)
      await insertRow(place, columns)
      const take = () => store.takeEvent('e1', {providerId: 'p1', reference: 'AAAA-2222'}, delivered)
      expect(await take()).toEqual({outcome, reference: 'AAAA-2222'})
      const [row] = await rowsOf(place)
      const events = await rowsOf(place, 'select * from consultation_events')
      if (outcome === 'applied') {
        expect(row).toMatchObject({status: 'accepted', provider_id: 'p1', delivered_at: 50, check_at: null})
        expect(events.map((one) => ({...one, at: numberOf(one.at)}))).toEqual([
          {id: 'e1', request_id: row?.id, at: 50, kind: 'delivered', code: 'delivered'},
        ])
      } else {
        expect({status: row?.status, delivered_at: row?.delivered_at}).toEqual({
          status: columns.status,
          delivered_at: null,
        })
        expect(events).toEqual([])
      }
    },
  )

  test('an event that proves that a mail arrived clears the failure before it', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {
      ...accepted,
      status: 'queued',
      provider_id: null,
      last_error: 'x',
      failure: 'unknown',
    })
    await store.takeEvent('e1', {providerId: 'p9', reference: 'AAAA-2222'}, delivered)
    expect(await rowsOf(place)).toMatchObject([
      {status: 'accepted', provider_id: 'p9', accepted_at: 50, last_error: null, failure: null},
    ])
  })

  test('the request whose mail it was is meant, whatever reference the event names', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {...accepted, reference: 'BBBB-3333', provider_id: null})
    await insertRow(place, accepted)
    await insertRow(place, {...accepted, reference: 'CCCC-4444', provider_id: null})
    for (const reference of ['BBBB-3333', 'CCCC-4444'])
      expect(await store.takeEvent(reference, {providerId: 'p1', reference}, delivered)).toEqual({
        outcome: 'applied',
        reference: 'AAAA-2222',
      })
  })

  test('an event of nobody is of another site', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, accepted)
    for (const reference of ['DDDD-5555', undefined])
      expect(await store.takeEvent('e', {providerId: 'p5', reference}, delivered)).toEqual({
        outcome: 'foreign',
      })
  })

  test.each([
    ['delivered', {delivered_at: 50, check_at: null}],
    ['refused', {refused_at: 50, refused_code: 'why', check_at: null}],
    ['complained', {complained_at: 50, check_at: null}],
    ['sent', {check_at: 99, delivered_at: null, refused_at: null, complained_at: null}],
    ['delayed', {check_at: 99, delivered_at: null, refused_at: null, complained_at: null}],
  ] as const)(
    '"%s" is written down where it belongs, and an older word changes nothing',
    async (word, columns) => {
      const {store, place} = await makeStore(kind)
      const id = await insertRow(place, accepted)
      await store.applyEvent(id, {kind: word, at: 50, code: 'why'})
      await store.applyEvent(id, {kind: word, at: 49, code: 'before'})
      await store.applyEvent(id, {kind: word, at: 50, code: 'again'})
      expect(await rowsOf(place)).toMatchObject([columns])
    },
  )

  test('mails are asked after when their time has come, the longest due first, and then not before the next time', async () => {
    const {store, place} = await makeStore(kind)
    const ids: Record<number, string> = {}
    for (const at of [30, 10, 20])
      ids[at] = await insertRow(place, {
        status: 'accepted',
        check_at: at,
        reference: `R${at}`,
        provider_id: `p${at}`,
        transport: 'smtp',
        accepted_at: at - 5,
      })
    await insertRow(place, {status: 'queued', check_at: 1})
    await insertRow(place, {status: 'accepted', check_at: null})
    expect(await store.claimChecks(9, 100, 5)).toEqual([])
    expect(await store.claimChecks(20, 100, 1)).toEqual([
      {id: ids[10], reference: 'R10', providerId: 'p10', transport: 'smtp', acceptedAt: 5},
    ])
    expect((await store.claimChecks(99, 200, 5)).map(({id}) => id).toSorted()).toEqual(
      [ids[20], ids[30]].toSorted(),
    )
    expect((await store.claimChecks(100, 300, 5)).map(({id}) => id)).toEqual([ids[10]])
  })

  test('a person is told once of a mail without a final word, and asking goes on or ends', async () => {
    const {store, place} = await makeStore(kind)
    const id = await insertRow(place, accepted)
    expect(await store.recordUnconfirmed(id, 60, true)).toBe(true)
    expect(await store.recordUnconfirmed(id, 61, true)).toBe(false)
    expect(await rowsOf(place)).toMatchObject([{unconfirmed_at: 60, check_at: 99}])
    expect(await store.recordUnconfirmed(id, 62, false)).toBe(true)
    expect(await rowsOf(place)).toMatchObject([{unconfirmed_at: 60, check_at: null}])
    expect(await store.recordUnconfirmed(id, 63, false)).toBe(false)
    expect(await store.recordUnconfirmed(id, 63, true)).toBe(false)
  })

  test('nobody is told of a mail of which a final word came meanwhile', async () => {
    const {store, place} = await makeStore(kind)
    const id = await insertRow(place, {...accepted, check_at: null})
    expect([await store.recordUnconfirmed(id, 1, true), await store.recordUnconfirmed(id, 1, false)]).toEqual(
      [false, false],
    )
    expect(await rowsOf(place)).toMatchObject([{unconfirmed_at: null}])
  })
})
