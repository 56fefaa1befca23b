import path from 'node:path'
import {expect, test, vi} from 'vitest'
import {startPart} from '@/lib/demo/start/part'
import {Supervisor} from '@/lib/demo/start/supervise'
import {freePorts} from '../../../run/free-port'

const SERVER = path.resolve('tests/lib/demo/start/answering-server.ts')

async function launcher() {
  const [port] = await freePorts(1)
  return () =>
    startPart({
      name: 'Server',
      url: `http://127.0.0.1:${port}`,
      readyPath: '/',
      args: [SERVER],
      env: {...process.env, PORT: String(port)},
    })
}

test('a part that is killed is started again', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  const start = await launcher()
  const first = await start()
  const supervisor = new Supervisor((error) => {
    throw error
  })
  supervisor.keep(first, start)
  process.kill(first.pid, 'SIGKILL')

  await expect.poll(() => pidAt(first.url)).not.toBe(first.pid)
  await expect.poll(() => pidAt(first.url)).toBeGreaterThan(0)
  await supervisor.stop()
  expect(await pidAt(first.url)).toBeUndefined()
  expect(vi.mocked(console.error).mock.calls).toEqual([['Server ended (killed). Starting it again.']])
  vi.mocked(console.error).mockClear()
})

test('a part that is stopped stays stopped', async () => {
  const start = await launcher()
  const part = await start()
  const supervisor = new Supervisor((error) => {
    throw error
  })
  supervisor.keep(part, start)
  await supervisor.stop()
  expect(await part.exited).not.toBeNull()
  expect(await pidAt(part.url)).toBeUndefined()
})

test('a part that ends before it answers is an error that names it', async () => {
  const start = startPart({
    name: 'Broken part',
    url: 'http://127.0.0.1:9',
    readyPath: '/',
    args: ['--eval', 'process.exit(3)'],
    env: process.env,
  })
  await expect(start).rejects.toThrow(/^Broken part ended before it was ready/)
})

async function pidAt(url: string): Promise<number | undefined> {
  const response = await fetch(url).catch(() => undefined)
  return response && Number(await response.text())
}
