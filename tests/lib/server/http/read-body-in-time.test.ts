import {expect, test, vi} from 'vitest'
import {readBodyInTime} from '@/lib/server/http/read-body-in-time'

const post = (body?: BodyInit) =>
  new Request('http://site.example', {method: 'POST', body, duplex: 'half'} as RequestInit)

/** What arrives in these pieces, and then fails or never ends. */
function stream(pieces: string[], end: 'fail' | 'hang'): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      if (end === 'fail') controller.error(new Error('the sender went away'))
    },
  })
}

test.each(['{"name":"مريم"}', 'x'.repeat(100)])('a body that arrives in time is read: %s', async (text) => {
  expect(await readBodyInTime(post(text), 100, 1_000)).toEqual({ok: true, text})
})

test('no body is an empty one', async () => {
  expect(await readBodyInTime(post(), 100, 1_000)).toEqual({ok: true, text: ''})
})

test('one that is too large, too slow or broken off is refused', async () => {
  expect(await readBodyInTime(post('x'.repeat(101)), 100, 1_000)).toMatchObject({ok: false, status: 413})
  expect(await readBodyInTime(post(stream(['{'], 'hang')), 100, 20)).toMatchObject({ok: false, status: 408})
  expect(await readBodyInTime(post(stream(['{'], 'fail')), 100, 1_000)).toMatchObject({
    ok: false,
    status: 400,
  })
})

test('a body that never says how long it is stops being read at the limit', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 10
      controller.enqueue(new Uint8Array(10))
    },
  })
  expect(await readBodyInTime(post(endless), 100, 1_000)).toMatchObject({ok: false, status: 413})
  expect(sent).toBeLessThan(1_000)
})

test.each([
  ['as long as it may be', '100', true],
  ['longer', '101', false],
])('a body that says it is %s is read, or is not begun', async (_what, length, isRead) => {
  let isBegun = false
  const body = new ReadableStream(
    {
      pull(controller) {
        isBegun = true
        controller.enqueue(new TextEncoder().encode('{}'))
        controller.close()
      },
    },
    {highWaterMark: 0},
  )
  const request = post(body)
  request.headers.set('content-length', length)
  expect(await readBodyInTime(request, 100, 1_000)).toEqual(
    isRead ? {ok: true, text: '{}'} : {ok: false, status: 413, reason: 'The body is too large.'},
  )
  expect(isBegun).toBe(isRead)
})

test('each reason is said, and no timer is left behind', async () => {
  const cleared = vi.spyOn(globalThis, 'clearTimeout')
  expect(await readBodyInTime(post(stream([], 'hang')), 100, 1)).toEqual({
    ok: false,
    status: 408,
    reason: 'The body took too long.',
  })
  expect(await readBodyInTime(post(stream(['{'], 'fail')), 100, 1_000)).toEqual({
    ok: false,
    status: 400,
    reason: 'The body could not be read.',
  })
  expect(cleared).toHaveBeenCalledTimes(2)
})
