import {expect, test} from 'vitest'
import {databaseKinds} from '../databases'
import {makeStore} from '../make-site'

const NOW = Date.parse('2026-11-30T15:00:00Z')

test.each(databaseKinds)(
  'on %s, the views of many pages move, and of two counts the higher one stays',
  async (kind) => {
    const [{store: left}, {store: present}] = [await makeStore(kind), await makeStore(kind)]
    const views = new Map(Array.from({length: 1_100}, (_, at) => [`/education/a-${at}`, at + 1]))
    await left.addViews(views, NOW)
    await present.addViews(
      new Map([
        ['/education/a-0', 9],
        ['/education/a-1099', 9],
      ]),
      NOW,
    )
    await left.handOverCounters((rows) => present.adoptCounters(rows))
    expect(await present.readViews(NOW)).toEqual(new Map(views).set('/education/a-0', 9))
    expect(await left.readViews(NOW)).toEqual(new Map())
  },
)
