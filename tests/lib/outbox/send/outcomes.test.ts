import {describe, expect, test} from 'vitest'
import {deliverNext} from '@/lib/outbox/send/deliver'
import type {Delivery} from '@/lib/outbox/send/delivery'
import {failureKinds, type SendResult} from '@/lib/outbox/transport/transport'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {logsOf, scriptedTransport} from '../scripted'

const HOUR = 60 * 60 * 1000

describe.each(databaseKinds)('on %s', (kind) => {
  test('what was accepted is recorded with its id, its time and the hour in which to ask after it', async () => {
    const {try1, row, reference, logged, since} = await makeTry(kind, [{ok: true, id: 'p7'}], {
      askAfter: async () => ({failed: 'x'}),
    })
    expect(await try1(since + 5_000, 250)).toBe(true)
    expect(await row()).toMatchObject({
      status: 'accepted',
      provider_id: 'p7',
      tried_at: since + 5_000,
      accepted_at: since + 5_250,
      check_at: since + 5_250 + HOUR,
      last_error: null,
      failure: null,
      lease_until: null,
      lease_by: null,
    })
    expect(logsOf(logged, 'delivery.')).toEqual([
      {event: 'delivery.accepted', reference, attempt: 1, ms: 250, code: 'scripted'},
    ])
  })

  test('a mail service that cannot tell what became of a mail is not asked', async () => {
    const {try1, row, since} = await makeTry(kind, [{ok: true, id: 'p7'}])
    await try1(since)
    expect(await row()).toMatchObject({status: 'accepted', check_at: null})
  })

  test('a mail that a key has brought before is asked after in an hour, and said to be unconfirmed', async () => {
    const {try1, row, reference, logged, since} = await makeTry(kind, [
      {ok: false, kind: 'taken', code: 'known:409'},
    ])
    await try1(since + 1)
    expect(await row()).toMatchObject({
      status: 'accepted',
      provider_id: null,
      accepted_at: since + 1,
      check_at: since + 1 + HOUR,
      last_error: 'known:409',
    })
    expect(logsOf(logged, 'delivery.')).toEqual([
      {event: 'delivery.unconfirmed', reference, attempt: 1, code: 'known:409'},
    ])
  })

  test.each([
    ['just before 72 hours', 72 * HOUR - 1, 'queued'],
    ['after 72 hours', 72 * HOUR, 'needs_attention'],
  ])('a try that fails %s leaves the request %s', async (_when, waitedMs, status) => {
    const {try1, row, since} = await makeTry(kind, [{ok: false, kind: 'busy', code: 'x:500'}])
    await try1(since + waitedMs)
    expect(await row()).toMatchObject({status, last_error: 'x:500', failure: 'busy', lease_by: null})
  })

  const postponed = {
    busy: 'delivery.postponed',
    unknown: 'delivery.postponed',
    misconfigured: 'delivery.misconfigured',
    quota: 'delivery.quota-used-up',
  } as const

  test.each(failureKinds.filter((one): one is keyof typeof postponed => one in postponed))(
    'a try that fails as %s is tried again after its pause, and says so in the log',
    async (failure) => {
      const {try1, row, reference, logged, since} = await makeTry(kind, [
        {ok: false, kind: failure, code: 'x:1', retryAfterMs: 9_000},
      ])
      const asked: unknown[] = []
      await try1(since + 10, 0, {retryPause: (...all) => asked.push(all) && 7_000})
      expect(asked).toEqual([[1, 9_000]])
      expect(await row()).toMatchObject({
        status: 'queued',
        last_error: 'x:1',
        failure,
        next_at: since + 7_010,
        lease_until: null,
        // Only a mail that may have arrived is remembered as doubtful.
        ambiguous_at: failure === 'unknown' ? since + 10 : null,
      })
      expect(logsOf(logged, 'delivery.')).toEqual([
        {event: postponed[failure], reference, attempt: 1, code: 'x:1', ms: 7_000},
      ])
    },
  )

  test.each([
    ['refused', 0, null],
    ['unknown', 72 * HOUR, 72 * HOUR],
  ] as const)('what was %s at last is for a person, who is told why', async (failure, waitedMs, doubtful) => {
    const {try1, row, reference, logged, since} = await makeTry(kind, [
      {ok: false, kind: failure, code: 'x:422'},
    ])
    await try1(since + waitedMs)
    expect(await row()).toMatchObject({
      status: 'needs_attention',
      last_error: 'x:422',
      failure,
      ambiguous_at: doubtful === null ? null : since + doubtful,
    })
    expect(logsOf(logged, 'delivery.')).toEqual([
      {event: 'delivery.needs-attention', reference, attempt: 1, code: 'x:422'},
    ])
  })

  test('an answer that cannot be opened is for a person to put right, and nothing is sent', async () => {
    const {try1, row, sent, since} = await makeTry(kind)
    await try1(since, 0, {keys: [{id: 'other', key: Buffer.alloc(32, 7)}]})
    expect(sent).toEqual([])
    expect(await row()).toMatchObject({
      status: 'queued',
      failure: 'misconfigured',
      last_error: 'unreadable:SealError',
    })
  })

  test('a sender that lost its lease while it made the mail sends nothing and changes nothing', async () => {
    const {try1, row, sent, logged, since, delivery, steal} = await makeTry(kind)
    const render: Delivery['render'] = async (...all) => {
      await steal(since + HOUR)
      return delivery.render(...all)
    }
    expect(await try1(since, 0, {render})).toBe(true)
    expect(sent).toEqual([])
    expect(await row()).toMatchObject({status: 'sending', lease_by: 'thief', wire: null})
    expect(logsOf(logged, 'delivery.')).toEqual([])
  })

  test.each([
    ['accepted', {ok: true, id: 'p1'}],
    ['put off', {ok: false, kind: 'busy', code: 'x'}],
    ['refused', {ok: false, kind: 'refused', code: 'x'}],
    ['taken before', {ok: false, kind: 'taken', code: 'x'}],
  ] as [string, SendResult][])(
    'a sender that lost its lease while its mail was %s leaves the request to the one that has it',
    async (_what, answer) => {
      const {try1, row, since, steal} = await makeTry(kind, [answer])
      const receipts: unknown[] = []
      await try1(since, 0, {
        pace: () => steal(since + HOUR),
        afterAccepted: async (accepted) => void receipts.push(accepted),
      })
      expect(await row()).toMatchObject({status: 'sending', lease_by: 'thief', attempts: 2})
      expect(receipts).toEqual([])
    },
  )

  test('once its mail is accepted a request is handed on to the receipt, once', async () => {
    const {try1, since, transport, row} = await makeTry(kind, [{ok: false, kind: 'busy', code: 'x'}])
    const receipts: unknown[] = []
    const afterAccepted: Delivery['afterAccepted'] = async (accepted) => void receipts.push(accepted)
    await try1(since, 0, {afterAccepted})
    expect(receipts).toEqual([])
    await try1(since + 1, 0, {afterAccepted})
    const {id} = await row()
    expect(receipts).toMatchObject([{request: {id, attempt: 2}, transport: {name: transport.name}}])
    expect(await try1(since + 2, 0, {afterAccepted})).toBe(false)
    expect(receipts).toHaveLength(1)
  })

  test('one request is sent at a time, and its lease lasts a minute', async () => {
    const {try1, row, since, receive} = await makeTry(kind)
    await receive(formOf({...patient, name: 'Another'}))
    const leases: unknown[] = []
    await try1(since + 100, 0, {pace: async () => void leases.push(await row())})
    expect(leases).toMatchObject([
      {status: 'sending', lease_until: since + 100 + 60_000, lease_by: 'test', attempts: 1},
    ])
  })
})

