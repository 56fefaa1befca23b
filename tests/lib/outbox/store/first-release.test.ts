import {expect, onTestFinished, test} from 'vitest'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, makePlace, rowsOf} from '../databases'
import {makeStore} from '../make-site'
import {openAt} from '../open-at'
import * as first from './first-release'

const BYTES = {sqlite: 'blob', postgres: 'bytea'} as const
const bytes = new Uint8Array([1, 2, 3])

test.each(databaseKinds)('on %s the first release works on the newest table', async (kind) => {
  const {store, place} = await makeStore(kind)
  const db = openAt(place)
  onTestFinished(() => db.close())
  // It refuses a table whose `version` is above its own, which is 1.
  expect(await db.query("select value from consultation_meta where name = 'version'")).toEqual([{value: 1}])

  for (const id of ['a', 'b', 'c']) {
    const row = [id, `REF-${id}`, id, 1, bytes]
    expect(await db.query(first.insertRequest, row)).toEqual([{reference: `REF-${id}`}])
    expect(await db.query(first.insertRequest, row)).toEqual([])
    expect(await db.query(first.findByDedupe, [id])).toEqual([{reference: `REF-${id}`}])
  }
  const claimed = await db.query(first.claimRequests, [5, 65, 'old', 3])
  expect(claimed.map(({attempts, wire, created_at}) => ({attempts, wire, created_at}))).toEqual(
    Array(3).fill({attempts: 1, wire: null, created_at: 1}),
  )
  const held = (id: string) => [id, 'old', 1]
  expect(await db.query(first.keepWire, [...held('a'), bytes])).toHaveLength(1)
  expect(await db.query(first.recordAccepted, [...held('a'), 'provider', 6])).toHaveLength(1)
  expect(await db.query(first.recordRetry, [...held('b'), 'code', 100])).toHaveLength(1)
  expect(await db.query(first.recordNeedsAttention, [...held('c'), 'code'])).toHaveLength(1)
  expect(await db.query(first.countByStatus)).toHaveLength(3)

  // The newest release goes on with what the first one left.
  expect(await store.countByState()).toEqual({accepted: 1, queued: 1, needs_attention: 1})
  expect(await store.claim('new', 100, 60, 3)).toMatchObject([{id: 'b', attempt: 2, round: 1}])
  expect(await store.claimChecks(100, 200, 3)).toMatchObject([{id: 'a', providerId: 'provider'}])
})

test.each(databaseKinds)(
  'on %s a table of the first release is brought forward, with its rows',
  async (kind) => {
    const place = await makePlace(kind)
    const db = openAt(place)
    onTestFinished(() => db.close())
    for (const statement of first.table(BYTES[kind])) await db.query(statement)
    await db.query(first.insertRequest, ['a', 'REF-a', 'a', 1, bytes])

    // Another process that starts meanwhile waits its turn. SQLite waits without letting this process go on.
    const openings = kind === 'postgres' ? 3 : 1
    const stores = await Promise.all(Array.from({length: openings}, () => openRequestStore(openAt(place))))
    for (const store of stores) onTestFinished(() => store.close())
    expect(await stores[0]?.claim('new', 1, 60, 3)).toMatchObject([{id: 'a', reference: 'REF-a'}])
    expect(
      await rowsOf(place, "select name, value from consultation_meta where name <> 'id' order by name"),
    ).toEqual([
      {name: 'steps', value: 9},
      {name: 'version', value: 1},
    ])
  },
)
