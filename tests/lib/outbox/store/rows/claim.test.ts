import {describe, expect, test} from 'vitest'
import {databaseKinds, rowsOf} from '../../databases'
import {makeStore} from '../../make-site'
import {type Columns, insertRow} from './insert-row'

const LEASE = 60_000
const NOW = Date.parse('2026-11-28T12:00:00Z')
const DAY = 24 * 60 * LEASE

const claimable: [what: string, columns: Columns, isClaimed: boolean][] = [
  ['is due this millisecond', {status: 'queued', next_at: NOW}, true],
  ['is due in the next one', {status: 'queued', next_at: NOW + 1}, false],
  ['another one sends, until this millisecond', {status: 'sending', lease_until: NOW}, false],
  ['another one sent, until the last one', {status: 'sending', lease_until: NOW - 1}, true],
  [
    'another one sent, and whose next try is not due',
    {status: 'sending', lease_until: 1, next_at: NOW + 1},
    false,
  ],
  ...['held', 'accepted', 'needs_attention'].map((status): [string, Columns, boolean] => [
    `is ${status}`,
    {status, lease_until: 1},
    false,
  ]),
]

describe.each(databaseKinds)('on %s', (kind) => {
  test.each(claimable)('a request that %s is claimed, or not', async (_what, columns, isClaimed) => {
    const {store, place} = await makeStore(kind)
    const id = await insertRow(place, columns)
    expect((await store.claim('me', NOW, LEASE, 5)).map((one) => one.id)).toEqual(isClaimed ? [id] : [])
  })

  test('a claim notes who has it, until when, and which try it is', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {
      status: 'queued',
      attempts: 4,
      attempts_before: 3,
      first_try_at: 7,
      queued_at: 8,
      round: 2,
      transport: 'smtp',
      promised: 'p',
      created_at: 5,
    })
    expect(await store.claim('me', NOW, LEASE, 1)).toMatchObject([
      {
        attempt: 2,
        fence: 5,
        leaseOwner: 'me',
        createdAt: 5,
        waitingSince: 8,
        round: 2,
        transport: 'smtp',
        promised: 'p',
        ambiguousSince: undefined,
      },
    ])
    expect(await rowsOf(place)).toMatchObject([
      {
        status: 'sending',
        lease_by: 'me',
        lease_until: NOW + LEASE,
        attempts: 5,
        first_try_at: 7,
        tried_at: NOW,
      },
    ])
  })

  test.each([
    ['since its last try', {tried_at: 9, first_try_at: 3}, 9],
    ['since its first try, as the first release wrote it', {first_try_at: 3}, 3],
    ['since the try that was doubtful before', {ambiguous_at: 2, tried_at: 9}, 2],
  ])('a mail whose sender died is in doubt %s', async (_since, columns, since) => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {status: 'sending', lease_until: 1, ...columns})
    expect(await store.claim('me', NOW, LEASE, 1)).toMatchObject([{ambiguousSince: since}])
  })

  test('a request whose sender died before the mail was made is in no doubt', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {status: 'sending', lease_until: 1, tried_at: 9})
    await rowsOf(place, 'update consultation_requests set wire = null returning id')
    expect(await store.claim('me', NOW, LEASE, 1)).toMatchObject([
      {ambiguousSince: undefined, rendered: undefined},
    ])
  })

  test('what is longest due comes first, as many as are asked for, without what this process is sending', async () => {
    const {store, place} = await makeStore(kind)
    const ids: string[] = []
    for (const next of [3, 1, 2, 4])
      ids.push(await insertRow(place, {status: 'queued', next_at: next, created_at: next}))
    const [third, first, second] = ids
    const claimed = await store.claim('me', NOW, LEASE, 2, [first ?? ''])
    expect(claimed.map(({id}) => id)).toEqual([second, third])
  })

  test('what is claimed together is sent in the order in which it came', async () => {
    const {store, place} = await makeStore(kind)
    for (const created of [30, 10, 20]) await insertRow(place, {status: 'queued', created_at: created})
    expect((await store.claim('me', NOW, LEASE, 5)).map(({createdAt}) => createdAt)).toEqual([10, 20, 30])
  })

  test('a mail is kept once in a round, and a new round is in no doubt', async () => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {status: 'sending', lease_until: 1, tried_at: 9})
    const [request] = await store.claim('me', NOW, LEASE, 1)
    if (!request) throw new Error('nothing was claimed')
    const keep = (round: number) =>
      store.keepRendered(request, new Uint8Array([round]) as never, round, 'smtp')
    expect([await keep(1), await keep(2), await keep(2)]).toEqual([false, true, false])
    expect(await rowsOf(place)).toMatchObject([{round: 2, transport: 'smtp', ambiguous_at: null}])
    const [sealed] = await store.readSealed('', 1)
    expect([...(sealed?.wire ?? [])]).toEqual([2])
  })

  test.each([
    ['its lease', {lease_by: 'other'}],
    ['its turn', {attempts: 99}],
    ['its state', {status: 'queued'}],
    ['its place', {id: 'another'}],
  ])('a sender that lost %s records nothing', async (_what, columns) => {
    const {store, place} = await makeStore(kind)
    await insertRow(place, {status: 'queued'})
    const [request] = await store.claim('me', NOW, LEASE, 1)
    if (!request) throw new Error('nothing was claimed')
    const [[name, value]] = Object.entries(columns) as [[string, string | number]]
    await rowsOf(place, `update consultation_requests set ${name} = '${value}' returning id`)
    const before = await rowsOf(place)
    expect([
      await store.recordAccepted(request, {providerId: 'p', at: 1, checkAt: 2}),
      await store.recordRetry(request, {kind: 'busy', code: 'x'}, 1, 1),
      await store.recordNeedsAttention(request, {kind: 'refused', code: 'x'}, 1),
      await store.keepRendered(request, new Uint8Array([9]) as never, 9, 'smtp'),
    ]).toEqual([false, false, false, false])
    expect(await rowsOf(place)).toEqual(before)
  })

  test('a receipt is claimed once, for a mail that was accepted and is no suspect', async () => {
    const {store, place} = await makeStore(kind)
    const good = await insertRow(place, {status: 'accepted'})
    expect([await store.claimReceipt(good, 7), await store.claimReceipt(good, 8)]).toEqual([true, false])
    expect((await rowsOf(place))[0]?.receipt_at).toBe(7)
    const others: Columns[] = [
      {status: 'accepted', suspect: 1},
      {status: 'queued'},
      {status: 'needs_attention'},
    ]
    for (const columns of others)
      expect(await store.claimReceipt(await insertRow(place, columns), 7)).toBe(false)
  })

  test('how long the oldest waits is counted from its storing, or from when a person sent it again', async () => {
    const {store, place} = await makeStore(kind)
    expect(await store.oldestUndelivered()).toBeUndefined()
    await insertRow(place, {status: 'accepted', created_at: 1})
    await insertRow(place, {status: 'queued', created_at: 2, handled_at: 3})
    await insertRow(place, {status: 'held', created_at: 2})
    expect(await store.oldestUndelivered()).toBeUndefined()
    await insertRow(place, {status: 'queued', created_at: 4, queued_at: 9})
    await insertRow(place, {status: 'sending', created_at: 8})
    expect(await store.oldestUndelivered()).toBe(8)
  })

  test('after a clock was set back, what lies too far ahead is due now, and nothing else is', async () => {
    const HOUR = 60 * LEASE
    const cases: [columns: Columns, isUndone: boolean][] = [
      [{status: 'queued', created_at: NOW + LEASE, next_at: NOW + 1}, false],
      [{status: 'queued', created_at: NOW + LEASE + 1, next_at: NOW + 1}, true],
      [{status: 'queued', created_at: NOW + LEASE + 1, next_at: NOW}, false],
      [{status: 'queued', created_at: 1, tried_at: NOW + LEASE + 1, next_at: NOW + 1}, true],
      [{status: 'queued', created_at: 1, next_at: NOW + 8 * HOUR}, false],
      [{status: 'queued', created_at: 1, next_at: NOW + 8 * HOUR + 1}, true],
      [{status: 'sending', created_at: 1, lease_until: NOW + 2 * LEASE}, false],
      [{status: 'sending', created_at: 1, lease_until: NOW + 2 * LEASE + 1}, true],
      [{status: 'held', created_at: NOW + DAY, next_at: NOW + DAY}, false],
      [{status: 'accepted', check_at: NOW + 2 * HOUR}, false],
      [{status: 'accepted', check_at: NOW + 2 * HOUR + 1}, true],
      [{status: 'needs_attention', check_at: NOW + DAY}, false],
    ]
    for (const [columns, isUndone] of cases) {
      const {store, place} = await makeStore(kind)
      await insertRow(place, columns)
      expect([columns, await store.undoClockSteps(NOW)]).toEqual([columns, isUndone ? 1 : 0])
    }
  })
})
