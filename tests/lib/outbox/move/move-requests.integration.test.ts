import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {moveRequests} from '@/lib/outbox/move/move-requests'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {allTables, columnsOf, tables} from '@/lib/outbox/store/database/columns'
import {openRequestStore, type RequestStore} from '@/lib/outbox/store/request-store'
import {textOfKeys} from '../../consultation/desk/run-requests'
import {type DatabaseKind, databaseKinds, makePlace, rowsOf} from '../databases'
import {formOf, keys, loggedLines, makeSite, makeStore, patient} from '../make-site'
import {openAt} from '../open-at'
import {prepareBeside} from '../prepare-beside'
import {fillStore} from './fill-store'

const directions: [DatabaseKind, DatabaseKind][] = [
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
  ['sqlite', 'sqlite'],
]

async function move(from: RequestStore, to: RequestStore) {
  return moveRequests({from, to, keys})
}

/** What a store knows of itself, and what somebody could be signed in with. */
const notCopied = ['consultation_meta', 'staff_challenges', 'staff_codes', 'staff_sessions', 'staff_tries']

const inOrder = 'select * from consultation_requests order by id'

/** Bytes as text: the databases hand out different classes of them. */
async function contentOf(place: string, sql = inOrder) {
  return (await rowsOf(place, sql)).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      ]),
    ),
  )
}

test.each(databaseKinds)(
  'what is copied is every table and every column that the store has (%s)',
  async (kind) => {
    const {place} = await makeStore(kind)
    const db = openAt(place)
    onTestFinished(() => db.close())
    await prepareBeside(db)
    for (const table of allTables) {
      const list =
        kind === 'sqlite'
          ? `select name from pragma_table_info('${table}')`
          : `select column_name as name from information_schema.columns
           where table_name = '${table}' and table_schema = current_schema()`
      const names = (await rowsOf(place, list)).map(({name}) => String(name))
      expect(names.sort()).toEqual([...columnsOf(table)].sort())
    }
    const all =
      kind === 'sqlite'
        ? "select name from sqlite_master where type = 'table'"
        : 'select tablename as name from pg_tables where schemaname = current_schema()'
    const found = (await rowsOf(place, all)).map(({name}) => String(name))
    expect(found.sort()).toEqual([...allTables, ...notCopied].sort())
  },
)

test.each(directions)(
  'every request moves as it is, with what was heard of it, from %s to %s',
  async (a, b) => {
    loggedLines()
    const [left, present] = [await makeStore(a), await makeStore(b)]
    await fillStore(left.place, 120)
    const [before, events] = [
      await contentOf(left.place),
      await rowsOf(left.place, 'select * from consultation_events order by id'),
    ]
    expect(await move(left.store, present.store)).toEqual({count: 120, left: 0})
    expect(await contentOf(present.place)).toEqual(before)
    expect(await rowsOf(present.place, 'select * from consultation_events order by id')).toEqual(events)
    expect(await rowsOf(present.place, 'select name, day, count from consultation_counters')).toEqual([
      {name: 'mail', day: 19_000, count: 7},
    ])
    for (const table of tables) expect(await rowsOf(left.place, `select * from ${table}`)).toEqual([])
    expect(await move(left.store, present.store)).toEqual({count: 0, left: 0})
    expect(await contentOf(present.place)).toEqual(before)
  },
)

test.each(directions.slice(0, 2))(
  'killed at any point of a move from %s to %s and begun again, nothing is lost and nothing is there twice',
  {timeout: 120_000},
  async (a, b) => {
    loggedLines()
    const [left, present] = [await makePlace(a), await makePlace(b)]
    await fillStore(left, 400)
    const before = await contentOf(left)
    let killed = 0
    for (const ms of [3, 15, 40, 90, 160]) {
      const child = spawn(
        process.execPath,
        [`${import.meta.dirname}/keep-moving.ts`, left, present, textOfKeys(keys)],
        {stdio: ['ignore', 'pipe', 'inherit']},
      )
      onTestFinished(() => void child.kill('SIGKILL'))
      const ended = once(child, 'close')
      child.stdout.resume()
      await Promise.race([once(child.stdout, 'data'), ended])
      await sleep(ms)
      child.kill('SIGKILL')
      const [, signal] = await ended
      if (signal === 'SIGKILL') killed += 1
      const [there, here] = [await contentOf(left), await contentOf(present)]
      const all = new Map([...there, ...here].map((row) => [String(row.id), row]))
      expect([...all.values()].sort((x, y) => (String(x.id) < String(y.id) ? -1 : 1))).toEqual(before)
    }
    expect(killed).toBeGreaterThan(1)
    const [from, to] = [await openRequestStore(openAt(left)), await openRequestStore(openAt(present))]
    onTestFinished(async () => {
      await from.close()
      await to.close()
    })
    await move(from, to)
    expect(await contentOf(present)).toEqual(before)
    expect(await contentOf(left)).toEqual([])
  },
)

