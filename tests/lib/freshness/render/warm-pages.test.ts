import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {unprintablePages} from '@/lib/content/unprintable-pages'
import {renewCopies} from '@/lib/freshness/render/renew-copies'
import {warmPages} from '@/lib/freshness/render/warm-pages'
import {resetContentState} from '../../cms/reset-content-state'
import {loggedLines} from '../../outbox/make-site'
import {logsOf} from '../../outbox/scripted'
import {forgetSettings, stubSettings} from '../stub-settings'

type Asked = {path: string | undefined; encoding: string | undefined}
type Reply = {status?: number; state?: string; location?: string}
const ENCODINGS = ['br', 'gzip', 'identity']

const waits: number[] = vi.hoisted(() => [])
/** Nobody waits for ten seconds here. */
vi.mock('node:timers/promises', () => ({setTimeout: async (ms: number) => void waits.push(ms)}))

/** This very server, and the front server before it. */
const site = makeServer()
const front = makeServer()

beforeAll(async () => {
  await Promise.all([site.listen(), front.listen()])
})

beforeEach(() => {
  stubSettings({PORT: site.port(), FRONT_URL: `http://127.0.0.1:${front.port()}`})
  resetContentState()
  site.reset()
  front.reset()
  waits.length = 0
})

afterAll(() => {
  forgetSettings()
  site.close()
  front.close()
})

test('a page is asked for until it is fresh, and then the front server asks for each of its copies', async () => {
  site.replies.push({state: 'STALE'}, {state: 'STALE'}, {state: 'HIT'})
  expect(await warmPages(['/faq'])).toBe(true)
  expect(site.asked.map(({path}) => path)).toEqual(['/faq', '/faq', '/faq'])
  expect(front.asked.map(({path, encoding}) => `${path} ${encoding}`).toSorted()).toEqual(
    ENCODINGS.map((encoding) => `/faq ${encoding}`),
  )
})

test.each([
  ['that is gone', {status: 404}],
  ['that moved', {status: 308, location: 'http://127.0.0.1:1/elsewhere'}],
  ['of which nothing is kept', {state: 'MISS'}],
])('a page %s is fresh at once', async (_what, reply) => {
  site.replies.push(reply)
  expect(await warmPages(['/faq'])).toBe(true)
  expect(site.asked).toHaveLength(1)
})

test.each([500, 503])('a page that answers %i is not fresh, and no copy of it is renewed', async (status) => {
  site.replies.push({status, state: 'STALE'})
  expect(await warmPages(['/faq'])).toBe(false)
  expect([site.asked.length, front.asked.length]).toEqual([1, 0])
})

test('a page that stays stale is left to its next visit after eight looks, each wait twice as long', async () => {
  site.replies.push(...Array(20).fill({state: 'STALE'}))
  expect(await warmPages(['/faq'])).toBe(false)
  expect([site.asked.length, front.asked.length]).toEqual([8, 0])
  expect(waits).toEqual([40, 80, 160, 320, 640, 1_280, 2_560, 5_120])
})

test('a page whose text cannot be printed stays as it is, and is not asked for again', async () => {
  site.onAsked = () => unprintablePages().add('/faq')
  site.replies.push({status: 500})
  expect(await warmPages(['/faq'])).toBe(true)
  expect(site.asked).toHaveLength(1)
})

test('that a text could not be printed before is forgotten when the page is rendered again', async () => {
  unprintablePages().add('/faq')
  site.replies.push({status: 500})
  expect(await warmPages(['/faq'])).toBe(false)
  expect(unprintablePages().has('/faq')).toBe(false)
})

test('one page that cannot be had keeps no other one stale', async () => {
  site.replies.push({status: 500}, {state: 'HIT'})
  expect(await warmPages(['/faq', '/education'])).toBe(false)
  expect(site.asked.map(({path}) => path).toSorted()).toEqual(['/education', '/faq'])
  expect(front.asked).toHaveLength(3)
})

test('a site that does not answer is logged, without its address', async () => {
  const logged = loggedLines()
  stubSettings({PORT: '1'})
  expect(await warmPages(['/faq'])).toBe(false)
  expect(logsOf(logged, 'page.')).toEqual([{event: 'page.not-warmed', error: expect.any(String)}])
})

test('a front server that does not answer keeps its copies for a minute, and the page counts as fresh', async () => {
  const logged = loggedLines()
  stubSettings({FRONT_URL: 'http://127.0.0.1:1'})
  expect(await warmPages(['/faq'])).toBe(true)
  expect(logsOf(logged, 'page.')).toEqual([{event: 'page.not-renewed', error: expect.any(String)}])
})

test('without a front server there are no copies to renew', async () => {
  stubSettings({FRONT_URL: undefined})
  await renewCopies('/faq')
  expect(front.asked).toEqual([])
  stubSettings({FRONT_URL: `http://127.0.0.1:${front.port()}`})
  await renewCopies('/faq?page=2')
  expect(front.asked.map(({path}) => path)).toEqual(Array(3).fill('/faq?page=2'))
})

test('a copy that the front server sends elsewhere is not followed', async () => {
  front.replies.push(...Array(3).fill({status: 308, location: `http://127.0.0.1:${site.port()}/elsewhere`}))
  await renewCopies('/faq')
  expect(site.asked).toEqual([])
})

function makeServer() {
  const asked: Asked[] = []
  const replies: Reply[] = []
  const made = {
    asked,
    replies,
    onAsked: () => {},
    port: () => String((server.address() as AddressInfo).port),
    reset() {
      asked.length = 0
      replies.length = 0
      made.onAsked = () => {}
    },
    async listen() {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  const server: Server = createServer(({url, headers}: IncomingMessage, response: ServerResponse) => {
    asked.push({
      path: url,
      encoding: headers['accept-encoding'] as string | undefined,
    })
    made.onAsked()
    const {status = 200, state, location} = replies.shift() ?? {}
    response
      .writeHead(status, {...(state && {'x-nextjs-cache': state}), ...(location && {location})})
      .end('page')
  })
  return made
}
