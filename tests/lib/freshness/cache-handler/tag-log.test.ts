import {appendFileSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {TagLog} from '@/lib/freshness/cache-handler/tag-log'

let folder = ''
const file = () => path.join(folder, 'cache', 'revalidated-tags')

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tag-log-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

test('a new start knows what was published before', async () => {
  await new TagLog(file()).append(
    new Map([
      ['article', {stale: 1000, expired: 9000}],
      ['article:a b\tc\nd', {stale: 1001}],
    ]),
  )
  expect([...new TagLog(file()).readNew()]).toEqual([
    ['article', {stale: 1000, expired: 9000}],
    ['article:a b\tc\nd', {stale: 1001}],
  ])
})

test('what was read is not read again, and what another process adds is', async () => {
  const [here, there] = [new TagLog(file()), new TagLog(file())]
  await here.append(new Map([['faq', {stale: 1}]]))
  expect(here.readNew().size).toBe(1)
  expect(here.readNew().size).toBe(0)
  await there.append(new Map([['article', {stale: 2}]]))
  expect([...here.readNew().keys()]).toEqual(['article'])
})

test('the last word on a tag holds, in whatever order it was written', async () => {
  const log = new TagLog(file())
  for (const stale of [5, 9, 7]) await log.append(new Map([['article', {stale}]]))
  expect(log.readNew().get('article')).toEqual({stale: 9})
})

test('half a line that a power cut left behind harms no other line', async () => {
  await new TagLog(file()).append(new Map([['article', {stale: 10}]]))
  appendFileSync(file(), 'faq\t12')
  const log = new TagLog(file())
  await log.append(new Map([['person', {stale: 11}]]))
  expect([...log.readNew()]).toEqual([
    ['article', {stale: 10}],
    ['person', {stale: 11}],
  ])
})

test('a line that is still being written waits for the next look', () => {
  const log = new TagLog(file())
  appendFileSync(file(), 'article\t1\t\nfaq\t2')
  expect([...log.readNew().keys()]).toEqual(['article'])
  appendFileSync(file(), '3\t\n')
  expect([...log.readNew()]).toEqual([['faq', {stale: 23}]])
})

test('a long log is written again with one line for each tag, and a process that reads it goes on', async () => {
  const old = new TagLog(file())
  appendFileSync(file(), 'article\t1\t\n'.repeat(10_000))
  expect(old.readNew().size).toBe(1)
  const young = new TagLog(file())
  expect(statSync(file()).size).toBeLessThan(100)
  await young.append(new Map([['faq', {stale: 2}]]))
  expect([...old.readNew().keys()]).toEqual(['article', 'faq'])
  expect(readFileSync(file(), 'utf8')).toBe('article\t1\t\nfaq\t2\t\n')
})
