import {expect, onTestFinished, test, vi} from 'vitest'
import {badRequest, LakeError} from '@/sanity/lake/core/errors'
import type {StreamEvent} from '@/sanity/lake/events/listen'
import {eventStream} from '@/sanity/lake/http/event-stream'
import {ndjson, readBody} from '@/sanity/lake/http/json'
import {flag, perspectiveOf} from '@/sanity/lake/http/query-params'

const request = (body: string, headers: Record<string, string> = {}) =>
  new Request('http://lake.invalid', {method: 'POST', body, headers})

test('a body may be as large as its limit, and not a byte larger', async () => {
  expect(await readBody(request('12345'), 5)).toHaveLength(5)
  await expect(readBody(request('123456'), 5)).rejects.toMatchObject({status: 413})
  await expect(readBody(request('1', {'content-length': '6'}), 5)).rejects.toMatchObject({status: 413})
})

test('lines hold no character that some readers take for the end of a line', async () => {
  const text = await ndjson([{a: 'x\u2028y\u2029z'}, 1]).text()
  expect(text).toBe('{"a":"x\\u2028y\\u2029z"}\n1\n')
})

test.each([
  ['1', 'raw'],
  ['2025-02-18', 'raw'],
  ['2025-02-19', 'published'],
  ['X', 'published'],
  ['', 'raw'],
])('without a perspective, API version "%s" sees %s documents', (version, perspective) => {
  expect(perspectiveOf(undefined, version)).toBe(perspective)
  expect(perspectiveOf('', version)).toBe(perspective)
  expect(perspectiveOf('drafts', version)).toBe('drafts')
})

test('a flag is off only if it is missing, false or 0', () => {
  const search = new URLSearchParams('a&b=true&c=false&d=0&e=1')
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => flag(search, name))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ])
})

function openStream() {
  const abort = new AbortController()
  const stopped = vi.fn()
  let send: (event: StreamEvent) => void = () => {}
  const response = eventStream(new Request('http://lake.invalid', {signal: abort.signal}), (sender) => {
    send = sender
    return stopped
  })
  const reader = response.body?.getReader()
  const read = async () => new TextDecoder().decode((await reader?.read())?.value)
  return {abort, stopped, send: (event: StreamEvent) => send(event), read, reader}
}

test('a stream with nothing to say sends a heartbeat every 15 seconds, until its reader leaves', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const {read, send, reader, stopped} = openStream()
  send({type: 'welcome', id: 'l-1-0', data: {a: 1}})
  expect(await read()).toBe('event: welcome\nid: l-1-0\ndata: {"a":1}\n\n')
  const beat = read()
  let isBeating = false
  beat.then(() => {
    isBeating = true
  })
  await vi.advanceTimersByTimeAsync(14_999)
  expect(isBeating).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await beat).toBe(':\n\n')
  await reader?.cancel()
  expect(stopped).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

test('a reader that is 16 MB behind stays, and one that is further behind is cut off', {
  timeout: 90_000,
}, async () => {
  const {send, read, stopped} = openStream()
  const overhead = 'event: e\ndata: ""\n\n'.length
  send({type: 'e', data: 'x'.repeat(16_000_000 - overhead)})
  expect(stopped).not.toHaveBeenCalled()
  send({type: 'e', data: ''})
  expect(stopped).toHaveBeenCalledOnce()
  await expect(read()).rejects.toThrow('The reader is too slow')
})

test('a stream ends when its request is aborted', async () => {
  const {abort, read, stopped} = openStream()
  abort.abort(new Error('gone'))
  expect(stopped).toHaveBeenCalledOnce()
  await expect(read()).rejects.toThrow('gone')
})

test('a subscription that is refused is told as the only event of the stream', async () => {
  const response = eventStream(new Request('http://lake.invalid'), () => {
    throw badRequest('No such thing')
  })
  expect(response.status).toBe(200)
  const data = JSON.stringify(
    new LakeError(400, '', {statusCode: 400, error: 'Bad Request', message: 'No such thing'}).body,
  )
  expect(await response.text()).toBe(`event: channelError\ndata: ${data}\n\n`)
})
