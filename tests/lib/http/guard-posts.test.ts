import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {guardPosts} from '@/lib/http/guard-posts'
import {ask as send} from '@/tests/run/ask'

const SITE = 'https://clinic.example'
const own = {origin: SITE, 'sec-fetch-site': 'same-origin'}
let server: Server

beforeAll(async () => {
  guardPosts(SITE)
  server = createServer((request, response) => {
    response.writeHead(request.headers['next-action'] ? 500 : 200, {'content-type': 'text/plain'})
    response.end(request.url)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
})

async function post(path: string, headers: Record<string, string>, body = 'name=Zoe') {
  const {port} = server.address() as AddressInfo
  const answer = await send(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: headers['transfer-encoding']
      ? headers
      : {'content-length': String(Buffer.byteLength(body)), ...headers},
    body,
  })
  return [answer.status, answer.body.toString()]
}

test('a form from a page of the site passes', async () => {
  expect(await post('/consultation', own)).toEqual([200, '/consultation'])
})

test('the answer to a form from elsewhere says so, whatever the page answers', async () => {
  expect(await post('/consultation', {})).toEqual([403, '/consultation'])
  expect(await post('/faq', {...own, 'sec-fetch-site': 'cross-site'})).toEqual([403, '/faq'])
  expect(await post('/consultation', {origin: 'null', 'next-action': 'x'})).toEqual([403, '/consultation'])
})

test('a form that is too large, or hides how large it is, goes to the door that counts', async () => {
  expect(await post('/consultation', own, 'x'.repeat(32 * 1024))).toEqual([200, '/consultation'])
  expect(await post('/consultation', own, 'x'.repeat(32 * 1024 + 1))).toEqual([200, '/api/consultation'])
  expect(await post('/consultation', {...own, 'transfer-encoding': 'chunked'})).toEqual([
    200,
    '/api/consultation',
  ])
})

test('the site’s own addresses for programs check for themselves', async () => {
  expect(await post('/api/webhooks/resend', {}, 'x'.repeat(40_000))).toEqual([200, '/api/webhooks/resend'])
})
