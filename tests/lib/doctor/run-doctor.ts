import {spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {serveLake} from 'content-lake'
import {onTestFinished} from 'vitest'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {bareEnv} from '../../run/bare-env'
import {freePorts} from '../../run/free-port'
import {makeFolder} from '../../sanity/lake/lake-test'
import {lakeWith} from './peers'
import {serveSite} from './serve-site'

/** `npm run doctor` as a process of its own. It hangs for no more than a minute. */
export async function runDoctor(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ['lib/doctor/main.ts', ...args], {
    env: {...bareEnv, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  return {
    code,
    output,
    failures: [...output.matchAll(/^\[X\] {2}(.{14}) /gm)].map(([, name]) => name?.trim()),
  }
}

/** What `npm start` runs, with `documents` as content, and of the site what the doctor asks. */
export async function startDemo(documents: readonly Record<string, unknown>[]) {
  const dir = await makeFolder()
  const [sitePort = 0, lakePort = 0, inboxPort = 0] = await freePorts(3)
  const keys = demoKeys(path.join(dir, 'keys'))
  const allowedOrigins = [`http://localhost:${sitePort}`]
  const lake = await serveLake(await lakeWith(documents), {port: lakePort, allowedOrigins})
  const inbox = await serveInbox({port: inboxPort, dir: path.join(dir, 'inbox')})
  onTestFinished(async () => {
    await lake.close()
    await inbox.close()
  })
  await serveSite({...keys, DATA_DIR: dir}, sitePort)
  return {
    keys,
    inboxUrl: inbox.url,
    env: {
      DATA_DIR: dir,
      PORT: String(sitePort),
      LAKE_PORT: String(lakePort),
      INBOX_PORT: String(inboxPort),
    },
  }
}
