import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {ask} from '../../run/ask.ts'
import {requireNginx} from '../../run/browser/nginx.ts'
import {freePorts} from '../../run/free-port.ts'
import {frontConfig, frontPorts, nginxFolder} from '../../run/front.ts'

test('the command of the README starts the front server, with the folders where the README has them', async () => {
  const command = /started as `(nginx -p <folder> -c [^`]+)`/.exec(
    readFileSync('lib/deploy/README.md', 'utf8'),
  )?.[1]
  if (!command) throw new Error('The README does not say how nginx is started.')
  const folder = nginxFolder()
  const project = mkdtempSync(path.join(os.tmpdir(), 'clinic-project-'))
  // Beside nginx.conf, which lies with the code.
  renameSync(path.join(folder, 'certificates'), path.join(project, 'certificates'))
  // nginx gives up the rights of the administrator who starts it.
  for (const written of [folder, path.join(folder, 'cache')]) chmodSync(written, 0o777)
  const [sitePort = 0] = await freePorts(1)
  const site = createServer((_, response) => response.end('the site')).listen(sitePort, '127.0.0.1')
  const ports = await frontPorts()
  writeFileSync(path.join(project, 'nginx.conf'), await frontConfig(sitePort, ports))

  const env = {...process.env, PATH: `${programs(project)}:${process.env.PATH}`, folder}
  const run = (end: string) =>
    execFileSync('sh', ['-c', command.replace('<folder>', '"$folder"') + end], {
      cwd: project,
      env,
      stdio: 'inherit',
    })
  run('')
  try {
    const answer = await ask(`https://localhost:${ports.port}/faq`, {headers: {host: 'localhost'}})
    expect([answer.status, answer.body.toString()]).toEqual([200, 'the site'])
    const other = await ask(`https://localhost:${ports.port}/faq`, {headers: {host: 'www.localhost'}})
    expect([other.status, other.headers.location]).toEqual([308, 'https://localhost/faq'])
  } finally {
    run(' -s stop')
    site.closeAllConnections()
    site.close()
  }
  // It has ended when it no longer listens.
  await expect.poll(() => ask(`https://localhost:${ports.port}/faq`).catch(() => 'gone')).toBe('gone')
  for (const made of [folder, project]) rmSync(made, {recursive: true})
})

/** A folder in which `nginx` is the one that the tests run. */
function programs(project: string): string {
  const folder = path.join(project, 'bin')
  mkdirSync(folder)
  const quoted = requireNginx().command.map((part) => `'${part}'`)
  writeFileSync(path.join(folder, 'nginx'), `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`, {mode: 0o755})
  return folder
}
