import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {runMaintenance} from '@/lib/outbox/run/maintenance'
import {seal} from '@/lib/outbox/seal/seal'
import {deliverNext} from '@/lib/outbox/send/deliver'
import {databaseClock} from '@/lib/outbox/store/database/shared-clock'
import type {RequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, keys, makeSite, makeStore} from '../make-site'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LEASE = MINUTE
const NOW = Date.parse('2026-11-24T12:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test.each([
    ['an hour', HOUR],
    ['ten days', 10 * DAY],
  ])('when the clock is set back by %s, a request whose sender died is not stranded', async (_, step) => {
    const {store} = await makeStore(kind)
    await put(store, NOW + step)
    await store.claim('died', NOW + step, LEASE, 1)
    expect(await store.undoClockSteps(NOW)).toBe(1)
    expect(await store.claim('next', NOW, LEASE, 1)).toMatchObject([{attempt: 2, leaseOwner: 'next'}])
  })

  test('nor is one that was just stored, or one that waits for its next try', async () => {
    const {store} = await makeStore(kind)
    await put(store, NOW + HOUR)
    const retried = await put(store, NOW + HOUR - 1)
    const [request] = await store.claim('a', NOW + HOUR - 1, LEASE, 1)
    if (!request) throw new Error('nothing was claimed')
    await store.recordRetry(request, {kind: 'busy', code: 'later'}, NOW + HOUR + 5_000)
    expect(await store.undoClockSteps(NOW)).toBe(2)
    const claimed = await store.claim('b', NOW, LEASE, 5)
    expect(claimed).toHaveLength(2)
    expect(claimed.map(({reference}) => reference)).toContain(retried.reference)
  })

  test('a sender that is at work, and a pause that was asked for, are left alone', async () => {
    const {store} = await makeStore(kind)
    await put(store, NOW - HOUR)
    await put(store, NOW - HOUR)
    const [waiting] = await store.claim('a', NOW, LEASE, 2)
    if (!waiting) throw new Error('nothing was claimed')
    await store.recordRetry(waiting, {kind: 'quota', code: 'all used'}, NOW + 7 * HOUR)
    expect(await store.undoClockSteps(NOW)).toBe(0)
    expect(await store.claim('b', NOW + LEASE, LEASE, 5)).toEqual([])
  })

  test.each([
    ['an hour', HOUR],
    ['ten days', 10 * DAY],
  ])(
    'when it is set forward by %s, a site does not send a second time what it is sending',
    async (_, step) => {
      const {receive, delivery, emails} = await makeSite({kind})
      await receive(formOf())
      const reached = Promise.withResolvers<void>()
      const answer = Promise.withResolvers<void>()
      const slow = {
        ...delivery.transport,
        send: async (...mail: Parameters<typeof delivery.transport.send>) => {
          reached.resolve()
          await answer.promise
          return delivery.transport.send(...mail)
        },
      }
      const inFlight = new Set<string>()
      const sending = deliverNext({...delivery, inFlight, transport: slow})
      await reached.promise
      const later = () => delivery.store.clock.now() + step
      expect(await deliverNext({...delivery, inFlight, now: later})).toBe(false)
      answer.resolve()
      await sending
      expect(await emails()).toHaveLength(1)
      expect(inFlight.size).toBe(0)
    },
  )

  test('what should be asked after in the far future is asked after now', async () => {
    const {receive, delivery, store, place} = await makeSite({kind})
    await receive(formOf())
    await drainOnce(delivery)
    const checkAt = Date.now() + 10 * DAY
    await rowsOf(place, `update consultation_requests set check_at = ${checkAt} returning id`)
    await runMaintenance(delivery)
    expect(await store.claimChecks(Date.now() + 1, Date.now() + HOUR, 1)).toHaveLength(1)
  })

  test('a clock that jumps ten days ahead deletes nothing for a day, and nothing when it is put right', async () => {
    const {receive, delivery, store, logged} = await makeSite({kind, hearsEvents: true})
    await receive(formOf())
    await drainOnce(delivery)
    await expect.poll(() => store.countByState()).toEqual({delivered: 1})
    // A minute before midnight, which makes two days out of two minutes.
    const jumped = Math.floor(Date.now() / DAY) * DAY + 11 * DAY - MINUTE
    const at = (time: number) =>
      runMaintenance({...delivery, retention: {days: 5, onlyHandled: false}, now: () => time})
    for (let minute = 0; minute < 5; minute++) await at(jumped + minute * MINUTE)
    await at(Date.now())
    await at(jumped + 23 * HOUR)
    expect(logged.join()).not.toContain('requests.purged')
    await at(jumped + DAY + MINUTE)
    await at(jumped + 2 * DAY + MINUTE)
    expect(logged.join()).toContain('requests.purged')
  })
})

test('on Postgres a machine whose clock is an hour off delivers at once, and takes no lease that is held', async () => {
  const {receive, delivery, store, emails} = await makeSite({kind: 'postgres'})
  const ahead = Date.now() + HOUR
  const realNow = Date.now
  try {
    Date.now = () => realNow() + HOUR
    await receive(formOf())
    expect(Math.abs(store.clock.now() - (ahead - HOUR))).toBeLessThan(10_000)
    Date.now = () => realNow() - HOUR
    expect(await drainOnce(delivery)).toBe(1)
  } finally {
    Date.now = realNow
  }
  expect(await emails()).toHaveLength(1)
})

test('between two questions the shared clock goes by the uptime, and asks again in time', async () => {
  let asked = 0
  const clock = databaseClock(async () => {
    asked++
    return 1_000_000
  })
  await clock.follow()
  await clock.follow()
  expect(asked).toBe(1)
  expect(clock.now()).toBeGreaterThanOrEqual(1_000_000)
  expect(clock.now()).toBeLessThan(1_030_000)
})

async function put(store: RequestStore, at: number) {
  const id = randomUUID()
  return store.insert({id, dedupe: id, at, payload: seal(keys, id, '{}')})
}
