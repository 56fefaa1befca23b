import {once} from 'node:events'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {beforeEach, expect, test, vi} from 'vitest'
import type {AnswerHook} from '@/lib/server/http/answer'
import {ask} from '@/tests/run/ask'
import {behind, serve} from './serve.ts'

let write: (request: IncomingMessage, response: ServerResponse) => unknown
let hooks: AnswerHook[] = []
const site = serve(
  behind([], (request, response) => write(request, response), [
    (answer) => hooks[0]?.(answer),
    (answer) => hooks[1]?.(answer),
  ]),
)

beforeEach(() => {
  hooks = []
})

test('hooks see the status and all headers, in their order, however the answer was written', async () => {
  const ways: (typeof write)[] = [
    (_, response) => response.writeHead(404, {'X-Way': 'a'}).end('no'),
    (_, response) => response.writeHead(404, 'Nothing', ['X-Way', 'a']).end('no'),
    (_, response) => {
      response.statusCode = 404
      response.setHeader('X-Way', 'a').end('no')
    },
    (_, response) => {
      response.statusCode = 404
      response.setHeader('X-Way', 'a').flushHeaders()
      response.write('n')
      response.end('o')
    },
  ]
  for (const way of ways) {
    const seen: unknown[] = []
    write = way
    hooks = [
      (answer) => {
        seen.push([answer.status, answer.response.getHeader('x-way')])
        answer.status = 410
      },
      ({status, response}) => {
        seen.push(status)
        response.setHeader('X-Hook', 'b')
      },
    ]
    const {status, headers, body} = await ask(site.url('/'))
    expect(seen).toEqual([[404, 'a'], 410])
    expect([status, headers['x-way'], headers['x-hook'], body.toString()]).toEqual([410, 'a', 'b', 'no'])
  }
})

test('a body is held back until it is whole, and what a hook makes of it is sent in its place', async () => {
  const written: string[] = []
  write = async (_, response) => {
    response.writeHead(200, {'Content-Length': 6})
    await new Promise((resolve) => response.write('abc', () => resolve(written.push('abc'))))
    response.end('def', () => written.push('def'))
  }
  hooks = [
    (answer) => {
      answer.change = async (body) => {
        answer.status = 201
        answer.response.setHeader('X-Late', 'yes')
        return `${body}-${body}`
      }
    },
  ]
  const {status, headers, body} = await ask(site.url('/'))
  expect([status, headers['x-late'], body.toString()]).toEqual([201, 'yes', 'abcdef-abcdef'])
  expect(headers['content-length']).toBe('13')
  await expect.poll(() => written).toEqual(['abc', 'def'])
})

test('when a body cannot be changed nothing of it is sent, and the log says so without its text', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  write = (_, response) => response.end('secret')
  hooks = [
    (answer) => {
      answer.change = () => {
        throw new RangeError('secret')
      }
    },
  ]
  await expect(ask(site.url('/'))).rejects.toThrow('socket hang up')
  const lines = log.mock.calls.flat().map(String)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('"event":"answer.failed","error":"RangeError"')
  log.mockRestore()
})

test('nothing is sent to a visitor who hung up while the body was changed', async () => {
  let goOn = () => {}
  let closed: Promise<unknown> | undefined
  write = (_, response) => {
    closed = once(response, 'close')
    response.end('abc')
  }
  hooks = [
    (answer) => {
      answer.change = () =>
        new Promise((resolve) => {
          goOn = () => resolve('late')
        })
    },
  ]
  const leaving = fetch(site.url('/'), {signal: AbortSignal.timeout(100)})
  await expect(leaving).rejects.toThrow('timeout')
  await closed
  goOn()
  hooks = []
  write = (_, response) => response.end('next')
  expect((await ask(site.url('/'))).body.toString()).toBe('next')
})

const changeTo =
  (text: string): AnswerHook =>
  (answer) => {
    answer.change = () => text
  }

test('the reason beside a status reaches whoever asked, and a header without a value is none', async () => {
  write = (_, response) => response.writeHead(404, 'Not Here', {'X-A': 'a', 'X-B': undefined}).end()
  const raw = await site.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(raw).toMatch(/^HTTP\/1\.1 404 Not Here\r\n/)
  expect(raw).toContain('X-A: a\r\n')
  expect(raw).not.toContain('X-B')
  write = (_, response) => response.writeHead(404).end()
  expect(await site.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 404 Not Found\r\n/,
  )
})

test('several headers in one list are all set', async () => {
  write = (_, response) => response.writeHead(200, ['X-A', 'a', 'X-B', 'b', 'X-C', 'c']).end()
  const {headers} = await ask(site.url('/'))
  expect([headers['x-a'], headers['x-b'], headers['x-c']]).toEqual(['a', 'b', 'c'])
})

test('a head that is written twice is written once where the body is held back', async () => {
  write = (_, response) => {
    response.writeHead(200, {'Content-Encoding': 'gzip', 'Content-Length': '99', 'X-A': 'a'})
    expect(response.writeHead(500)).toBe(response)
    response.flushHeaders()
    expect(response.headersSent).toBe(false)
    expect(response.write('abc')).toBe(true)
    expect(response.end()).toBe(response)
    response.end('again')
  }
  hooks = [changeTo('changed')]
  const {status, headers, body} = await ask(site.url('/'))
  expect([status, headers['x-a'], body.toString()]).toEqual([200, 'a', 'changed'])
  expect([headers['content-encoding'], headers['content-length']]).toEqual([undefined, '7'])
})

test('a body that is changed into nothing is sent as nothing', async () => {
  write = (_, response) => response.writeHead(200, {'Content-Length': '3'}).end('abc')
  hooks = [changeTo('')]
  const {headers, body} = await ask(site.url('/'))
  expect([headers['content-length'], body.length]).toEqual([undefined, 0])
})

test('headers that are flushed are on their way before the body', async () => {
  const whole = Promise.withResolvers<void>()
  write = async (_, response) => {
    response.setHeader('X-A', 'a').flushHeaders()
    await whole.promise
    response.end('abc')
  }
  const answer = await fetch(site.url('/'))
  expect(answer.headers.get('x-a')).toBe('a')
  whole.resolve()
  expect(await answer.text()).toBe('abc')
})
