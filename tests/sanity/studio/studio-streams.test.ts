import {once} from 'node:events'
import type {IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type WebSocket, WebSocketServer} from 'ws'
import {createStreamingFetch} from '@/sanity/studio/studio-streams'

let server: WebSocketServer
let lakeUrl: string
let connections: {socket: WebSocket; request: IncomingMessage}[] = []

beforeAll(async () => {
  server = new WebSocketServer({port: 0, host: '127.0.0.1'})
  await once(server, 'listening')
  lakeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('connection', (socket, request) => connections.push({socket, request}))
})

beforeEach(() => {
  connections = []
})

afterAll(() => {
  for (const socket of server.clients) socket.terminate()
  server.close()
})

test('a listener reads its events through a WebSocket at the same address', async () => {
  const response = await streamingFetch()(`${lakeUrl}/v1/data/listen/production?query=*`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const {socket, request} = await connection()
  expect(request.url).toBe('/v1/data/listen/production?query=*')

  socket.send('event: welcome\ndata: {"a":"é"}\n\n')
  expect(await nextText(response)).toBe('event: welcome\ndata: {"a":"é"}\n\n')
})

test('the last event that was seen travels in the address', async () => {
  await streamingFetch()(`${lakeUrl}/v1/data/listen/production`, {headers: {'Last-Event-ID': 'tx#7'}})
  const {request} = await connection()
  expect(new URL(request.url ?? '', lakeUrl).searchParams.get('lastEventId')).toBe('tx#7')
})

test('other requests go the usual way', async () => {
  const asked: unknown[] = []
  const fetchAll = async (input: unknown) => {
    asked.push(input)
    return Response.json({})
  }
  const localFetch = createStreamingFetch(lakeUrl, fetchAll)
  await localFetch(`${lakeUrl}/v1/data/query/production`)
  await localFetch('https://elsewhere.example/v1/data/listen/production')
  expect(asked).toEqual([
    `${lakeUrl}/v1/data/query/production`,
    'https://elsewhere.example/v1/data/listen/production',
  ])
  expect(connections).toEqual([])
})

test('when the lake ends the stream, the body ends', async () => {
  const response = await streamingFetch()(`${lakeUrl}/v1/data/live/events/production`)
  const {socket} = await connection()
  socket.close()
  expect(await response.text()).toBe('')
})

test('when the reader stops, the connection closes', async () => {
  const stop = new AbortController()
  const response = await streamingFetch()(`${lakeUrl}/v1/data/listen/production`, {signal: stop.signal})
  const {socket} = await connection()
  const closed = once(socket, 'close')
  stop.abort()
  await closed
  await expect(response.text()).rejects.toThrow('The stream was closed.')
})

test('a stream that is stopped before it began opens no connection', async () => {
  await expect(
    streamingFetch()(`${lakeUrl}/v1/data/listen/production`, {signal: AbortSignal.abort()}),
  ).rejects.toMatchObject({name: 'AbortError'})
})

test('a lake that is not running is a failed request, which the client repeats', async () => {
  const gone = new WebSocketServer({port: 0, host: '127.0.0.1'})
  await once(gone, 'listening')
  const url = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`
  gone.close()
  await expect(createStreamingFetch(url)(`${url}/v1/data/listen/production`)).rejects.toThrow(TypeError)
})

test("Sanity's own client listens through it", async () => {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    resolveFetch: () => streamingFetch(),
  })
  const event = new Promise((resolve, reject) => {
    const subscription = client.listen('*', {}, {events: ['welcome', 'mutation']}).subscribe({
      next: (received) => {
        if (received.type !== 'mutation') return
        subscription.unsubscribe()
        resolve(received)
      },
      error: reject,
    })
  })
  const {socket} = await connection()
  socket.send('event: welcome\ndata: {"listenerName":"x"}\n\n')
  socket.send('event: mutation\nid: tx\ndata: {"documentId":"article-1"}\n\n')
  expect(await event).toMatchObject({type: 'mutation', documentId: 'article-1'})
  await once(socket, 'close')
})

function streamingFetch() {
  return createStreamingFetch(lakeUrl)
}

async function connection() {
  await expect.poll(() => connections.length, {interval: 5}).toBe(1)
  const [first] = connections
  if (!first) throw new Error('no connection')
  return first
}

async function nextText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const {value} = (await reader?.read()) ?? {}
  await reader?.cancel()
  return new TextDecoder().decode(value)
}
