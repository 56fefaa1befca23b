import {once} from 'node:events'
import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {brotliCompressSync, gzipSync} from 'node:zlib'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {askSanity} from '@/lib/cms/ask-sanity'

const CONTENT = JSON.stringify({result: {answer: ['content']}})
const json = {'content-type': 'application/json; charset=utf-8'}
let server: Server
let answer: RequestListener
let asked: number

beforeEach(async () => {
  asked = 0
  server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (signal: AbortSignal = AbortSignal.timeout(5_000)) =>
  askSanity({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    headers: {},
    maxBytes: 100_000,
    signal,
  })

test('an answer is read to its end, packed or not', async () => {
  answer = (_, response) => response.writeHead(200, json).end(CONTENT)
  expect(await (await ask()).text()).toBe(CONTENT)
  answer = (_, response) =>
    response.writeHead(200, {...json, 'content-encoding': 'gzip'}).end(gzipSync(CONTENT))
  expect(await (await ask()).text()).toBe(CONTENT)
  answer = (_, response) =>
    response.writeHead(200, {...json, 'content-encoding': 'br'}).end(brotliCompressSync(CONTENT))
  expect(await (await ask()).text()).toBe(CONTENT)
})

test.each<[string, RequestListener]>([
  [
    'a maintenance page',
    (_, response) => response.writeHead(200, {'content-type': 'text/html'}).end('<h1>Soon</h1>'),
  ],
  ['half an answer', (_, response) => response.writeHead(200, json).end(CONTENT.slice(0, -5))],
  [
    'an answer that breaks off',
    (_, response) => {
      response.writeHead(200, {...json, 'content-length': '1000'}).write(CONTENT)
      setTimeout(() => response.destroy(), 10)
    },
  ],
  ['too much', (_, response) => response.writeHead(200, json).end(JSON.stringify('x'.repeat(200_000)))],
  [
    'too much in a small parcel',
    (_, response) =>
      response
        .writeHead(200, {...json, 'content-encoding': 'gzip'})
        .end(gzipSync(JSON.stringify('x'.repeat(50_000_000)))),
  ],
  [
    'a broken parcel',
    (_, response) => response.writeHead(200, {...json, 'content-encoding': 'gzip'}).end('no gzip'),
  ],
  ['an error of the server', (_, response) => response.writeHead(503, json).end('{}')],
  ['a redirect', (_, response) => response.writeHead(302, {location: '/elsewhere'}).end()],
  ['nothing at all', (request) => request.socket.destroy()],
])('%s is refused as an answer of the CMS', async (_, wrong) => {
  answer = wrong
  await expect(ask()).rejects.toThrow()
  expect(asked).toBe(1)
})

test('status 400, which says that the query is wrong, is passed on as it is', async () => {
  answer = (_, response) => response.writeHead(400, json).end('{"error": "unknown function"}')
  const response = await ask()
  expect(response.status).toBe(400)
})

test.each([
  ['120', 120_000],
  ['a date in a minute', 60_000],
  ['soon', undefined],
])('"Retry-After: %s" is understood', async (value, expected) => {
  const header = value === 'a date in a minute' ? new Date(Date.now() + 60_500).toUTCString() : value
  answer = (_, response) => response.writeHead(429, {...json, 'retry-after': header}).end('{}')
  const error = await ask().catch((reason) => reason)
  expect(error.name).toBe('ContentUnavailable')
  if (expected === undefined) expect(error.retryAfterMs).toBeUndefined()
  else expect(Math.abs(error.retryAfterMs - expected)).toBeLessThan(2_000)
})

test('an answer that comes byte by byte ends with the time limit', async () => {
  answer = (_, response) => {
    response.writeHead(200, json).write('{')
    const drip = setInterval(() => response.write(' '), 10)
    response.once('close', () => clearInterval(drip))
  }
  await expect(ask(AbortSignal.timeout(100))).rejects.toThrow()
})

test('a kept connection that was closed meanwhile does not cost the answer', async () => {
  answer = (_, response) => response.writeHead(200, json).end(CONTENT)
  await ask()
  let first = true
  answer = (request, response) => {
    if (first) request.socket.resetAndDestroy()
    else response.writeHead(200, json).end(CONTENT)
    first = false
  }
  expect((await ask()).status).toBe(200)
})
