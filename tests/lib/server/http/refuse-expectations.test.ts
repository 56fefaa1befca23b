import {expect, test} from 'vitest'
import {refuseExpectations} from '@/lib/server/http/refuse-expectations'
import {completeHeaders} from '@/lib/server/policy/complete-headers'
import {behind, serve} from './serve.ts'

const site = serve(
  behind([refuseExpectations], (_request, response) => response.end('page'), [
    completeHeaders({https: true}),
  ]),
)
const expecting = (what: string) =>
  site.write(`GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${what}\r\n`)

test('a request that expects what there is not is refused, with the headers of every answer', async () => {
  const answer = await expecting('Expect: something\r\n')
  expect(answer).toMatch(/^HTTP\/1.1 417 /)
  expect(answer).toContain('X-Content-Type-Options: nosniff')
  expect(answer).toContain('Content-Length: 0\r\n')
})

test.each(['a-100-continue', '100-continue-b'])('to expect %s is to expect something else', async (what) => {
  expect(await expecting(`Expect: ${what}\r\n`)).toMatch(/HTTP\/1.1 417 /)
})

test('all other requests pass', async () => {
  for (const what of ['', 'Expect: 100-continue\r\n', 'Expect: 100-Continue\r\n'])
    expect(await expecting(what)).toMatch(/HTTP\/1.1 200 OK\r\n[\s\S]*page/)
})
