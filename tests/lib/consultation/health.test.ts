import {describe, expect, test} from 'vitest'
import {deliverNext} from '@/lib/consultation/deliver'
import {checkHealth} from '@/lib/consultation/health'
import {tick} from '@/lib/consultation/tick'
import {databaseKinds, rowsOf} from './databases'
import {formOf, makeSite} from './make-site'

const MINUTE = 60_000

describe.each(databaseKinds)('on %s', (kind) => {
  test('all is well while requests are delivered', async () => {
    const {receive, check} = await makeCheck()
    expect(await check()).toMatchObject({ok: true, problems: [], details: {counts: {}}})
    await receive(formOf())
    expect(await check()).toMatchObject({
      ok: true,
      details: {counts: {queued: 1}, oldestUndeliveredSeconds: 0},
    })
  })

  test('a request that waits for more than ten minutes is a problem', async () => {
    const {receive, delivery, fault, check} = await makeCheck()
    await receive(formOf())
    await fault('500')
    await deliverNext({...delivery, pause: () => 60 * MINUTE})
    expect((await check(9 * MINUTE)).ok).toBe(true)
    expect(await check(11 * MINUTE)).toMatchObject({ok: false, problems: ['undelivered-too-long']})
  })

  test('a request that needs attention is a problem until it is handled', async () => {
    const {receive, delivery, store, check} = await makeCheck()
    const outcome = await receive(formOf())
    await tick({...delivery, address: {from: 'nobody', to: 'front-desk@clinic.example'}})
    expect(await check()).toMatchObject({ok: false, problems: ['needs-attention']})
    if (outcome.status === 'received') await store.markHandled(outcome.reference, 1)
    expect((await check()).ok).toBe(true)
  })

  test('a store that cannot be written to is a problem', async () => {
    const {place, check} = await makeCheck()
    await rowsOf(place, 'drop table consultation_counters')
    expect(await check()).toEqual({ok: false, problems: ['store-not-writable']})
  })

  async function makeCheck() {
    const site = await makeSite({kind})
    const check = (later = 0) =>
      checkHealth({store: async () => site.store, worker: () => undefined, now: () => Date.now() + later})
    return {...site, check}
  }
})

test('a worker that has not looked for half a minute is a problem', async () => {
  const {store} = await makeSite()
  const worker = {wake: () => {}, stop: async () => {}, silentForMs: () => 31_000}
  expect(await checkHealth({store: async () => store, worker: () => worker})).toMatchObject({
    ok: false,
    problems: ['worker-silent'],
    details: {workerAgeSeconds: 31},
  })
})
