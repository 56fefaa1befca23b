import {describe, expect, test} from 'vitest'
import {confirmNext} from '@/lib/outbox/events/confirm'
import {deliverNext} from '@/lib/outbox/send/deliver'
import type {Delivery} from '@/lib/outbox/send/delivery'
import type {MailEvent} from '@/lib/outbox/store/confirmations'
import type {Transport} from '@/lib/outbox/transport/transport'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, makeSite} from '../make-site'
import {logsOf, scriptedTransport} from '../scripted'

const HOUR = 60 * 60 * 1000
const failed = async () => ({failed: 'busy:503'})
const answers =
  (kind: MailEvent['kind'], code: string) =>
  async (_id: string, at: number): Promise<MailEvent> => ({kind, at, code})

describe.each(databaseKinds)('on %s', (kind) => {
  test('a mail is asked after when an hour is over, not before, and then an hour later', async () => {
    const asked: [id: string, hours: number][] = []
    const made = await makeAccepted(kind, {
      askAfter: async (id, at) => {
        asked.push([id, at])
        return {kind: 'sent', at, code: 'sent'}
      },
    })
    const {ask, acceptedAt: from, row} = made
    expect(await ask(HOUR - 1)).toBe(false)
    expect(await ask(HOUR)).toBe(true)
    expect(await row()).toMatchObject({check_at: from + 2 * HOUR})
    expect(await ask(2 * HOUR - 1)).toBe(false)
    expect(await ask(2 * HOUR)).toBe(true)
    expect(asked).toEqual([
      ['p1', from + HOUR],
      ['p1', from + 2 * HOUR],
    ])
  })

  test('a person is told after two hours without a final word, once, while asking goes on', async () => {
    const {ask, row, logged, reference, acceptedAt: from} = await makeAccepted(kind, {askAfter: failed})
    await ask(2 * HOUR - 1)
    expect(await row()).toMatchObject({unconfirmed_at: null})
    await ask(4 * HOUR)
    await ask(6 * HOUR)
    expect(await row()).toMatchObject({unconfirmed_at: from + 4 * HOUR, check_at: from + 7 * HOUR})
    const failure = {event: 'delivery.check-failed', reference, code: 'busy:503'}
    const told = {event: 'delivery.unconfirmed', reference, code: 'busy:503'}
    expect(logsOf(logged, 'delivery.')).toEqual([failure, failure, told, failure])
  })

  test('a person is told at two hours to the millisecond', async () => {
    const {ask, row, acceptedAt: from} = await makeAccepted(kind, {askAfter: failed})
    await ask(2 * HOUR)
    expect(await row()).toMatchObject({unconfirmed_at: from + 2 * HOUR})
  })

  test.each([
    ['is asked once more just before three days are over', 72 * HOUR - 1, 73 * HOUR - 1],
    ['is not asked any more after three days', 72 * HOUR, null],
  ])('a service that never tells %s', async (_what, ms, nextMs) => {
    const {ask, row, acceptedAt: from} = await makeAccepted(kind, {askAfter: failed})
    expect(await ask(ms)).toBe(true)
    expect(await row()).toMatchObject({
      check_at: nextMs === null ? null : from + nextMs,
      unconfirmed_at: from + ms,
    })
  })

  test.each([
    ['delivered', 'delivered', {event: 'delivery.confirmed'}, {delivered: 1}],
    ['refused', 'bounced', {event: 'delivery.needs-attention', code: 'bounced'}, {needs_attention: 1}],
    ['complained', 'spam', {event: 'delivery.needs-attention', code: 'spam'}, {needs_attention: 1}],
  ] as const)('the answer "%s" is final, also a day later', async (word, code, line, states) => {
    const {ask, row, logged, store, reference} = await makeAccepted(kind, {askAfter: answers(word, code)})
    await ask(24 * HOUR)
    expect(await store.countByState()).toEqual(states)
    expect(await row()).toMatchObject({check_at: null, unconfirmed_at: null})
    expect(logsOf(logged, 'delivery.')).toEqual([{...line, reference}])
  })

  test.each([
    ['sent', 'sent', {event: 'delivery.sent'}],
    ['delayed', 'delivery_delayed', {event: 'delivery.delayed', code: 'delivery_delayed'}],
  ] as const)('the answer "%s" is not final: a person is told after two hours', async (word, code, line) => {
    const {ask, store, logged, reference} = await makeAccepted(kind, {askAfter: answers(word, code)})
    await ask(HOUR)
    expect(await store.countByState()).toEqual({accepted: 1})
    await ask(2 * HOUR)
    expect(await store.countByState()).toEqual({needs_attention: 1})
    const answer = {...line, reference}
    expect(logsOf(logged, 'delivery.')).toEqual([
      answer,
      answer,
      {event: 'delivery.unconfirmed', reference, code},
    ])
  })

  test('a mail without an id, as one that an earlier try brought, is told as soon as two hours are over', async () => {
    const {ask, row, logged, place, reference} = await makeAccepted(kind, {askAfter: failed})
    await rowsOf(place, 'update consultation_requests set provider_id = null returning id')
    await ask(2 * HOUR)
    expect(await row()).toMatchObject({unconfirmed_at: expect.any(Number)})
    expect(logsOf(logged, 'delivery.')).toEqual([{event: 'delivery.unconfirmed', reference, code: 'no_id'}])
  })

  test('the service that took the mail is asked, although another one is the usual one now', async () => {
    const {ask, store, askAfter} = await makeAccepted(kind, {askAfter: answers('delivered', 'delivered')})
    const usual = scriptedTransport([], {name: 'usual', askAfter: failed}).transport
    const fallback = {
      transport: scriptedTransport([], {askAfter}).transport,
      afterFailures: 1,
    }
    await ask(3 * HOUR, {transport: usual, fallback})
    expect(await store.countByState()).toEqual({delivered: 1})
  })

  test('the usual service is asked when the one that took the mail is not set up any more', async () => {
    const {ask, store} = await makeAccepted(kind, {askAfter: failed})
    const usual = scriptedTransport([], {name: 'usual', askAfter: answers('delivered', 'ok')}).transport
    await ask(3 * HOUR, {transport: usual})
    expect(await store.countByState()).toEqual({delivered: 1})
  })

  test('a service that cannot be asked any more makes a person look', async () => {
    const {ask, store, logged, reference} = await makeAccepted(kind, {askAfter: failed})
    const paces: number[] = []
    await ask(3 * HOUR, {transport: scriptedTransport().transport, pace: async () => void paces.push(1)})
    expect(await store.countByState()).toEqual({needs_attention: 1})
    expect(logsOf(logged, 'delivery.')).toEqual([
      {event: 'delivery.unconfirmed', reference, code: 'cannot_ask'},
    ])
    expect(paces).toEqual([])
  })

  test('questions wait for their turn, as mails do', async () => {
    const order: string[] = []
    const {ask} = await makeAccepted(kind, {
      askAfter: async () => {
        order.push('asked')
        return {failed: 'x'}
      },
    })
    await ask(HOUR, {pace: async () => void order.push('turn')})
    expect(order).toEqual(['turn', 'asked'])
  })
})

/** One request whose mail was taken, and then no word of it. */
async function makeAccepted(
  kind: (typeof databaseKinds)[number],
  {askAfter}: {askAfter: NonNullable<Transport['askAfter']>},
) {
  const {receive, delivery, store, place, logged} = await makeSite({kind})
  const outcome = await receive(formOf())
  const {transport} = scriptedTransport([], {askAfter})
  const acceptedAt = store.clock.now() + 1_000
  await deliverNext({...delivery, transport, now: () => acceptedAt})
  logged.length = 0
  return {
    store,
    place,
    logged,
    askAfter,
    acceptedAt,
    reference: outcome.status === 'received' ? outcome.reference : '',
    row: async () => (await rowsOf(place, 'select * from consultation_requests'))[0],
    /** Looks for a mail to ask after, so long after it was accepted. */
    ask: (ms: number, parts: Partial<Delivery> = {}) =>
      confirmNext({...delivery, transport, now: () => acceptedAt + ms, ...parts}),
  }
}
