import {mkdirSync, readdirSync, utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, expect, onTestFinished, test, vi} from 'vitest'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {checkLeftBehind} from '@/lib/doctor/checks/store/check-left-behind'
import {openJournal} from '@/lib/outbox/journal/journal'
import {notePlace} from '@/lib/outbox/move/known-places'
import {
  findLeftBehind,
  findLeftDatabase,
  findReplacedStore,
  type SiteSettings,
} from '@/lib/outbox/move/left-behind'
import {recoverLeftBehind} from '@/lib/outbox/move/recover-left-behind'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import type {Database} from '@/lib/outbox/store/database/database'
import {invite, listAccounts} from '@/lib/staff/accounts/accounts'
import {moveStaff} from '@/lib/staff/store/move-staff'
import {words} from '../../doctor/peers'
import {makePlace, temporaryFolder} from '../databases'
import {formOf, keys, makeSite, makeStore, patient} from '../make-site'
import {openAt} from '../open-at'
import {prepareBeside} from '../prepare-beside'

const SITE_URL = 'https://clinic.example'
let cwd = ''

/** The working folder of a site of its own. */
beforeEach(async () => {
  cwd = await temporaryFolder()
  const spy = vi.spyOn(process, 'cwd').mockReturnValue(cwd)
  onTestFinished(() => spy.mockRestore())
})

const settingsOf = (others: Partial<SiteSettings>): SiteSettings => ({
  APP_ENV: 'live',
  SITE_URL,
  DATA_DIR: path.join(cwd, '.data'),
  DATABASE_URL: undefined,
  DATABASE_POOLER: undefined,
  REQUEST_KEYS: keys,
  ...others,
})

/** A site that acknowledged a request, and was stopped before it was sent. */
async function leave(folder: string, ring = keys) {
  mkdirSync(folder, {recursive: true})
  const old = await makeSite({at: path.join(folder, 'requests.sqlite')})
  const outcome = await old.receiveAs(formOf({...patient, name: folder}), {keys: () => ring})
  return outcome.status === 'received' ? outcome.reference : ''
}

const nothingBeside = async () => {}

test('what waits in the file when DATABASE_URL is set reaches the inbox', async () => {
  const DATA_DIR = path.join(cwd, '.data')
  const reference = await leave(DATA_DIR)
  const {place, store, delivery, emails} = await makeSite({kind: 'postgres'})
  const settings = settingsOf({DATA_DIR, DATABASE_URL: place})
  expect(words(await checkLeftBehind(settings))).toMatch(
    /^1 request is left in .*, where nothing delivers them\. FIX .*npm run requests -- move$/,
  )
  expect(await recoverLeftBehind(settings, store, nothingBeside)).toEqual([])
  expect(words(await checkLeftBehind(settings))).toMatch(/^No request waits/)
  expect(await drainOnce(delivery)).toBe(1)
  expect((await emails()).map(({subject}) => subject)).toEqual([`New website request ${reference}`])
})

test('accounts of staff move with the requests, which move although the accounts cannot', async () => {
  const DATA_DIR = path.join(cwd, '.data')
  await leave(DATA_DIR)
  const left = openAt(path.join(DATA_DIR, 'requests.sqlite'))
  await prepareBeside(left)
  await invite(left, {email: 'rosa@clinic.example', name: 'Rosa', role: 'lead'}, 1)
  await left.close()
  const {store, place} = await makeStore('postgres')
  const db = openAt(place)
  onTestFinished(() => db.close())
  await prepareBeside(db)
  const recover = (moveBeside: (from: Database) => Promise<void>) =>
    recoverLeftBehind(settingsOf({DATA_DIR, DATABASE_URL: place}), store, moveBeside)
  const fails = async () => {
    throw new Error('no accounts today')
  }
  await expect(recover(fails)).rejects.toThrow('no accounts today')
  expect(await store.countByState()).toEqual({queued: 1})
  await leave(DATA_DIR)
  await recover((from) => moveStaff(from, db))
  expect(await listAccounts(db)).toMatchObject([{email: 'rosa@clinic.example', role: 'lead'}])
})

test('what waits in the usual folder, and in its journal, when DATA_DIR is changed is moved', async () => {
  const folder = path.join(cwd, '.data')
  await leave(folder)
  await leave(path.join(cwd, 'noted'))
  notePlace([folder], {site: SITE_URL, pid: process.pid, folder: path.join(cwd, 'noted')})
  const {store: lent, place} = await makeStore()
  await lent.insert({id: 'j', dedupe: 'c:j', at: 1, payload: await payloadOf('j')})
  await openJournal(path.join(folder, 'journal')).keep({
    id: 'a',
    dedupe: 'c:a',
    at: 1,
    payload: await payloadOf('a'),
  })
  const settings = settingsOf({DATA_DIR: path.dirname(place)})
  expect(await recoverLeftBehind(settings, lent, nothingBeside)).toEqual([])
  expect(await lent.countByState()).toEqual({queued: 4})
  expect(readdirSync(path.join(folder, 'journal'))).toEqual([])
})