/** One stored request, and a mail service that answers as it is told. */
async function makeTry(
  kind: (typeof databaseKinds)[number],
  answers: SendResult[] = [],
  changes: Parameters<typeof scriptedTransport>[1] = {},
) {
  const {receive, delivery, store, place, logged} = await makeSite({kind})
  const outcome = await receive(formOf())
  const [{waitingSince: since} = {waitingSince: 0}] = await store.listOpen()
  const {transport, sent} = scriptedTransport(answers, changes)
  logged.length = 0
  return {
    receive,
    delivery,
    logged,
    sent,
    since,
    transport,
    reference: outcome.status === 'received' ? outcome.reference : '',
    row: async () =>
      (await rowsOf(place, 'select * from consultation_requests order by created_at'))[0] ?? {},
    /** Tries once at that time, with a mail service that takes so long to answer. */
    try1: (at: number, takesMs = 0, parts: Partial<Delivery> = {}) => {
      let now = at
      const send: typeof transport.send = async (...mail) => {
        now += takesMs
        return transport.send(...mail)
      }
      return deliverNext({...delivery, transport: {...transport, send}, now: () => now, ...parts})
    },
    /** Another process takes the request over, as it may once the lease has run out. */
    steal: async (at: number) => void (await store.claim('thief', at, 60_000, 1)),
  }
}
