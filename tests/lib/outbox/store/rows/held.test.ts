import {describe, expect, test} from 'vitest'
import {databaseKinds, rowsOf} from '../../databases'
import {makeStore} from '../../make-site'
import {insertRow} from './insert-row'

describe.each(databaseKinds)('on %s', (kind) => {
  test('what is held and old is erased for good, to the millisecond, and nothing else', async () => {
    const {store, place} = await makeStore(kind)
    const gone = await insertRow(place, {status: 'held', created_at: 9})
    const held = await insertRow(place, {status: 'held', created_at: 10})
    const queued = await insertRow(place, {status: 'queued', created_at: 9})
    expect(await store.eraseHeld(10)).toBe(1)
    expect((await rowsOf(place)).map(({id}) => id).toSorted()).toEqual([held, queued].toSorted())
    expect((await store.listErased()).map(({id}) => id)).toEqual([gone])
  })

  test('all that is held is released, and nothing else', async () => {
    const {store, place} = await makeStore(kind)
    for (const status of ['held', 'held', 'needs_attention']) await insertRow(place, {status})
    expect(await store.releaseAll(70)).toBe(2)
    expect(
      await rowsOf(place, "select next_at, queued_at from consultation_requests where status = 'queued'"),
    ).toEqual(Array(2).fill({next_at: 70, queued_at: 70}))
  })

  test('people were told of what came until then, and of nothing later', async () => {
    const {store, place} = await makeStore(kind)
    for (const created_at of [9, 10, 11]) await insertRow(place, {status: 'held', created_at})
    await insertRow(place, {status: 'queued', created_at: 1})
    expect(await store.countUntold()).toBe(3)
    await store.markTold(10)
    expect(await store.countUntold()).toBe(1)
    await store.markTold(12)
    const told = await rowsOf(place, 'select told_at from consultation_requests order by created_at')
    expect(told.map(({told_at}) => told_at)).toEqual([null, 10, 10, 12])
  })
})
