import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {childEnv} from '../../../lib/demo/start/part.ts'
import {TEST_DIST_DIR, testSettings} from '../../run/test-settings.ts'

test('a build while the CMS is down ends with an error that says why, and leaves nothing to start', async () => {
  test.setTimeout(240_000)
  // Nothing listens at the lake's port.
  const settings = await testSettings({NEXT_DIST_DIR: `${TEST_DIST_DIR}-without-cms`})
  // Next adds the types of each build folder to it.
  const tsconfig = readFileSync('tsconfig.json')
  try {
    const build = spawn(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build'], {
      env: childEnv(settings.env),
    })
    let output = ''
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (output += chunk))
    const [code] = await once(build, 'close')
    expect(output).toContain('Content could not be read')
    expect(code).toBe(1)
    expect(existsSync(path.join(settings.distDir, 'BUILD_ID'))).toBe(false)
  } finally {
    writeFileSync('tsconfig.json', tsconfig)
    rmSync(settings.distDir, {recursive: true, force: true})
    rmSync(settings.dataDir, {recursive: true})
  }
})
