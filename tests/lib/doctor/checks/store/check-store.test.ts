import {randomBytes} from 'node:crypto'
import {readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {checkStore} from '@/lib/doctor/checks/store/check-store'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, makePlace, rowsOf, temporaryFolder} from '../../../outbox/databases'
import {openAt} from '../../../outbox/open-at'
import {deadUrl, words} from '../../peers'

const REQUEST_KEYS = readKeyRing(`test:${randomBytes(32).toString('base64')}`)

test.each(databaseKinds)('a store that works passes, and holds no request afterwards (%s)', async (kind) => {
  const DATA_DIR = await temporaryFolder()
  const place = await makePlace(kind, DATA_DIR)
  const db = openAt(place)
  await openRequestStore(db)
  await db.close()

  const settings = {DATA_DIR, DATABASE_URL: kind === 'postgres' ? place : undefined, REQUEST_KEYS}
  expect(words(await checkStore(settings))).toContain('A request could be kept')
  expect(await rowsOf(place)).toEqual([])
})

test('a database without tables is left without them, for the site to make', async () => {
  const place = await makePlace('postgres')
  const settings = {DATA_DIR: await temporaryFolder(), DATABASE_URL: place, REQUEST_KEYS}
  expect((await checkStore(settings)).ok).toBe(true)
  await expect(rowsOf(place)).rejects.toThrow(/does not exist/)
})

test('before the first start a trial store is made and removed', async () => {
  const DATA_DIR = await temporaryFolder()
  expect(words(await checkStore({DATA_DIR, REQUEST_KEYS}))).toContain(
    'There is none yet; one was tried, and works',
  )
  expect(readdirSync(DATA_DIR)).toEqual([])
})

test('a file that is no database, or a damaged one, fails with how to save what is left', async () => {
  const DATA_DIR = await temporaryFolder()
  const file = path.join(DATA_DIR, 'requests.sqlite')
  writeFileSync(file, 'not a database'.repeat(1000))
  expect(words(await checkStore({DATA_DIR, REQUEST_KEYS}))).toMatch(
    /does not work .*FIX Stop the site and copy/,
  )
})

test('a database that does not answer fails without telling its password', async () => {
  const {port} = new URL(await deadUrl())
  const DATABASE_URL = `postgres://clinic:canary-password@127.0.0.1:${port}/clinic`
  const found = words(await checkStore({DATA_DIR: await temporaryFolder(), DATABASE_URL, REQUEST_KEYS}))
  expect(found).toMatch(/does not work .*ECONNREFUSED.* FIX Look at DATABASE_URL/)
  expect(found).not.toContain('canary-password')
})
