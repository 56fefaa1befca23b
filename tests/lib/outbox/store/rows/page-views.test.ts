import {describe, expect, test} from 'vitest'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds} from '../../databases'
import {makeStore} from '../../make-site'
import {openAt} from '../../open-at'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-30T15:00:00Z')

describe.each(databaseKinds)('on %s', (kind) => {
  test('what two processes counted adds up, day by day', async () => {
    const {store, place} = await makeStore(kind)
    const other = await openRequestStore(openAt(place))
    await Promise.all([
      store.addViews(
        new Map([
          ['/faq', 2],
          ['/', 1],
        ]),
        NOW,
      ),
      other.addViews(
        new Map([
          ['/', 5],
          ['/faq', 4],
        ]),
        NOW,
      ),
    ])
    await other.addViews(new Map([['/faq', 10]]), NOW - DAY)
    await other.close()
    expect(await store.readViews(NOW)).toEqual(
      new Map([
        ['/', 6],
        ['/faq', 6],
      ]),
    )
    expect(await store.readViews(NOW - DAY)).toEqual(
      new Map([
        ['/', 6],
        ['/faq', 16],
      ]),
    )
  })

  test('hundreds of pages are written, and other counts are no views', async () => {
    const {store} = await makeStore(kind)
    const views = new Map(Array.from({length: 120}, (_, at) => [`/education/a-${at}`, at + 1]))
    await store.countOne('held', NOW)
    await store.addViews(views, NOW)
    expect(await store.readViews(NOW)).toEqual(views)
    await store.addViews(new Map(), NOW)
  })
})
