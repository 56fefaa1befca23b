import {once} from 'node:events'
import {createServer, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {startReconcileWorker} from '@/lib/freshness/reconcile/reconcile-worker'
import {refuseFlood} from '@/lib/freshness/webhook/refuse-flood'
import {behind} from '../../server/http/serve.ts'

const SIGNED = {'sanity-webhook-signature': 't=1,v1=a'}

let passes = 0
const worker = startReconcileWorker({reconcile: async () => Boolean(++passes)})
let now = 0
let passed = 0
let server: Server

beforeAll(async () => {
  const answer = (_request: unknown, response: ServerResponse) => {
    passed += 1
    response.end('{}')
  }
  server = createServer(behind([refuseFlood(() => now)], answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

beforeEach(() => {
  now += 60_000
  passed = 0
})

afterAll(async () => {
  server.close()
  await worker.stop()
})

const call = (headers: Record<string, string>, path = '/api/webhooks/sanity', method = 'POST') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    headers,
    body: method === 'POST' ? '{"_id": "a"}' : undefined,
  })
const calls = async (count: number, headers = SIGNED as Record<string, string>) =>
  (await Promise.all(Array.from({length: count}, () => call(headers)))).map(({status}) => status)

test('calls for two hundred documents published at once are all taken', async () => {
  expect(new Set(await calls(200))).toEqual(new Set([200]))
})

test('calls in a flood are refused with 429, and cost the site nothing', async () => {
  const statuses = await calls(500)
  expect(statuses.filter((status) => status === 200)).toHaveLength(200)
  expect(statuses.filter((status) => status === 429)).toHaveLength(300)
  expect(passed).toBe(200)

  const refused = await call(SIGNED)
  expect(refused.headers.get('retry-after')).toBe('30')
  expect(await refused.json()).toEqual({error: 'Too many calls. What changed is looked up anyway.'})
})

test('in a flood that lasts, twenty calls a second are taken', async () => {
  await calls(200)
  const heard: number[] = []
  for (let second = 0; second < 5; second++) {
    now += 1_000
    heard.push((await calls(100)).filter((status) => status === 200).length)
  }
  expect(heard).toEqual([20, 20, 20, 20, 20])
})

test('a refused call wakes a reconcile pass, which finds what it told', async () => {
  const before = passes
  await calls(201)
  await expect.poll(() => passes).toBeGreaterThan(before)
})

test('a flood without signatures leaves room for calls that have one', async () => {
  expect((await calls(300, {})).filter((status) => status === 429)).toHaveLength(100)
  expect(new Set(await calls(50))).toEqual(new Set([200]))
})

test('other addresses and methods are never refused', async () => {
  await calls(300)
  expect((await call(SIGNED, '/api/consultation')).status).toBe(200)
  expect((await call(SIGNED, '/api/webhooks/sanity', 'GET')).status).toBe(200)
  expect((await call(SIGNED, '/api/webhooks/sanity?a=b')).status).toBe(429)
})

test('a large body that is refused is not read to its end', async () => {
  await calls(300)
  const refused = await fetch(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/sanity`,
    {
      method: 'POST',
      headers: SIGNED,
      body: 'x'.repeat(60_000),
    },
  )
  expect([refused.status, refused.headers.get('connection')]).toEqual([429, 'close'])
})

test('a refused call says so as JSON, and a small one keeps its connection', async () => {
  await calls(200)
  const {headers} = await call(SIGNED)
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('content-length')).toBe('61')
  expect(headers.get('connection')).not.toBe('close')
})

test.each([
  [4_096, 'keep-alive'],
  [4_097, 'close'],
])('a refused body of %i bytes leaves the connection on %s', async (length, connection) => {
  await calls(200)
  const refused = await fetch(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/sanity`,
    {method: 'POST', headers: SIGNED, body: 'x'.repeat(length)},
  )
  expect([refused.status, refused.headers.get('connection')]).toEqual([429, connection])
})

test('a refused call without a signature, which anybody can send, wakes nobody', async () => {
  await calls(201)
  await expect.poll(() => passes).toBeGreaterThan(0)
  const wake = vi.spyOn(worker, 'wake')
  await calls(300, {})
  expect(wake).not.toHaveBeenCalled()
  await calls(1)
  expect(wake).toHaveBeenCalledOnce()
})
