import {expect, test} from 'vitest'
import {readBody} from '@/lib/http/read-body'

test('a body is read as text', async () => {
  expect(await readBody(post('{"name":"مريم"}'), 100)).toBe('{"name":"مريم"}')
  expect(await readBody(new Request('http://site.example', {method: 'POST'}), 100)).toBe('')
})

test('a body at the limit is read, one byte more is refused', async () => {
  expect(await readBody(post('x'.repeat(100)), 100)).toHaveLength(100)
  expect(await readBody(post('x'.repeat(101)), 100)).toBeUndefined()
})

test('a body that never says how long it is stops being read at the limit', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 10
      controller.enqueue(new Uint8Array(10))
    },
  })
  const request = new Request('http://site.example', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect(await readBody(request, 100)).toBeUndefined()
  expect(sent).toBeLessThan(1_000)
})

function post(body: string): Request {
  return new Request('http://site.example', {method: 'POST', body})
}
