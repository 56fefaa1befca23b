import {readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {checkDataFolder, unsafeFileSystem} from '@/lib/doctor/checks/machine/check-data-folder'
import {makeFolder} from '../../../../sanity/lake/lake-test'
import {words} from '../../peers'

test('a folder on a local disk with room passes, and nothing is left in it', async () => {
  const dir = await makeFolder()
  const found = await checkDataFolder({dir, isLive: false, leastFreeBytes: 1})
  expect(found).toMatchObject({ok: true, detail: expect.stringMatching(/takes writes and has \d+ MB free/)})
  expect(readdirSync(dir)).toEqual([])
})

test('a folder that is missing, or no folder, is named with what to do', async () => {
  const dir = path.join(await makeFolder(), 'data')
  expect(words(await checkDataFolder({dir, isLive: true}))).toMatch(/does not exist.* FIX .*mkdir -p -m 700/)
  expect(words(await checkDataFolder({dir: path.join(dir, 'deeper'), isLive: true}))).toContain(
    'does not exist',
  )
  writeFileSync(dir, '')
  expect(words(await checkDataFolder({dir, isLive: true}))).toMatch(/is not a folder.* FIX Set DATA_DIR/)
})

test('a disk that is nearly full fails before it is full', async () => {
  const found = await checkDataFolder({dir: await makeFolder(), isLive: false, leastFreeBytes: 1e18})
  expect(words(found)).toMatch(/\d+ MB are free .* FIX Free some space/)
})

test.each([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xff534d42 | 0, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
])('a network drive is told by its number (%i, %s)', (type, name) => {
  expect(unsafeFileSystem(type, false)).toContain(name)
})

test('a disk in memory is good enough for a demo only; ordinary disks always are', () => {
  const [ext4, tmpfs] = [0xef53, 0x01021994]
  expect(unsafeFileSystem(ext4, true)).toBeUndefined()
  expect(unsafeFileSystem(tmpfs, false)).toBeUndefined()
  expect(unsafeFileSystem(tmpfs, true)).toContain('gone after a restart')
})
