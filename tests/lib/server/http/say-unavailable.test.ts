import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {sayUnavailable} from '@/lib/server/http/say-unavailable'
import {behind} from './serve.ts'

let isDown = false
let server: Server

beforeAll(async () => {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.statusCode = Number(request.url?.slice(1)) || 400
    response.end(request.url)
  }
  server = createServer(behind([], answer, [sayUnavailable(() => isDown)])).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
})

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)

test('a page that fails while the CMS is down says "later", not "broken"', async () => {
  isDown = true
  const response = await ask('/500')
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('30')
  expect((await ask('/500', {method: 'HEAD'})).status).toBe(503)
})

test('everything else stays as it is', async () => {
  isDown = true
  expect((await ask('/200')).status).toBe(200)
  expect((await ask('/404')).status).toBe(404)
  expect((await ask('/500', {method: 'POST', body: 'form'})).status).toBe(500)
  isDown = false
  expect((await ask('/500')).status).toBe(500)
})
