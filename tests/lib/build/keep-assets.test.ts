import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {keepAssets} from '@/lib/build/keep-assets'

const DAY_MS = 24 * 3_600_000

/** Does what a build does to its folder: empties it, but for the cache, and writes its own files. */
function build(distDir: string, files: Record<string, string>, now = Date.now()) {
  const restore = keepAssets(distDir, now)
  rmSync(path.join(distDir, 'static'), {recursive: true, force: true})
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(distDir, 'static', name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
    utimesSync(file, now / 1_000, now / 1_000)
  }
  restore()
}

test('a build keeps the files of the builds of the last week beside its own', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assets-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const has = (file: string) => existsSync(path.join(folder, 'static', file))
  const start = Date.now()

  build(folder, {'chunks/a.css': 'a', 'chunks/same.js': 'first'}, start)
  build(folder, {'chunks/b.css': 'b', 'chunks/same.js': 'second'}, start + DAY_MS)
  expect([has('chunks/a.css'), has('chunks/b.css')]).toEqual([true, true])
  expect(readFileSync(path.join(folder, 'static/chunks/same.js'), 'utf8')).toBe('second')

  build(folder, {'chunks/c.css': 'c'}, start + 8 * DAY_MS)
  expect([has('chunks/a.css'), has('chunks/b.css'), has('chunks/c.css')]).toEqual([false, true, true])
})
