import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {type AddressInfo, connect, type Socket} from 'node:net'
import {text} from 'node:stream/consumers'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {MOST_FORM_BYTES} from '@/lib/server/forms/form-post'
import {holdForms} from '@/lib/server/forms/hold-forms'
import {endUnread} from '@/lib/server/http/end-unread'
import {ask} from '@/tests/run/ask'
import {behind} from '../http/serve.ts'
import {multipart} from './multipart.ts'

const PHONE = '804 555 0100'
const AT_ONCE = 3
/** Elsewhere the answer does not wait for the body. */
const workedOn = ['/consultation', '/api/consultation']

let server: Server
let handed: string[] = []
let work: Promise<void> | undefined

beforeAll(async () => {
  const steps = [endUnread(100), holdForms({phone: () => PHONE, withinMs: 600, atOnce: AT_ONCE})]
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    handed.push(request.url ?? '')
    if (!workedOn.includes(request.url ?? '')) {
      response.end('no')
      return
    }
    const body = await text(request)
    await work
    response.end(String(body.length))
  }
  server = createServer(behind(steps, answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

beforeEach(() => {
  handed = []
  work = undefined
})

afterAll(() => {
  server.close()
})

const port = () => (server.address() as AddressInfo).port

/** Any bytes, as programs may send them. */
async function post(body: string | Buffer, path = '/api/consultation', headers: Record<string, string> = {}) {
  const length = {'content-length': String(Buffer.byteLength(body))}
  const answer = await ask(`http://127.0.0.1:${port()}${path}`, {
    method: 'POST',
    headers: headers['transfer-encoding'] ? headers : {...length, ...headers},
    body,
  })
  return {...answer, body: answer.body.toString()}
}

/** A form as the page sends it. */
async function postForm(
  fields: Record<string, string> = {name: 'Zoe'},
  headers: Record<string, string> = {},
) {
  const {type, body} = await multipart(fields)
  return post(body, '/consultation', {'content-type': type, ...headers})
}

/** The head of a form, and what the site says until it ends the connection. */
function begin(head: string, path = '/consultation'): {socket: Socket; said: Promise<string>} {
  const socket = connect(port(), '127.0.0.1')
  socket.on('error', () => socket.destroy())
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\na`)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  // Not `once`, which takes the reset of a connection for a failure.
  return {socket, said: new Promise((resolve) => socket.once('close', () => resolve(heard)))}
}

/** Sends a byte now and then, for as long as somebody listens. */
async function drip({socket, said}: ReturnType<typeof begin>): Promise<string> {
  const timer = setInterval(() => socket.writable && socket.write('a'), 20)
  return said.finally(() => clearInterval(timer))
}

test('a form of any size that a form can have arrives whole, in one piece or in many', async () => {
  for (const size of [0, 1, 17_000, MOST_FORM_BYTES])
    expect(await post('x'.repeat(size))).toMatchObject({status: 200, body: String(size)})
  const {socket, said} = begin('Content-Length: 5\r\nConnection: close', '/api/consultation')
  for (const piece of 'bcde') {
    await sleep(10)
    socket.write(piece)
  }
  expect(await said).toMatch(/^HTTP\/1.1 200 [\s\S]+\r\n5/)
})

test('a form that comes byte by byte is ended, says what to do, and nobody worked on it', async () => {
  const said = await drip(begin('Content-Length: 1000'))
  expect(said).toMatch(/^HTTP\/1.1 408 /)
  expect(said).toContain('the connection may be weak')
  expect(said).toContain('what you typed is still there')
  expect(said).toContain(PHONE)
  expect(handed).toEqual([])
})

test('forms that are not here yet take nobody’s place, however many they are', async () => {
  const slow = Array.from({length: 50}, () => begin('Content-Length: 1000'))
  await sleep(50)
  expect((await post('name=Zoe')).status).toBe(200)
  await Promise.all(slow.map(({said}) => said))
})

test('whoever comes when too many are worked on hears at once when to come back', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  let done = () => {}
  work = new Promise((resolve) => {
    done = resolve
  })
  const taken = Array.from({length: AT_ONCE}, () => postForm())
  await expect.poll(() => handed).toHaveLength(AT_ONCE)
  const refused = await Promise.all(Array.from({length: 4}, () => postForm()))
  expect(refused.map(({status}) => status)).toEqual([503, 503, 503, 503])
  for (const {headers, body} of refused) {
    expect(headers).toMatchObject({'retry-after': '30', 'cache-control': 'no-store'})
    expect(body).toContain('We have not received your request')
    expect(body).toContain('Many people are writing to us')
  }
  expect(log.mock.calls.flat().map((line) => JSON.parse(line))).toEqual([
    {at: expect.any(String), event: 'form.refused', code: 'busy', count: AT_ONCE},
  ])
  log.mockRestore()
  done()
  for (const {status} of await Promise.all(taken)) expect(status).toBe(200)
  expect((await post('name=Zoe')).status).toBe(200)
})

test('a program is told so in JSON', async () => {
  const said = await drip(begin('Content-Length: 1000', '/api/consultation'))
  expect(said).toContain('application/json')
  expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toEqual({error: expect.any(String)})
})

test('a sender who leaves halfway costs nothing', async () => {
  const {socket, said} = begin('Content-Length: 1000')
  await sleep(20)
  socket.destroy()
  await said
  await sleep(700)
  expect(handed).toEqual([])
})

test('what programs send at length, or without saying at what, is read by whoever counts it', async () => {
  expect((await post('x'.repeat(MOST_FORM_BYTES + 1))).body).toBe(String(MOST_FORM_BYTES + 1))
  expect((await post('x', '/api/consultation', {'transfer-encoding': 'chunked'})).body).toBe('1')
  const {socket} = begin('Content-Length: 1000', '/api/webhooks/resend')
  await expect.poll(() => handed).toContain('/api/webhooks/resend')
  socket.destroy()
})

test('a form that does not say how large it is, is counted: a small one is handed on, a large one is refused', async () => {
  const chunked = {'transfer-encoding': 'chunked'}
  const {type, body} = await multipart({name: 'Zoe'})
  const small = await post(body, '/consultation', {'content-type': type, ...chunked})
  expect([small.status, small.body]).toEqual([200, String(body.length)])
  const large = await post('x'.repeat(MOST_FORM_BYTES + 1), '/consultation', chunked)
  expect(large.status).toBe(413)
  expect(large.body).toContain('It is longer than we can take')
  expect(large.body).toContain(PHONE)
  expect(handed).toEqual(['/consultation'])
})

test('a form that cannot be read is refused, and nobody worked on it', async () => {
  const broken = await post('rubbish', '/consultation', {'content-type': 'multipart/form-data; boundary=b'})
  expect(broken.status).toBe(400)
  expect(broken.body).toContain('We have not received your request')
  expect(broken.body).toContain(PHONE)
  const action = await postForm({0: '{'}, {'next-action': `60${'a'.repeat(40)}`})
  expect([action.status, action.headers['content-type']]).toEqual([400, 'application/json'])
  expect(handed).toEqual([])
})

test('whoever goes on sending after the answer is cut off', async () => {
  const said = await drip(begin('Content-Length: 100000', '/api/webhooks/resend'))
  expect(said).toMatch(/^HTTP\/1.1 200 /)
})

test('whoever hangs up after the answer, before the end of the body, does no harm', async () => {
  const {socket, said} = begin('Content-Length: 100000', '/api/webhooks/resend')
  await once(socket, 'data')
  socket.destroy()
  await said
  await sleep(300)
  expect((await post('name=Zoe')).status).toBe(200)
})
