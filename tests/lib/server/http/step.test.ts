import type {IncomingMessage, ServerResponse} from 'node:http'
import {expect, test, vi} from 'vitest'
import {takeSteps} from '@/lib/server/http/step'
import {ask} from '@/tests/run/ask'
import {behind, serve} from './serve.ts'

let answer: (request: IncomingMessage, response: ServerResponse) => unknown
const site = serve(
  behind(
    [
      (request, response, next) => (request.url === '/first' ? response.end('first') : next()),
      (_request, _response, next) => void setImmediate(next),
      (request, response, next) => (request.url === '/third' ? response.end('third') : next()),
    ],
    (request, response) => answer(request, response),
  ),
)

test('a request goes from step to step, now or later, until one answers it', async () => {
  answer = (_, response) => response.end('Next')
  for (const [path, said] of [
    ['/first', 'first'],
    ['/third', 'third'],
    ['/other', 'Next'],
  ])
    expect((await ask(site.url(path ?? ''))).body.toString()).toBe(said)
})

test('a step that throws ends its own request with 500, and no other', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  answer = ({url}, response) => {
    if (url === '/halfway') response.write('half')
    throw new TypeError(`typed: ${url}`)
  }
  const {status, headers, body} = await ask(site.url('/broken'))
  expect([status, body.toString()]).toEqual([500, 'Internal Server Error'])
  expect(headers['content-type']).toBe('text/plain')
  expect(
    log.mock.calls
      .flat()
      .map(String)
      .map((line) => JSON.parse(line)),
  ).toEqual([{at: expect.any(String), event: 'request.failed', error: 'TypeError'}])
  await expect(ask(site.url('/halfway'))).rejects.toThrow()
  expect(log.mock.calls.flat().join()).not.toContain('typed')
  answer = (_, response) => response.end('Next')
  expect((await ask(site.url('/'))).body.toString()).toBe('Next')
  log.mockRestore()
})

test('a request that no step answers stays open, and ends nothing', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const response = {headersSent: false, writeHead: () => response, end: vi.fn()} as unknown as ServerResponse
  takeSteps([(_request, _response, next) => next()], {} as IncomingMessage, response)
  expect(response.end).not.toHaveBeenCalled()
  expect(log).not.toHaveBeenCalled()
})

test('a step may put another request in the place of the one that came', () => {
  const [came, instead] = [{url: '/came'}, {url: '/instead'}] as IncomingMessage[]
  const seen: unknown[] = []
  takeSteps(
    [
      (request, _response, next) => {
        seen.push(request)
        next(instead)
      },
      (request, _response, next) => {
        seen.push(request)
        next()
      },
      (request) => void seen.push(request),
    ],
    came as IncomingMessage,
    {} as ServerResponse,
  )
  expect(seen).toEqual([came, instead, instead])
})
