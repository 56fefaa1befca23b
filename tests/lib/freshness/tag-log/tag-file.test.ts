import {appendFileSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {TagFile} from '@/lib/freshness/tag-log/tag-file'

let folder = ''
const file = () => path.join(folder, 'cache', 'revalidated-tags')

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tag-file-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

test('a new start knows what was published before', async () => {
  await new TagFile(file()).append(
    new Map([
      ['article', {stale: 1000, expired: 9000}],
      ['article:a b\tc\nd', {stale: 1001}],
    ]),
  )
  expect([...new TagFile(file()).readNew()]).toEqual([
    ['article', {stale: 1000, expired: 9000}],
    ['article:a b\tc\nd', {stale: 1001}],
  ])
})

test('what was read is not read again, and what another process adds is', async () => {
  const [here, there] = [new TagFile(file()), new TagFile(file())]
  await here.append(new Map([['faq', {stale: 1}]]))
  expect(here.readNew().size).toBe(1)
  expect(here.readNew().size).toBe(0)
  await there.append(new Map([['article', {stale: 2}]]))
  expect([...here.readNew().keys()]).toEqual(['article'])
})

test('the latest mark of a tag holds, in whatever order the marks were written', async () => {
  const log = new TagFile(file())
  for (const stale of [5, 9, 7]) await log.append(new Map([['article', {stale}]]))
  expect(log.readNew().get('article')).toEqual({stale: 9})
})

test('half a line that a power cut left behind harms no other line', async () => {
  await new TagFile(file()).append(new Map([['article', {stale: 10}]]))
  appendFileSync(file(), 'faq\t12')
  const log = new TagFile(file())
  await log.append(new Map([['person', {stale: 11}]]))
  expect([...log.readNew()]).toEqual([
    ['article', {stale: 10}],
    ['person', {stale: 11}],
  ])
})

test('a line that is still being written waits for the next look', () => {
  const log = new TagFile(file())
  appendFileSync(file(), 'article\t1\t\nfaq\t2')
  expect([...log.readNew().keys()]).toEqual(['article'])
  appendFileSync(file(), '3\t\n')
  expect([...log.readNew()]).toEqual([['faq', {stale: 23}]])
})

test('a long log is written again with one line for each tag, and a process that reads it goes on', async () => {
  const old = new TagFile(file())
  appendFileSync(file(), 'article\t1\t\n'.repeat(10_000))
  expect(old.readNew().size).toBe(1)
  const young = new TagFile(file())
  expect(statSync(file()).size).toBeLessThan(100)
  await young.append(new Map([['faq', {stale: 2}]]))
  expect([...old.readNew().keys()]).toEqual(['article', 'faq'])
  expect(readFileSync(file(), 'utf8')).toBe('article\t1\t\nfaq\t2\t\n')
})