test('requests of another site, of a site that runs, and trials of a demo stay where they are', async () => {
  const folder = path.join(cwd, '.data')
  await leave(folder, readKeyRing(`demo:${Buffer.alloc(32, 'demo').toString('base64')}`))
  const [other, running] = [path.join(cwd, 'other'), path.join(cwd, 'running')]
  await leave(other)
  await leave(running)
  notePlace([folder], {site: 'https://other.example', pid: process.pid, folder: other})
  notePlace([folder], {site: SITE_URL, pid: process.ppid, folder: running})
  const {store, place} = await makeStore()
  const settings = settingsOf({DATA_DIR: path.dirname(place)})
  expect(
    (await recoverLeftBehind({...settings, APP_ENV: 'demo'}, store, nothingBeside)).map((one) => one.folder),
  ).toEqual([])
  // In live mode a person must decide: it is the same key.
  expect((await recoverLeftBehind(settings, store, nothingBeside)).map((one) => one.folder)).toEqual([other])
  expect(await store.countByState()).toEqual({})
})

test('requests that no key of today opens are named, and stay until a person moves them', async () => {
  const folder = path.join(cwd, '.data')
  await leave(folder, readKeyRing(`lost:${Buffer.alloc(32, 'lost').toString('base64')}`))
  const {store, place} = await makeStore('postgres')
  const left = await recoverLeftBehind(settingsOf({DATABASE_URL: place}), store, nothingBeside)
  expect(left).toMatchObject([{folder, stored: 1, isOurs: false}])
})

test('what the demo sealed with the key of its folder is sealed anew when a database is set', async () => {
  const DATA_DIR = path.join(cwd, '.data')
  await leave(DATA_DIR, readKeyRing(demoKeys(path.join(DATA_DIR, 'keys')).REQUEST_KEYS))
  const {store, place, delivery, emails} = await makeSite({kind: 'postgres'})
  expect(
    await recoverLeftBehind(
      settingsOf({APP_ENV: 'demo', DATA_DIR, DATABASE_URL: place}),
      store,
      nothingBeside,
    ),
  ).toEqual([])
  expect(await drainOnce(delivery)).toBe(1)
  expect(await emails()).toHaveLength(1)
})

test('a database that the site used before is known again until it was emptied into the present one', async () => {
  const DATA_DIR = path.join(cwd, 'data')
  const [a, b] = [await makeStore('postgres'), await makeStore('postgres')]
  const postgres = 'postgres://clinic@db-a.example/clinic'
  const storeId = await a.store.storeId()
  notePlace([DATA_DIR], {site: SITE_URL, pid: process.pid, postgres, storeId})
  const settings = settingsOf({DATA_DIR, DATABASE_URL: b.place})
  expect(await findLeftDatabase(settings, a.store)).toBeUndefined()
  expect(await findLeftDatabase(settings, b.store)).toMatchObject({postgres})
  expect(words(await checkLeftBehind(settings))).toMatch(
    /Requests may be left in postgres:\/\/clinic@db-a\.example\/clinic\. FIX .*npm run requests -- move --from/s,
  )
  // Back to a file, before its first start.
  expect(await checkLeftBehind(settingsOf({DATA_DIR}))).toMatchObject({ok: false})
  await b.store.noteMoved(storeId, Date.now() + 1_000)
  expect(await findLeftDatabase(settings, b.store)).toBeUndefined()
  // It was used again.
  const [note = ''] = readdirSync(path.join(DATA_DIR, 'places'))
  utimesSync(path.join(DATA_DIR, 'places', note), new Date(), new Date(Date.now() + 60_000))
  expect(await findLeftDatabase(settings, b.store)).toMatchObject({postgres})
})

test('a store that took the place of another one is noticed: its disk may not be mounted', async () => {
  const {store, place} = await makeStore()
  const folder = path.dirname(place)
  const note = {site: SITE_URL, pid: process.pid, folder}
  const settings = settingsOf({DATA_DIR: folder})
  notePlace([path.join(cwd, '.data')], {...note, storeId: await store.storeId()})
  expect(await findReplacedStore(settings, store)).toBeUndefined()
  const {store: other} = await makeStore()
  expect(await findReplacedStore(settings, other)).toMatchObject({folder})
  expect(await findReplacedStore({...settings, APP_ENV: 'demo'}, other)).toBeUndefined()
  notePlace([path.join(cwd, '.data')], {...note, storeId: await other.storeId()})
  expect(words(await checkLeftBehind(settings))).toMatch(/Another store is in .* FIX .*is its disk mounted\?/)
})

test('a damaged file that was left is named, and does not keep the rest from moving', async () => {
  const folder = path.join(cwd, '.data')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'requests.sqlite'), 'no database at all '.repeat(100))
  await leave(path.join(cwd, 'noted'))
  notePlace([folder], {site: SITE_URL, pid: process.pid, folder: path.join(cwd, 'noted')})
  const {store, place} = await makeStore()
  const settings = settingsOf({DATA_DIR: path.dirname(place)})
  expect(await recoverLeftBehind(settings, store, nothingBeside)).toMatchObject([
    {folder, problem: expect.stringContaining('Error')},
  ])
  expect(await store.countByState()).toEqual({queued: 1})
  expect(words(await checkLeftBehind(settings))).toContain('cannot be read')
})

test('a file that is missing, empty or no store of ours is no reason to worry', async () => {
  const place = await makePlace('postgres')
  mkdirSync(path.join(cwd, '.data'))
  expect(await findLeftBehind(settingsOf({DATABASE_URL: place}))).toEqual([])
  const {store} = await makeStore('sqlite', path.join(cwd, '.data'))
  expect(await store.countByState()).toEqual({})
  expect(await findLeftBehind(settingsOf({DATABASE_URL: place}))).toEqual([])
})

async function payloadOf(id: string) {
  const {sealAnswers} = await import('@/lib/consultation/form/sealed-answers')
  return sealAnswers(keys, id, {name: 'Jane', times: [], contactBy: 'email', email: 'jane@mail.example'})
}
