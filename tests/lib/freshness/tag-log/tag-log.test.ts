import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import {TagLog, tagLogOf} from '@/lib/freshness/tag-log/tag-log'
import {loggedLines} from '../../outbox/make-site'

const YEAR_MS = 365 * 24 * 60 * 60_000
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tag-log-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
})

test('a tag that this process marks is read at once, and its pages may be shown for a year', async () => {
  const log = new TagLog(folder)
  log.readNew(1_000)
  const marked = log.markStale(['faq'], 1_001)
  expect([...log.readNew(1_001)]).toEqual([['faq', {stale: 1_001, expired: 1_001 + YEAR_MS}]])
  expect(log.readNew(1_002).size).toBe(0)
  await marked
})

test('a tag that another process marks is read within a quarter of a second, and after a restart', async () => {
  const [here, there] = [new TagLog(folder), new TagLog(folder)]
  here.readNew(1_000)
  await there.markStale(['article'], 1_001)
  expect(here.readNew(1_249).size).toBe(0)
  expect([...here.readNew(1_250).keys()]).toEqual(['article'])
  expect([...new TagLog(folder).readNew(1_000).keys()]).toEqual(['article'])
})

test('marks that come together are read as the latest of each tag', () => {
  const log = new TagLog(folder)
  void log.markStale(['faq', 'person'], 1_005)
  void log.markStale(['faq'], 1_009)
  void log.markStale(['faq'], 1_007)
  expect(new Map([...log.readNew(0)].map(([tag, {stale}]) => [tag, stale]))).toEqual(
    new Map([
      ['faq', 1_009],
      ['person', 1_005],
    ]),
  )
})

test('where nothing can be written, marks still work in this process', async () => {
  const lines = loggedLines()
  writeFileSync(path.join(folder, 'cache'), 'a file where the folder should be')
  const log = new TagLog(folder)
  await log.markStale(['faq'], 1_000)
  expect([...log.readNew(1_000).keys()]).toEqual(['faq'])
  expect(lines.map((line) => JSON.parse(line).event)).toContain('tags.not-kept')
})

test('all parts of a process that name the same build folder share one log', () => {
  expect(tagLogOf(path.relative('.', folder))).toBe(tagLogOf(folder))
})
