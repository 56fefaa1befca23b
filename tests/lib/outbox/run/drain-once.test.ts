import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test, vi} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {openAt} from '../open-at'
import {scriptedTransport} from '../scripted'

test.each(databaseKinds)('on %s two instances that deliver at once share the work', async (kind) => {
  const {receive, delivery, emails, place, store} = await makeSite({kind})
  for (let count = 0; count < 24; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  const other = await openRequestStore(openAt(place))
  // As slow as a real provider, so that one instance cannot be through before the other one starts.
  const pace = () => sleep(10)
  const tried = await Promise.all([
    drainOnce({...delivery, pace}),
    drainOnce({...delivery, pace, store: other, leaseOwner: 'other'}),
  ])
  await other.close()
  expect(tried.reduce((sum, count) => sum + count, 0)).toBe(24)
  expect(Math.min(...tried)).toBeGreaterThan(0)
  expect(new Set((await emails()).map(({subject}) => subject)).size).toBe(24)
  expect(await emails()).toHaveLength(24)
  expect(await store.countByState()).toEqual({accepted: 24})
})

test('once the time is used up nothing new is started, and nothing is cut off', async () => {
  const {receive, delivery, emails, store} = await makeSite()
  for (let count = 0; count < 12; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  const tried = await drainOnce({...delivery, pace: () => sleep(100)}, 50)
  // One in each lane, or fewer where the machine is slow to start a lane.
  expect([1, 2, 3]).toContain(tried)
  expect(await emails()).toHaveLength(tried)
  expect(await store.countByState()).toEqual({accepted: tried, queued: 12 - tried})
})

test('a clock that calls tells another program too, also when the mail cannot be sent', async () => {
  const {receive, delivery, fault} = await makeSite()
  await receive(formOf())
  await fault('500', 1)
  const handOver = vi.fn(async () => {})
  await drainOnce({...delivery, handOver})
  expect(handOver).toHaveBeenCalledOnce()
})

test('with no time at all nothing is tried', async () => {
  const {receive, delivery, emails} = await makeSite()
  vi.spyOn(performance, 'now').mockReturnValue(5)
  await receive(formOf())
  expect(await drainOnce(delivery, 0)).toBe(0)
  expect(await emails()).toEqual([])
  expect(await drainOnce(delivery, 1)).toBe(1)
})

test('mails that are overdue are asked after too, and count as tried', async () => {
  const {receive, delivery, store, place} = await makeSite()
  const {transport} = scriptedTransport([], {
    askAfter: async (_id, at) => ({kind: 'delivered', at, code: 'delivered'}),
  })
  for (let count = 0; count < 5; count++) await receive(formOf({...patient, name: `Patient ${count}`}))
  expect(await drainOnce({...delivery, transport})).toBe(5)
  await rowsOf(place, 'update consultation_requests set check_at = 1 returning id')
  expect(await drainOnce({...delivery, transport}, 0)).toBe(0)
  expect(await drainOnce({...delivery, transport})).toBe(5)
  expect(await store.countByState()).toEqual({delivered: 5})
})

test('what waits beside the store is moved first, and is delivered in the same round', async () => {
  const {receive, delivery, store, emails} = await makeSite()
  const moved: unknown[] = []
  const journal = {
    replay: async (into: unknown) => {
      moved.push(into)
      await receive(formOf())
      return 1
    },
  }
  expect(await drainOnce({...delivery, journal: journal as never})).toBe(1)
  expect(moved).toEqual([store])
  expect(await emails()).toHaveLength(1)
})

test('a round that could not move what waits says so, when the rest is delivered', async () => {
  const {receive, delivery, emails} = await makeSite()
  await receive(formOf())
  const journal = {replay: async () => Promise.reject(new Error('EACCES'))}
  await expect(drainOnce({...delivery, journal: journal as never})).rejects.toThrow('EACCES')
  expect(await emails()).toHaveLength(1)
})
