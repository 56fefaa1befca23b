import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readSettings} from '@/lib/demo/start/settings'
import {unknownSettings} from '@/lib/demo/start/unknown-settings'

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-first-run-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

test('an older Node is told what to do instead of stopping at TypeScript', () => {
  const guard = ['--import', './lib/demo/start/require-node.mjs', '--eval', 'console.log("started")']
  const start = (...flags: string[]) => spawnSync(process.execPath, [...flags, ...guard], {encoding: 'utf8'})
  expect(start().stdout).toBe('started\n')
  // What Node 20 cannot, this one does not when told so.
  const older = start('--no-experimental-strip-types')
  expect(older).toMatchObject({status: 1, stdout: '', stderr: expect.stringContaining('Node 24 is needed')})
})

test('a data folder that cannot be used is named together with its setting', () => {
  const file = path.join(makeFolder(), 'a-file')
  writeFileSync(file, '')
  const message =
    /^DATA_DIR is .*a-file.* not a folder that the site can write to \(E[A-Z]+\)\. Set it to one/
  expect(() => readSettings({DATA_DIR: file})).toThrow(message)
  expect(() => readSettings({DATA_DIR: path.join(file, 'below')})).toThrow(message)
})

test('a misspelt name in .env is noticed', () => {
  const file = path.join(makeFolder(), '.env')
  writeFileSync(file, `${readFileSync('.env.example', 'utf8')}\nCLINIC_INBX=a@b.example\nDOMAIN=b.example\n`)
  expect(unknownSettings(file)).toEqual(['CLINIC_INBX'])
  expect(unknownSettings(path.join(path.dirname(file), 'absent'))).toEqual([])
})

test('what the system of a container reads from .env is not misspelt', () => {
  const file = path.join(makeFolder(), '.env')
  writeFileSync(
    file,
    'TZ=America/New_York\nNODE_OPTIONS=--max-old-space-size=512\nhttps_proxy=http://proxy:3128\n',
  )
  expect(unknownSettings(file)).toEqual([])
})
