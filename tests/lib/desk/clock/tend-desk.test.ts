import {describe, expect, test} from 'vitest'
import {recordAccess} from '@/lib/desk/access/record-access'
import {databaseKinds} from '../../outbox/databases'
import {DAY, makeClock, monday} from './make-clock'

describe.each(databaseKinds)('on %s', (kind) => {
  test('the access log forgets what is older than six years, on days that follow each other', async () => {
    const {db, tend} = await makeClock(kind)
    await recordAccess(db, {who: 'ann', what: 'list'}, monday - 7 * 365 * DAY)
    await recordAccess(db, {who: 'ann', what: 'list'}, monday - 5 * 365 * DAY)
    const lines = async () => (await db.query('select number from access_log')).map(({number}) => number)
    await tend(monday)
    await tend(monday + DAY)
    expect(await lines()).toEqual([1, 2])
    await tend(monday + 2 * DAY)
    expect(await lines()).toEqual([2])
  })

  test('a clock that jumps ten years ahead takes no line of the access log', async () => {
    const {db, tend} = await makeClock(kind)
    await recordAccess(db, {who: 'ann', what: 'list'}, monday)
    for (const at of [monday - DAY, monday, monday + 10 * 365 * DAY, monday + DAY]) await tend(at)
    expect(await db.query('select number from access_log')).toEqual([{number: 1}])
  })
})
