import {stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {expect, onTestFinished, test} from 'vitest'
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

test('while another program holds the file the process goes on with other work, and the query waits', async () => {
  const {db, other} = await openBeside(5_000)
  other.exec('begin immediate')
  let isWritten = false
  const written = db.query('insert into t values (1) returning a').then((rows) => {
    isWritten = true
    return rows
  })
  const started = performance.now()
  for (let tick = 0; tick < 3; tick++) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(isWritten).toBe(false)
  other.exec('rollback')
  expect(await written).toEqual([{a: 1}])
})

test('a file that is held for too long is an error, and so is a transaction on it', async () => {
  const {db, other} = await openBeside(100)
  other.exec('begin immediate')
  await expect(db.query('insert into t values (1) returning a')).rejects.toThrow('locked')
  await expect(db.exclusively(async () => {})).rejects.toThrow('locked')
  other.exec('rollback')
  expect(await db.query('insert into t values (1) returning a')).toEqual([{a: 1}])
})

/** A store, and another program that has its file open. */
async function openBeside(busyTimeoutMs: number) {
  const file = path.join(await temporaryFolder(), 'requests.sqlite')
  const db = openSqlite(file, busyTimeoutMs)
  const other = new DatabaseSync(file)
  onTestFinished(async () => {
    other.close()
    await db.close()
  })
  await db.query('create table t (a integer)')
  return {db, other}
}
