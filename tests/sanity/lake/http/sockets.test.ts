import {once} from 'node:events'
import {createClient} from '@sanity/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import WebSocket from 'ws'
import type {Lake} from '@/sanity/lake/core/lake'
import {serveLake} from '@/sanity/lake/http/server'
import {createStreamingFetch} from '@/sanity/studio/studio-streams'
import {collectEvents} from '../collect-events'
import {article, openLake} from '../lake-test'

async function serve(): Promise<{url: string; lake: Lake}> {
  const lake = await openLake()
  const server = await serveLake(lake, {port: 0})
  onTestFinished(() => server.close())
  return {url: server.url, lake}
}

/** What a socket says, in order. */
async function connect(url: string, path: string) {
  const socket = new WebSocket(url.replace('http', 'ws') + path)
  onTestFinished(() => socket.terminate())
  const messages: string[] = []
  socket.on('message', (data) => messages.push(String(data)))
  await once(socket, 'open')
  const until = (test: RegExp) =>
    vi.waitUntil(() => messages.find((message) => test.test(message)), {timeout: 30_000, interval: 5})
  return {socket, messages, until}
}

test('the Studio’s client listens over WebSockets, more of them than a browser has connections', async () => {
  const {url, lake} = await serve()
  const options = {
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    useCdn: false,
    apiHost: url,
    useProjectHostname: false,
    resolveFetch: () => createStreamingFetch(url),
  }
  const client = createClient(options)
  const listeners = Array.from({length: 10}, (_, n) =>
    collectEvents(client.listen('*[rank == $n]', {n}, {events: ['welcome', 'mutation']})),
  )
  await Promise.all(listeners.map((listener) => listener.until(1)))
  lake.mutate({mutations: listeners.map((_, n) => ({create: article({_id: `a${n}`, rank: n})}))})
  const heard = await Promise.all(listeners.map((listener) => listener.until(2)))
  expect(heard.map(([, event]) => event)).toMatchObject(listeners.map((_, n) => ({documentId: `a${n}`})))
})

test('a listener over a WebSocket resumes by the id in its address', async () => {
  const {url, lake} = await serve()
  lake.mutate({mutations: [{create: article()}]})
  const search = new URLSearchParams({query: '*', enableResume: 'true', lastEventId: `${lake.lakeId}-0-0`})
  const {messages, until} = await connect(url, `/v1/data/listen/production?${search}`)
  await until(/article-1/)
  expect(messages[0]).toMatch(/^event: welcomeback\n/)
})

test('a bad query over a WebSocket is told as a channel error', async () => {
  const {url} = await serve()
  const {socket, until} = await connect(url, `/v1/data/listen/production?query=${encodeURIComponent('*[')}`)
  expect(await until(/channelError/)).toContain('queryParseError')
  await once(socket, 'close')
})

test('live events come over a WebSocket too', async () => {
  const {url, lake} = await serve()
  const {until} = await connect(url, '/v1/data/live/events/production?includeDrafts=true')
  await until(/welcome/)
  lake.mutate({mutations: [{create: article({_id: 'drafts.article-1'})}]})
  expect(await until(/message/)).toContain('s1:type.article')
})

test('a closed socket leaves no listener behind', async () => {
  const {url, lake} = await serve()
  const before = lake.listenerCount()
  const {socket, until} = await connect(url, '/v1/data/listen/production?query=*')
  await until(/welcome/)
  expect(lake.listenerCount()).toBe(before + 1)
  socket.close()
  await vi.waitUntil(() => lake.listenerCount() === before, {timeout: 30_000})
})

test('open Studios see where the others are', async () => {
  const {url} = await serve()
  const [one, two] = [
    await connect(url, '/v1/socket/production'),
    await connect(url, '/v1/socket/production'),
  ]
  const call = async (from: typeof one, id: string, method: string, params: object) => {
    from.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return JSON.parse((await from.until(new RegExp(`"id":"${id}"`))) ?? '')
  }
  await call(one, 'a', 'authorization', {authorization: 'Bearer any'})
  const {result: subscription} = await call(one, 's', 'presence_subscribe', {})
  const heard = async (type: string) =>
    JSON.parse((await one.until(new RegExp(`"type":"${type}"`))) ?? '').params

  await call(two, 'r', 'presence_rollcall', {session: 'two'})
  expect(await heard('rollCall')).toEqual({
    subscription,
    result: {type: 'rollCall', i: expect.any(String), session: 'two'},
  })
  const locations = [{type: 'document', documentId: 'article-1', path: ['title']}]
  await call(two, 'n', 'presence_announce', {data: {locations, sessionId: 'two'}})
  expect((await heard('state')).result).toMatchObject({m: {sessionId: 'two', locations}})
  two.socket.close()
  expect((await heard('disconnect')).result).toMatchObject({m: {session: 'two'}})
})

test('a presence call the lake does not know is answered with an error', async () => {
  const {url} = await serve()
  const {socket, until} = await connect(url, '/v1/socket/production')
  socket.send(JSON.stringify({jsonrpc: '2.0', id: 'x', method: 'presence_dance'}))
  expect(await until(/"id":"x"/)).toContain('-32601')
  socket.send('not json')
  expect(await until(/-32700/)).toBeDefined()
})
