import {stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {openSqlite} from '@/lib/outbox/store/database/sqlite'
import {claimRequests} from '@/lib/outbox/store/database/statements'
import {temporaryFolder} from '../databases'
import {makeStore} from '../make-site'

test.each([0, 2])(
  'the claim finds its rows through the index, with %i requests in hand',
  async (inFlight) => {
    const {place} = await makeStore()
    const db = openSqlite(place)
    const plan = await db.query(`explain query plan ${claimRequests('', inFlight)}`, [1, 1, 'a', 1])
    await db.close()
    const steps = plan.map(({detail}) => String(detail))
    expect(steps.some((step) => step.includes('USING INDEX consultation_requests_due (next_at<'))).toBe(true)
    expect(steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([])
  },
)

test('every commit is synced, and the file is opened for several processes', async () => {
  const {place} = await makeStore()
  const db = openSqlite(place)
  expect(await db.query('pragma synchronous')).toEqual([{synchronous: 2}])
  expect(await db.query('pragma journal_mode')).toEqual([{journal_mode: 'wal'}])
  expect(await db.query('pragma busy_timeout')).toEqual([{timeout: 5_000}])
  await db.close()
})

test('a file that is not a database is refused and not overwritten', async () => {
  const file = path.join(await temporaryFolder(), 'requests.sqlite')
  await writeFile(file, 'these are somebody’s notes, and no database at all '.repeat(20))
  expect(() => openSqlite(file)).toThrow()
})

test('the data folder is open to its owner only', async () => {
  const folder = path.join(await temporaryFolder(), 'data')
  await makeStore('sqlite', folder)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})
