import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, onTestFinished, test, vi} from 'vitest'
import {followRequests} from '@/lib/server/http/follow-requests'
import {behind} from './serve.ts'

test('a site that is told to end answers what it was asked, and takes nothing new', async () => {
  let answer = () => {}
  const server = createServer()
  const requests = followRequests(server)
  const keep = (_request: unknown, response: ServerResponse) => {
    answer = () => response.end('kept')
  }
  server.on('request', behind([requests.step], keep))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.closeAllConnections())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  const asked = fetch(url)
  await expect.poll(() => String(answer)).toContain('end')
  let isFinished = false
  const finishing = requests.finish().then(() => {
    isFinished = true
  })
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect(isFinished).toBe(false)
  answer()
  const response = await asked
  expect(await response.text()).toBe('kept')
  expect(response.headers.get('connection')).toBe('close')
  await finishing
})

test('a site that nobody asked anything ends at once', async () => {
  const server = createServer()
  const requests = followRequests(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await requests.finish()
  expect(server.listening).toBe(false)
})

test('a connection is kept for more requests, until the site is told to end', () => {
  const requests = followRequests(createServer())
  const next = vi.fn()
  const open = () => {
    const response = {shouldKeepAlive: true, once: vi.fn()} as unknown as ServerResponse
    requests.step({} as IncomingMessage, response, next)
    return response
  }
  const before = open()
  expect(before.shouldKeepAlive).toBe(true)
  void requests.finish()
  expect(before.shouldKeepAlive).toBe(false)
  expect(open().shouldKeepAlive).toBe(false)
  expect(next).toHaveBeenCalledTimes(2)
})
