import {setTimeout as sleep} from 'node:timers/promises'
import postgres from 'postgres'
import {expect, onTestFinished, test, vi} from 'vitest'
import {openSharedTagLog} from '@/lib/freshness/tag-log/shared-tag-log'
import type {StaleContent} from '@/lib/freshness/tag-log/stale-content-table'
import {makeOwnDatabase, makePlace} from '../../outbox/databases'
import {openGate} from '../../outbox/store/postgres-gate'

const faq = {tags: ['faq'], paths: ['/faq']}
const change = (number: number) => ({tags: [`article:${number}`], paths: []})

/** A site that shares its changes, and what it heard of others. */
function join(url: string, {isDirect = true} = {}) {
  const heard: StaleContent[] = []
  const troubles: unknown[] = []
  const log = openSharedTagLog({
    database: {url, isDirect},
    onChange: (stale) => heard.push(stale),
    onTrouble: (error) => troubles.push(error),
  })
  onTestFinished(() => log.close())
  return {...log, heard, troubles}
}

/** Resolves when each of the sites hears what another one adds. */
async function untilJoined(...sites: ReturnType<typeof join>[]): Promise<void> {
  for (const site of sites) {
    const mark = {tags: [`joined-${Math.random()}`], paths: []}
    site.add(mark)
    for (const other of sites) {
      if (other !== site) await vi.waitFor(() => expect(other.heard).toContainEqual(mark), 30_000)
    }
  }
  for (const site of sites) site.heard.length = 0
}

async function rowsOf(url: string, text: string) {
  const sql = postgres(url, {max: 1})
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

test('what one site adds every other site hears once, in order, and the site itself does not', async () => {
  const url = await makeOwnDatabase()
  const [a, b, c] = [join(url), join(url), join(url)]
  await untilJoined(a, b, c)
  for (let number = 0; number < 20; number++) a.add(change(number))
  b.add(faq)
  const ofA = Array.from({length: 20}, (_, number) => change(number))
  for (const site of [b, c]) {
    await vi.waitFor(() => expect(site.heard.filter(({tags}) => tags[0] !== 'faq')).toEqual(ofA), 30_000)
  }
  await vi.waitFor(
    () => expect([a.heard, c.heard.filter(({tags}) => tags[0] === 'faq')]).toEqual([[faq], [faq]]),
    30_000,
  )
  // Long enough for another look at the table.
  await sleep(2_500)
  expect([a.heard.length, b.heard.length, c.heard.length]).toEqual([1, 20, 21])
})

test('a site that starts later is not told again what its own first pass finds', async () => {
  const url = await makeOwnDatabase()
  const [a, b] = [join(url), join(url)]
  await untilJoined(a, b)
  a.add(faq)
  await vi.waitFor(() => expect(b.heard).toEqual([faq]), 30_000)
  await rowsOf(url, "update stale_content set written_at = written_at - interval '1 minute'")
  const late = join(url)
  await untilJoined(a, late)
  expect(late.heard).toEqual([])
})

test('a row that becomes visible after a newer one is heard too', async () => {
  const url = await makeOwnDatabase()
  const [a, b] = [join(url), join(url)]
  await untilJoined(a, b)
  const slow = postgres(url, {max: 1})
  onTestFinished(() => slow.end())
  await slow.begin(async (sql) => {
    await sql`insert into stale_content (site, change) values ('slow', ${JSON.stringify(change(1))})`
    a.add(change(2))
    await vi.waitFor(() => expect(b.heard).toEqual([change(2)]), 30_000)
  })
  await vi.waitFor(() => expect(b.heard).toEqual([change(2), change(1)]), 30_000)
})

test('rows are kept for an hour', async () => {
  const url = await makeOwnDatabase()
  const first = join(url)
  const second = join(url)
  await untilJoined(first, second)
  await rowsOf(url, "update stale_content set written_at = written_at - interval '61 minutes'")
  const third = join(url)
  await untilJoined(second, third)
  const old = "select count(*)::int as count from stale_content where written_at < now() - interval '1 hour'"
  await vi.waitFor(async () => expect(await rowsOf(url, old)).toEqual([{count: 0}]), 30_000)
})

test('behind a pooler, where nothing is announced, the table is read often enough', async () => {
  const url = await makeOwnDatabase()
  const [a, b] = [join(url, {isDirect: false}), join(url, {isDirect: false})]
  await untilJoined(a, b)
  a.add(faq)
  await vi.waitFor(() => expect(b.heard).toEqual([faq]), 30_000)
})

test('a site on a database that is down says so once, and tells what waited when it is up', async () => {
  const url = await makeOwnDatabase()
  const gate = await openGate(url)
  const [a, b] = [join(gate.url), join(url)]
  await untilJoined(a, b)
  gate.close()
  a.add(faq)
  await vi.waitFor(() => expect(a.troubles).toHaveLength(1), 30_000)
  a.add(change(1))
  await sleep(2_500)
  expect(a.troubles).toEqual([expect.any(Error)])
  expect(b.heard).toEqual([])
  await gate.open()
  await vi.waitFor(() => expect(b.heard).toEqual([faq, change(1)]), 30_000)
  await vi.waitFor(() => expect(a.troubles).toEqual([expect.any(Error), undefined]), 30_000)
})

test('a connection that goes silent is made anew', async () => {
  const url = await makeOwnDatabase()
  const gate = await openGate(url)
  const [a, b] = [join(gate.url), join(url)]
  await untilJoined(a, b)
  gate.silence(true)
  b.add(faq)
  await vi.waitFor(() => expect(a.troubles).toHaveLength(1), 30_000)
  gate.silence(false)
  await vi.waitFor(() => expect(a.heard).toEqual([faq]), 30_000)
})

test('two connections are all that a site uses', async () => {
  const url = await makeOwnDatabase()
  const [a, b] = [join(url), join(url)]
  await untilJoined(a, b)
  for (let number = 0; number < 50; number++) a.add(change(number))
  await vi.waitFor(() => expect(b.heard).toHaveLength(50), 30_000)
  const count =
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'clinic-tag-log'"
  expect(await rowsOf(url, count)).toEqual([{count: 4}])
})

test('a table with rows of another version is read past them', async () => {
  const url = await makePlace('postgres')
  const [a, b] = [join(url), join(url)]
  await untilJoined(a, b)
  await rowsOf(
    url,
    "insert into stale_content (site, change) values ('newer', '{\"kind\": 2}'), ('newer', 'no JSON')",
  )
  a.add(faq)
  await vi.waitFor(() => expect(b.heard).toEqual([faq]), 30_000)
  expect(b.troubles).toEqual([])
})
