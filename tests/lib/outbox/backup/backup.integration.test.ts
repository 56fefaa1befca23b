import {chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'
import {readBackup} from '@/lib/outbox/backup/read-backup'
import {restoreBackup} from '@/lib/outbox/backup/restore-backup'
import {writeBackup} from '@/lib/outbox/backup/write-backup'
import {openJournal} from '@/lib/outbox/journal/journal'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {referenceFor} from '@/lib/outbox/seal/reference'
import {asSealed} from '@/lib/outbox/seal/seal'
import {tables} from '@/lib/outbox/store/database/columns'
import {cases} from '../cases'
import {type DatabaseKind, databaseKinds, rowsOf, temporaryFolder} from '../databases'
import {formOf, loggedLines, makeSite, makeStore} from '../make-site'
import {fillStore} from '../move/fill-store'
import {openAt} from '../open-at'
import {prepareBeside} from '../prepare-beside'

const HOUR = 3_600_000
const KEY_LIFETIME_MS = 23 * HOUR

function open(place: string) {
  const db = openAt(place)
  onTestFinished(() => db.close())
  return db
}

async function backUp(place: string, dir = 'journal', now = Date.now()) {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'backup.ndjson')
  const journal = openJournal(path.join(folder, dir))
  await prepareBeside(open(place))
  return {file, journal, write: () => writeBackup({db: open(place), journal, file, now})}
}

async function contentOf(place: string) {
  const all = tables.map((table) => rowsOf(place, `select * from ${table} order by 1`))
  return JSON.parse(
    JSON.stringify(await Promise.all(all), (_name, value) =>
      value?.type === 'Buffer' ? value.data : value instanceof Uint8Array ? [...value] : value,
    ),
  )
}

const pairs: [DatabaseKind, DatabaseKind][] = [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'postgres'],
  ['postgres', 'sqlite'],
]

test.each(pairs)('a backup of %s brings everything back on an empty %s', async (a, b) => {
  loggedLines()
  const [old, fresh] = [await makeStore(a), await makeStore(b)]
  await fillStore(old.place, 450)
  // Only what waits is changed: it may have been sent meanwhile.
  await rowsOf(
    old.place,
    "update consultation_requests set status = 'accepted' where status in ('queued', 'sending')",
  )
  const [first] = await rowsOf(old.place, 'select reference from consultation_requests order by id limit 1')
  await old.store.erase(String(first?.reference))
  const {file, write} = await backUp(old.place)
  expect(await write()).toMatchObject({counts: {consultation_requests: 449}, keys: {test: 449}})
  const before = await contentOf(old.place)
  expect(await restoreBackup(open(fresh.place), file, KEY_LIFETIME_MS)).toMatchObject({
    kept: 449,
    known: 0,
    erased: 0,
  })
  expect(await contentOf(fresh.place)).toEqual(before)
  expect(await restoreBackup(open(fresh.place), file, KEY_LIFETIME_MS)).toMatchObject({kept: 0, known: 449})
  expect(await contentOf(fresh.place)).toEqual(before)
})

test('a backup is for its owner alone, leaves nothing else, and never takes the place of another one', async () => {
  const {place} = await makeStore()
  await fillStore(place, 3)
  const usual = process.umask(0)
  onTestFinished(() => void process.umask(usual))
  const {file, write} = await backUp(place)
  await write()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(file))).toEqual(['backup.ndjson'])
  const before = readFileSync(file)
  await expect(write()).rejects.toThrow(/is there already/)
  expect(readFileSync(file)).toEqual(before)
  expect(readdirSync(path.dirname(file))).toEqual(['backup.ndjson'])
})

test('nothing that a patient wrote can be read in a backup', async () => {
  const {receive, place} = await makeSite()
  await receive(formOf())
  const {file, write} = await backUp(place)
  await write()
  const text = readFileSync(file, 'utf8')
  for (const secret of ['Jane', 'Canary', '804 555', '8045550142', 'number-only'])
    expect(text).not.toContain(secret)
})

test('a backup that was cut off or changed anywhere is refused before anything is written', async () => {
  const {place} = await makeStore()
  await fillStore(place, 12)
  const {file, write} = await backUp(place)
  await write()
  const whole = readFileSync(file)
  const fresh = await makeStore()
  const damaged = `${file}.damaged`
  const refuse = async (bytes: Buffer) => {
    writeFileSync(damaged, bytes)
    await expect(restoreBackup(open(fresh.place), damaged, KEY_LIFETIME_MS)).rejects.toThrow(
      /^(This backup (was cut off|is damaged|goes on after its end)|This file is (empty|no backup)|It has a column)/,
    )
    expect(await rowsOf(fresh.place)).toEqual([])
  }
  await refuse(Buffer.alloc(0))
  await refuse(Buffer.from('a holiday photo'))
  await refuse(Buffer.concat([whole, whole]))
  const lines = whole.toString().split('\n')
  for (const at of [1, 5, lines.length - 2]) await refuse(Buffer.from(lines.toSpliced(at, 1).join('\n')))
  await fc.assert(
    // The line break at the very end may be missing.
    fc.asyncProperty(fc.nat(whole.length - 3), fc.integer({min: 1, max: 255}), async (at, flip) => {
      await refuse(whole.subarray(0, at))
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ flip
      await refuse(changed)
    }),
    cases(30),
  )
})

