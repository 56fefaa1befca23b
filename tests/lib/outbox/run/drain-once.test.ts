import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds} from '../databases'
import {formOf, makeSite, patient} from '../make-site'
import {openAt} from '../open-at'

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
