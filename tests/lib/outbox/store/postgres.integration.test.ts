import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {openPostgres} from '@/lib/outbox/store/database/postgres'
import {claimRequests} from '@/lib/outbox/store/database/statements'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {makePlace, rowsOf} from '../databases'
import {makeStore} from '../make-site'
import {openAt} from '../open-at'
import {openGate} from './postgres-gate'

test('the claim finds its rows through the index, also behind a long history', async () => {
  const {place} = await makeStore('postgres')
  await rowsOf(
    place,
    `insert into consultation_requests (id, reference, dedupe, status, next_at, payload, created_at)
     select n::text, n::text, n::text, case when n % 1000 = 0 then 'queued' else 'accepted' end, n, '', n
     from generate_series(1, 20000) as n returning id`,
  )
  await rowsOf(place, 'analyze consultation_requests')
  const db = openAt(place)
  onTestFinished(() => db.close())
  const claim = claimRequests(db.skipLocked)
    .replace(/\$[124]/g, '1')
    .replace('$3', "'a'")
  const plan = (await db.query(`explain ${claim}`)).map((row) => Object.values(row).join()).join('\n')
  expect(plan).toContain('Index Scan using consultation_requests_due')
  expect(plan).not.toContain('Seq Scan')
})

test('it works behind a pooler that knows no prepared statements', async () => {
  const url = await makePlace('postgres')
  const store = await openRequestStore(openPostgres({url, isDirect: false}))
  onTestFinished(() => store.close())
  expect(await store.claim('a', 1, 1, 1)).toEqual([])
})

test('connections that are cut are made again', async () => {
  const gate = await openGate(await makePlace('postgres'))
  const db = openPostgres({url: gate.url})
  onTestFinished(() => db.close())
  for (let cut = 0; cut < 5; cut++) {
    expect(await db.query('select 1 as one')).toEqual([{one: 1}])
    gate.cut()
  }
  expect(await db.query('select 2 as two')).toEqual([{two: 2}])
})

test('when all connections are cut at once, no statement waits for one that is gone', async () => {
  const gate = await openGate(await makePlace('postgres'))
  const db = openPostgres({url: gate.url})
  onTestFinished(() => db.close())
  const atOnce = () => Promise.all([1, 2, 3].map(() => db.query('select 1 as one')))
  await atOnce()
  for (let cut = 0; cut < 3; cut++) {
    gate.cut()
    const startedAt = Date.now()
    expect(await atOnce()).toHaveLength(3)
    // The client used to lose one of them, and it was given up after eight seconds.
    expect(Date.now() - startedAt).toBeLessThan(5_000)
  }
})

test.each(['between', 'during'])(
  'a connection that is cut %s the statements of a transaction takes all of it back, and ends nothing else',
  async (moment) => {
    const gate = await openGate(await makePlace('postgres'))
    const db = openPostgres({url: gate.url})
    onTestFinished(() => db.close())
    const cut = db.exclusively(async (query) => {
      await query('create table halfway (a int)')
      if (moment === 'during') setTimeout(gate.cut, 20)
      else gate.cut()
      await sleep(50)
      await query('select pg_sleep(0.2)')
    })
    // The client’s own transactions throw where nobody can catch it, which ends the site.
    await expect(cut).rejects.toThrow()
    const left = "select 1 from pg_tables where tablename = 'halfway' and schemaname = current_schema()"
    await expect.poll(() => db.query(left)).toEqual([])
    await db.exclusively(async (query) => void (await query('create table halfway (a int)')))
    expect(await db.query(left)).toHaveLength(1)
  },
)

test('a database that falls silent costs one time limit, and is used again when it speaks', async () => {
  const gate = await openGate(await makePlace('postgres'))
  const db = openPostgres({url: gate.url, timeoutMs: 1_500})
  onTestFinished(() => db.close())
  await db.query('select 1')
  gate.silence(true)
  const startedAt = Date.now()
  await expect(db.query('select 1')).rejects.toThrow('did not answer in time')
  expect(Date.now() - startedAt).toBeLessThan(4_000)
  gate.silence(false)
  expect(await db.query('select 2 as two')).toEqual([{two: 2}])
})

test('a table that somebody has locked is not waited for without end', async () => {
  const {place} = await makeStore('postgres')
  const [other, db] = [openAt(place), openAt(place)]
  onTestFinished(async () => {
    await other.close()
    await db.close()
  })
  await other.exclusively(async (query) => {
    await query('lock table consultation_requests')
    await expect(db.query('select count(*) from consultation_requests')).rejects.toMatchObject({
      code: '55P03',
    })
  })
})
