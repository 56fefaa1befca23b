import {readdirSync, utimesSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {openFileCache} from '@/sanity/lake/images/file-cache'
import {makeFolder} from '../lake-test'

const bytes = (length: number) => Buffer.alloc(length, 1)

test('the cache may be filled to the last byte, and the file used longest ago leaves for the next', async () => {
  const dir = await makeFolder()
  const cache = openFileCache({dir, maxBytes: 30})
  for (const name of ['a', 'b', 'c']) await cache.put(name, bytes(10))
  expect(readdirSync(dir)).toEqual(['a', 'b', 'c'])
  expect(await cache.get('a')).toEqual(bytes(10))
  await cache.put('d', bytes(1))
  expect(readdirSync(dir)).toEqual(['a', 'c', 'd'])
  expect(await cache.get('b')).toBeUndefined()
})

test('a file that is written again counts once, and is not removed', async () => {
  const dir = await makeFolder()
  const cache = openFileCache({dir, maxBytes: 30})
  for (let round = 0; round < 5; round++) await cache.put('a', bytes(20))
  await cache.put('b', bytes(10))
  expect(readdirSync(dir)).toEqual(['a', 'b'])
})

test('a file larger than the cache is not kept, and one as large is', async () => {
  const dir = await makeFolder()
  const cache = openFileCache({dir, maxBytes: 30})
  await cache.put('large', bytes(31))
  expect(readdirSync(dir)).toEqual([])
  await cache.put('whole', bytes(30))
  expect(await cache.get('whole')).toEqual(bytes(30))
})

test('after a restart the oldest files leave first, and half written ones are gone', async () => {
  const dir = await makeFolder()
  for (const [name, seconds] of Object.entries({young: 3_000, old: 1_000, middle: 2_000})) {
    writeFileSync(path.join(dir, name), bytes(10))
    utimesSync(path.join(dir, name), seconds, seconds)
  }
  writeFileSync(path.join(dir, 'half.tmp'), bytes(5))
  const cache = openFileCache({dir, maxBytes: 30})
  expect(readdirSync(dir)).toEqual(['middle', 'old', 'young'])
  await cache.put('new', bytes(10))
  expect(readdirSync(dir)).toEqual(['middle', 'new', 'young'])
})

test('a folder that somebody emptied is filled again', async () => {
  const dir = await makeFolder()
  const cache = openFileCache({dir, maxBytes: 30})
  await cache.put('a', bytes(20))
  await rm(path.join(dir, 'a'))
  expect(await cache.get('a')).toBeUndefined()
  await cache.put('b', bytes(20))
  await cache.put('a', bytes(10))
  expect(readdirSync(dir)).toEqual(['a', 'b'])
})