test('a request whose mail may have arrived is sent with the same message and key after the move', async () => {
  const old = await makeSite()
  const {receive, delivery, fault, emails} = old
  await receive(formOf())
  await fault('accept-then-drop')
  await drainOnce({...delivery, retryPause: () => 60_000})
  const present = await makeStore('postgres')
  expect(await move(old.store, present.store)).toEqual({count: 1, left: 0})
  await rowsOf(present.place, 'update consultation_requests set next_at = 0 returning id')
  await drainOnce({...delivery, store: present.store})
  expect(await emails()).toHaveLength(1)
  expect(await present.store.countByState()).toEqual({accepted: 1})
  const [email] = await emails()
  const event = {kind: 'delivered', at: Date.now(), code: 'delivered'} as const
  const taken = await present.store.takeEvent('e', {providerId: email?.id ?? '', reference: undefined}, event)
  expect(taken.outcome).toBe('applied')
  expect(await present.store.countByState()).toEqual({delivered: 1})
})

test('two machines that move from one database at the same time move each request once', async () => {
  loggedLines()
  const [left, present] = [await makeStore('postgres'), await makeStore('postgres')]
  await fillStore(left.place, 200)
  const before = await contentOf(left.place)
  const other = await openRequestStore(openAt(left.place))
  onTestFinished(() => other.close())
  const moved = await Promise.all([move(left.store, present.store), move(other, present.store)])
  expect(moved.reduce((sum, {count}) => sum + count, 0)).toBe(200)
  expect(await contentOf(present.place)).toEqual(before)
})

test('what a sender holds stays until it is through, and the rest moves', async () => {
  loggedLines()
  const [left, present] = [await makeStore(), await makeStore('postgres')]
  await fillStore(left.place, 4)
  const [held] = await left.store.claim('a living sender', Date.now(), 60_000, 1)
  expect(await move(left.store, present.store)).toEqual({count: 3, left: 1})
  if (!held) throw new Error('nothing was due')
  expect(await left.store.recordRetry(held, {kind: 'busy', code: 'later'}, 1)).toBe(true)
  expect(await move(left.store, present.store)).toEqual({count: 1, left: 0})
})

test('a store is never moved into itself, by whatever name', async () => {
  loggedLines()
  for (const kind of databaseKinds) {
    const {store, place} = await makeStore(kind)
    await fillStore(place, 3)
    const other = place.startsWith('postgres')
      ? place.replace('127.0.0.1', 'localhost').replace('postgres://', 'postgresql://')
      : place.replace('requests.sqlite', './requests.sqlite')
    const same = await openRequestStore(openAt(other.replace('postgresql:', 'postgres:')))
    await expect(move(same, store)).rejects.toThrow('Both are the same store')
    await same.close()
    expect(await rowsOf(place)).toHaveLength(3)
  }
})

test.each(databaseKinds)('an erased request stays erased, wherever the other copy is (%s)', async (kind) => {
  loggedLines()
  const [left, present] = [await makeStore(), await makeStore(kind)]
  await fillStore(left.place, 3)
  await fillStore(present.place, 2)
  const [a, b, c] = (await rowsOf(left.place, inOrder)).map(({reference}) => String(reference))
  expect(await present.store.erase(a ?? '')).toBe(true)
  expect(await left.store.erase(b ?? '')).toBe(true)
  await move(left.store, present.store)
  expect((await rowsOf(present.place)).map(({reference}) => reference)).toEqual([c])
})

test('the same form that was sent to both stores is one request, and what is newer here stays', async () => {
  const old = await makeSite()
  const present = await makeSite({kind: 'postgres'})
  const form = () => formOf({...patient, requestId: '0d9f5f4e-0000-4000-8000-c0ffeec0ffee'})
  const [first, second] = [await old.receive(form()), await present.receive(form())]
  expect(second).toEqual(first)
  await drainOnce(present.delivery)
  await move(old.store, present.store)
  expect(await present.store.countByState()).toEqual({accepted: 1})
  expect(await old.store.countByState()).toEqual({})
})
