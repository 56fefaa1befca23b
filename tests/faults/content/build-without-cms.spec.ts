import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, rmSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {childEnv} from '../../../lib/demo/start/part.ts'
import {testSettings} from '../../run/test-settings.ts'
import {copyTree} from '../copied-tree.ts'

test('a build while the CMS is down ends with an error that says why, and leaves nothing to start', async () => {
  test.setTimeout(300_000)
  // Nothing listens at the lake's port.
  const settings = await testSettings({NEXT_DIST_DIR: 'dist'})
  const tree = copyTree('build-without-cms')
  try {
    const build = spawn(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build'], {
      cwd: tree.folder,
      env: childEnv(settings.env),
    })
    let output = ''
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (output += chunk))
    const [code] = await once(build, 'close')
    expect(output).toContain('Content could not be read')
    expect(code).toBe(1)
    expect(existsSync(path.join(tree.folder, 'dist', 'BUILD_ID'))).toBe(false)
  } finally {
    tree.remove()
    rmSync(settings.dataDir, {recursive: true})
  }
})
