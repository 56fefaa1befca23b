import {beforeEach, describe, expect, test} from 'vitest'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {keptViews, writeViews} from '@/lib/server/views/kept-views'
import {databaseKinds} from '../../outbox/databases'
import {loggedLines, makeStore} from '../../outbox/make-site'

beforeEach(() => forgetInProcess('page views'))

describe.each(databaseKinds)('on %s', (kind) => {
  test('counts are written once, and the next ones are added', async () => {
    const {store} = await makeStore(kind)
    keptViews().set('/faq', 3)
    await writeViews(async () => store)
    await writeViews(async () => store)
    keptViews().set('/faq', 1)
    await writeViews(async () => store)
    expect(await store.readViews(store.clock.now())).toEqual(new Map([['/faq', 4]]))
  })
})

test('what a store that is down could not take is written later, with what came meanwhile', async () => {
  const lines = loggedLines()
  const {store} = await makeStore()
  keptViews().set('/faq', 3)
  await writeViews(async () => {
    keptViews().set('/faq', 2)
    throw new Error('/faq')
  })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{event: 'views.not-written', error: 'Error'}])
  await writeViews(async () => store)
  expect(await store.readViews(store.clock.now())).toEqual(new Map([['/faq', 5]]))
})

test('nothing is asked of the store when nobody came', async () => {
  await writeViews(async () => {
    throw new Error('asked')
  })
  expect(keptViews().size).toBe(0)
})
