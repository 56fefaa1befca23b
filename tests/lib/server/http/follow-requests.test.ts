import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {followRequests} from '@/lib/server/http/follow-requests'

test('a site that is told to end answers what it was asked, and takes nothing new', async () => {
  const requests = followRequests()
  let answer = () => {}
  const server = createServer((_request, response) => {
    answer = () => response.end('kept')
  })
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
  await followRequests().finish()
})
