import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {type AddressInfo, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'

test('the inbox says where it is, keeps mail through kill -9, and stops when asked', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'inbox-'))
  onTestFinished(() => rm(dir, {recursive: true, force: true}))
  const port = await freePort()

  const killed = await startInbox(dir, port)
  expect(killed.output()).toBe(`Inbox ready at http://127.0.0.1:${port}\n`)
  const response = await fetch(`http://127.0.0.1:${port}/emails`, {
    method: 'POST',
    headers: {authorization: 'Bearer re_test'},
    body: JSON.stringify({from: 'a@b.example', to: 'c@d.example', subject: 'x', text: 'x'}),
  })
  expect(response.status).toBe(200)
  await killed.end('SIGKILL')

  const again = await startInbox(dir, port)
  expect(await (await fetch(`http://127.0.0.1:${port}/emails`)).json()).toHaveLength(1)
  expect(await again.end('SIGTERM')).toEqual([0, null])
})

test('the inbox does not start in live mode', async () => {
  const child = spawnInbox({APP_ENV: 'live', INBOX_PORT: '0'})
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(errors).toContain('does not run in live mode')
})

async function startInbox(dir: string, port: number) {
  const child = spawnInbox({DATA_DIR: dir, INBOX_PORT: String(port)})
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  await expect.poll(() => output).toContain('\n')
  return {
    output: () => output,
    end: (signal: NodeJS.Signals) => {
      const closed = once(child, 'close')
      child.kill(signal)
      return closed
    },
  }
}

function spawnInbox(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['lib/demo/inbox/main.ts'], {env: {...process.env, ...env}, stdio: 'pipe'})
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const {port} = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
