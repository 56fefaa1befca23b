import {randomBytes} from 'node:crypto'
import {mkdirSync, readdirSync, utimesSync} from 'node:fs'
import path from 'node:path'
import {sealAnswers} from '@/lib/consultation/form/sealed-answers'
import {openJournal} from '@/lib/outbox/journal/journal'
import {notePlace} from '@/lib/outbox/move/known-places'
import {makePlace} from '../../outbox/databases'
import {formOf, keys, makeSite, makeStore} from '../../outbox/make-site'
import {deadUrl} from '../peers'
import type {Fault} from './fault'
import type {LiveClinic} from './live-clinic'
import {strictPostgres} from './postgres-peer'
import {silentServer} from './silent-server'

const anotherKey = () => randomBytes(32).toString('base64')

export const faultsOfStore: Fault[] = [
  {
    name: 'the key of stored requests is missing from REQUEST_KEYS',
    check: 'kept requests',
    plant: async ({env}) => {
      await leaveRequest(env.DATA_DIR)
      env.REQUEST_KEYS = `2027a:${anotherKey()}`
    },
    detail: /The key "test" is missing from REQUEST_KEYS: it sealed 1 request\./,
    fix: /Put the missing key back into REQUEST_KEYS, after the first one, and restart/,
  },
  {
    name: 'another key stands in REQUEST_KEYS under the id of the stored requests',
    check: 'kept requests',
    plant: async ({env}) => {
      await leaveRequest(env.DATA_DIR)
      env.REQUEST_KEYS = `test:${anotherKey()}`
    },
    detail: /The key "test" of REQUEST_KEYS does not open 1 request: it is another key of that name/,
    fix: /Put the .*key back into REQUEST_KEYS/,
  },
  {
    name: 'requests are left in requests.sqlite after DATABASE_URL was set',
    check: 'left behind',
    plant: async ({env}) => {
      await leaveRequest(env.DATA_DIR)
      env.DATABASE_URL = await makePlace('postgres')
    },
    detail: /1 request is left in \/.*data, where nothing delivers them/,
    fix: /npm run requests -- move/,
  },
  {
    name: 'requests are left in the folder that DATA_DIR named before',
    check: 'left behind',
    plant: async (clinic) => {
      await leaveRequest(clinic.env.DATA_DIR)
      notePlaceOf(clinic, {folder: clinic.env.DATA_DIR})
      clinic.env.DATA_DIR = path.join(clinic.folder, 'new')
      mkdirSync(clinic.env.DATA_DIR, {mode: 0o700})
    },
    detail: /1 request is left in \/.*data, where nothing delivers them/,
    fix: /npm run requests -- move/,
  },
  {
    name: 'requests may be left in the database of before, after DATABASE_URL was taken out',
    check: 'left behind',
    plant: async (clinic) => {
      const {store, place} = await makeStore('postgres')
      notePlaceOf(clinic, {postgres: place, storeId: await store.storeId()})
      await leaveRequest(clinic.env.DATA_DIR)
    },
    detail: /Requests may be left in postgres:\/\//,
    fix: /Move them: npm run requests -- move --from 'postgres:/,
  },
  {
    name: 'the disk of the data folder is not mounted, and an empty folder is in its place',
    check: 'left behind',
    plant: async (clinic) => {
      await leaveRequest(clinic.env.DATA_DIR)
      notePlaceOf(clinic, {folder: clinic.env.DATA_DIR, storeId: 42})
    },
    detail: /Another store is in \/.*data than last time/,
    fix: /is its disk mounted\?.*delete \/?.*\.json/s,
  },
  {
    name: 'requests wait in the journal, and no site runs that moves them into the store',
    check: 'kept requests',
    plant: async ({env}) => {
      const folder = path.join(env.DATA_DIR, 'journal')
      const answers = {name: 'Jane', times: [], contactBy: 'email' as const, email: 'jane@mail.example'}
      const payload = sealAnswers(keys, 'a', answers)
      await openJournal(folder).keep({id: 'a', dedupe: 'c:a', at: Date.now(), payload})
      const before = new Date(Date.now() - 5 * 60_000)
      for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), before, before)
    },
    detail: /1 request waits in the journal since 20.*Z, and nobody moves it into the store/,
    fix: /Look whether the site runs.*its log says why not.*leave the files/,
  },
  {
    name: 'Postgres takes the connection, and says nothing',
    check: 'request store',
    plant: async ({env}) => {
      env.DATABASE_URL = `postgres://clinic:secret@127.0.0.1:${await silentServer()}/clinic`
    },
    detail: /The store does not work/,
    fix: /Look at DATABASE_URL .*whether Postgres is up/,
  },
  {
    name: 'Postgres does not run',
    check: 'request store',
    plant: async ({env}) => {
      env.DATABASE_URL = `postgres://clinic:secret@127.0.0.1:${new URL(await deadUrl()).port}/clinic`
    },
    detail: /The store does not work .*ECONNREFUSED/,
    fix: /Look at DATABASE_URL .*whether Postgres is up/,
  },
  {
    name: 'the password in DATABASE_URL is wrong',
    check: 'request store',
    plant: async ({env}) => {
      env.DATABASE_URL = `postgres://clinic:wrong@127.0.0.1:${await strictPostgres()}/clinic`
    },
    detail: /The store does not work .*password authentication failed for user "clinic"/,
    fix: /Look at DATABASE_URL \(host, user, password/,
  },
]

/** As a site does that acknowledged a request, and was stopped before it was sent. */
async function leaveRequest(folder: string): Promise<void> {
  const site = await makeSite({at: path.join(folder, 'requests.sqlite')})
  await site.receive(formOf())
}

/** As a running site does each minute. */
function notePlaceOf(
  {env, folder}: LiveClinic,
  place: {folder?: string; postgres?: string; storeId?: number},
): void {
  notePlace([env.DATA_DIR, path.join(folder, '.data')], {site: env.SITE_URL, pid: process.pid, ...place})
}