test('a backup of a newer version is refused, and says so', async () => {
  const {place} = await makeStore()
  const {file, write} = await backUp(place)
  await write()
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'))
  await expect(readBackup(file)).rejects.toThrow('A newer version of the site made this backup.')
})

test.each(databaseKinds)('what waits in the journal is in the backup, and comes back (%s)', async (kind) => {
  loggedLines()
  const {place, store} = await makeStore(kind)
  await fillStore(place, 2)
  const {file, journal, write} = await backUp(place)
  const [row] = await rowsOf(place, 'select id, payload from consultation_requests order by id')
  if (!(row?.payload instanceof Uint8Array)) throw new Error('no payload')
  await journal.keep({id: 'waits', dedupe: 'c:waits', at: 1, isSuspect: true, payload: asSealed(row.payload)})
  expect(await write()).toMatchObject({counts: {journal: 1, consultation_requests: 2}, keys: {test: 3}})
  const fresh = await makeStore(kind)
  expect(await restoreBackup(open(fresh.place), file, KEY_LIFETIME_MS)).toMatchObject({kept: 3})
  expect((await fresh.store.find(referenceFor('c:waits')))?.state).toBe('held')
  expect(await store.countByState()).not.toEqual({})
})

test.each(databaseKinds)(
  'what is newer in the store stays, and what was erased after the backup stays erased (%s)',
  async (kind) => {
    loggedLines()
    const {place, store} = await makeStore(kind)
    await fillStore(place, 5)
    const {file, write} = await backUp(place)
    await write()
    const [a, b, c] = (await rowsOf(place, 'select reference from consultation_requests order by id')).map(
      ({reference}) => String(reference),
    )
    await store.erase(a ?? '')
    await rowsOf(place, `delete from consultation_requests where reference = '${b}' returning id`)
    await rowsOf(
      place,
      `update consultation_requests set status = 'accepted', provider_id = 'newer' where reference = '${c}' returning id`,
    )
    expect(await restoreBackup(open(place), file, KEY_LIFETIME_MS)).toMatchObject({
      kept: 1,
      known: 3,
      erased: 1,
    })
    expect(await store.find(a ?? '')).toBeUndefined()
    expect(await store.find(b ?? '')).toBeDefined()
    const [newer] = await rowsOf(
      place,
      `select provider_id from consultation_requests where reference = '${c}'`,
    )
    expect(newer?.provider_id).toBe('newer')
    // A later backup knows of it wherever it is restored, before an older one or after it.
    const later = await backUp(place)
    await later.write()
    for (const files of [
      [file, later.file],
      [later.file, file],
    ]) {
      const fresh = await makeStore()
      for (const one of files) await restoreBackup(open(fresh.place), one ?? '', KEY_LIFETIME_MS)
      expect(await fresh.store.find(a ?? '')).toBeUndefined()
      expect(await rowsOf(fresh.place)).toHaveLength(4)
    }
  },
)

test('what waited when the backup was made says that it may be a repeat, once its key is forgotten', async () => {
  for (const [hours, subject] of [
    [1, /^New website request/],
    [30, /^\[possible repeat\] New website request/],
  ] as const) {
    const old = await makeSite()
    await old.receive(formOf())
    const {file, write} = await backUp(old.place, 'journal', Date.now() - hours * HOUR)
    await write()
    const fresh = await makeSite({kind: 'postgres'})
    await restoreBackup(open(fresh.place), file, KEY_LIFETIME_MS)
    await drainOnce(fresh.delivery)
    expect((await fresh.emails()).map((email) => email.subject)).toEqual([expect.stringMatching(subject)])
  }
})

test('while a backup is written the site goes on, and it holds one moment of the store', async () => {
  loggedLines()
  for (const kind of databaseKinds) {
    const {place} = await makeStore(kind)
    await fillStore(place, 300)
    const {file, write} = await backUp(place)
    const writing = write()
    await fillStore(place, 50, 1_000)
    const {counts} = await writing
    expect([300, 350]).toContain(counts.consultation_requests)
    expect(await rowsOf(place)).toHaveLength(350)
    const copy = `${file}.copy`
    copyFileSync(file, copy)
    chmodSync(copy, 0o400)
    expect(await readBackup(copy)).toMatchObject({counts})
  }
})
