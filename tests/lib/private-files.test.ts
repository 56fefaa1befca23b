import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, expect, test} from 'vitest'
import {openMailbox} from '@/lib/demo/inbox/mailbox'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {checkDataFolder} from '@/lib/doctor/checks/machine/check-data-folder'
import {openJournal} from '@/lib/outbox/journal/journal'
import {asSealed} from '@/lib/outbox/seal/seal'
import {openSqlite} from '@/lib/outbox/store/database/sqlite'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {makePrivateFolder} from '@/lib/private-files'

const folder = mkdtempSync(path.join(tmpdir(), 'private-'))
const dir = path.join(folder, 'data')
const usual = process.umask()
beforeEach(() => rmSync(dir, {recursive: true, force: true}))
afterAll(() => {
  process.umask(usual)
  rmSync(folder, {recursive: true, force: true})
})

/** Everything that a site keeps on its own disk. */
async function useAll() {
  const db = openSqlite(path.join(dir, 'requests.sqlite'))
  await openRequestStore(db)
  const payload = asSealed(Buffer.alloc(60, 1))
  await openJournal(path.join(dir, 'journal')).keep({id: 'a', dedupe: 'c:a', at: 1, payload})
  openMailbox(path.join(dir, 'inbox'))
  demoKeys(path.join(dir, 'keys'))
  return db
}

function openToOthers(): string[] {
  return ['.', ...readdirSync(dir, {recursive: true, encoding: 'utf8'})].filter(
    (name) => (statSync(path.join(dir, name)).mode & 0o077) !== 0,
  )
}

test.each([0o000, 0o022, 0o077])('with the umask %i no file of the site is open to others', async (umask) => {
  process.umask(umask)
  const db = await useAll()
  expect(readdirSync(dir)).toContain('requests.sqlite-wal')
  expect(openToOthers()).toEqual([])
  await db.close()
})

test('files and folders that are open to others already are closed when they are used', async () => {
  process.umask(0)
  const before = await useAll()
  for (const name of ['.', ...readdirSync(dir, {recursive: true, encoding: 'utf8'})]) {
    const place = path.join(dir, name)
    chmodSync(place, statSync(place).isDirectory() ? 0o777 : 0o666)
  }
  expect(openToOthers()).toContain('requests.sqlite-shm')
  const found = await checkDataFolder({dir, isLive: false, leastFreeBytes: 1})
  expect(found.detail).toMatch(/Other users of this machine can read .*requests\.sqlite-wal/)
  const db = await useAll()
  await openJournal(path.join(dir, 'journal')).read()
  expect(openToOthers()).toEqual([])
  expect(await checkDataFolder({dir, isLive: false, leastFreeBytes: 1})).toMatchObject({ok: true})
  await Promise.all([before.close(), db.close()])
})

test('a folder that holds the project, or that everybody shares, keeps its mode', () => {
  const shared = path.join(folder, 'shared')
  mkdirSync(shared)
  chmodSync(shared, 0o1777)
  makePrivateFolder(shared)
  expect(statSync(shared).mode & 0o7777).toBe(0o1777)
  const before = statSync('.').mode
  makePrivateFolder('.')
  expect(statSync('.').mode).toBe(before)
  writeFileSync(path.join(shared, 'other'), '')
})
