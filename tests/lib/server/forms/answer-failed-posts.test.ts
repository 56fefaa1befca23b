import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {buffer} from 'node:stream/consumers'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {answerFailedPosts} from '@/lib/server/forms/answer-failed-posts'
import {bodyAgain} from '@/lib/server/forms/body-again'
import {collectBody} from '@/lib/server/forms/collect-body'
import {MOST_FORM_BYTES} from '@/lib/server/forms/form-post'
import type {Step} from '@/lib/server/http/step'
import {behind} from '../http/serve.ts'

const TODAY = '{"id":"60aa","bound":"$@1"}'
let server: Server
let site: string
/** What this site's form was sent, in the words of its fields. */
let taken: [string, string][][] = []
let isBroken = false
let failure: {status: number; how: 'head' | 'end' | 'stream'} | undefined

/** Speaks as Next does of forms: `$ACTION` fields name the action, and 409 says that it is gone. */
beforeAll(async () => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') {
      const value = TODAY.replaceAll('"', '&quot;')
      response.writeHead(isBroken ? 500 : 200, {'content-type': 'text/html'})
      return response.end(`<form><input type="hidden" name="$ACTION_1:0" value="${value}"/></form>`)
    }
    if (failure) {
      response.statusCode = failure.status
      if (failure.how === 'head') response.writeHead(failure.status, {'content-type': 'text/plain'})
      if (failure.how === 'stream') response.flushHeaders()
      if (failure.how !== 'end') response.write('Internal ')
      return response.end('Internal Server Error')
    }
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(await buffer(request)), {
      headers: {'content-type': type},
    }).formData()
    if (form.get('$ACTION_1:0') !== TODAY) {
      response.statusCode = 409
      response.setHeader('x-nextjs-action-not-found', '1')
      response.setHeader('content-type', 'text/plain')
      return response.end('Server Action unavailable.')
    }
    taken.push([...form].map(([name, value]) => [name, String(value)]))
    response.writeHead(303, {location: '/consultation/received', 'set-cookie': ['a=1', 'b=2']})
    response.end()
  }
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  site = `http://127.0.0.1:${port}`
  const phone = () => '(804) 555-0123'
  const bodies = new WeakMap<ServerResponse, Buffer>()
  const hold: Step = (request, response, next) =>
    collectBody(request, MOST_FORM_BYTES, {
      whole(body) {
        bodies.set(response, body)
        next(bodyAgain(request, body))
      },
      tooLarge: () => response.destroy(),
    })
  const bodyOf = (response: ServerResponse) => bodies.get(response)
  const hook = answerFailedPosts({port, path: '/consultation', phone, bodyOf})
  server.on('request', behind([hold], answer, [hook]))
})

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue()
  taken = []
  isBroken = false
  failure = undefined
})

afterAll(() => server.close())

const answers = {name: 'Zoë "Quote" Çelik', times: 'midday'}

function post(fields: Record<string, string>, headers: Record<string, string> = {}, path = '/consultation') {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return fetch(`${site}${path}`, {method: 'POST', body, headers, redirect: 'manual'})
}

test('a form of another build is taken as the form of today, once, to the letter', async () => {
  const answer = await post({'$ACTION_1:0': '{"id":"60old"}', $ACTION_KEY: 'old', ...answers})
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/consultation/received'])
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(answer.headers.get('x-nextjs-action-not-found')).toBeNull()
  expect(taken).toEqual([[...Object.entries(answers), ['$ACTION_1:0', TODAY]]])
})

test('a form of today is left alone', async () => {
  expect((await post({'$ACTION_1:0': TODAY, ...answers})).status).toBe(303)
  expect(taken).toEqual([[['$ACTION_1:0', TODAY], ...Object.entries(answers)]])
})

test('a form with a file is carried over with its other answers', async () => {
  const body = new FormData()
  body.append('name', 'Zoë')
  body.append('x', new File(['x'], 'x.txt'))
  expect((await fetch(`${site}/consultation`, {method: 'POST', body, redirect: 'manual'})).status).toBe(303)
  expect(taken[0]?.[0]).toEqual(['name', 'Zoë'])
})

test('when it cannot be taken, the patient reads so, how to keep what was typed, and whom to call', async () => {
  isBroken = true
  const answer = await post({'$ACTION_1:0': 'old', ...answers})
  const page = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
  expect(page).toContain('We have not received your request')
  expect(page).toContain('Press the Back button')
  expect(page).toContain('(804) 555-0123')
  expect(page).toContain('tel:988')
  expect(page).not.toContain('Zoë')
  expect(taken).toEqual([])
})

test('a form that was posted again already ends with that page', async () => {
  expect((await post(answers, {'x-posted-again': '1'})).status).toBe(503)
  expect(taken).toEqual([])
})

test('a form of the desk that is older than the site is not carried over: staff look and do it again', async () => {
  const answer = await post({'$ACTION_1:0': 'old', note: 'Zoë'}, {}, '/desk/requests/7K2M-9QXR')
  const page = await answer.text()
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store'])
  expect(page).toContain('That was not done')
  expect(page).not.toContain('Zoë')
  expect(taken).toEqual([])
})

test('the form’s own script gets the status that it knows, in its own language', async () => {
  const answer = await post(answers, {'next-action': '60old'})
  expect([answer.status, answer.headers.get('x-nextjs-action-not-found')]).toEqual([409, '1'])
  expect(await answer.json()).toEqual({error: expect.any(String)})
})

test.each([
  [500, 503, 'The problem is on our side'],
  [502, 503, 'The problem is on our side'],
  [404, 400, 'in a form that we cannot read'],
  [413, 400, 'in a form that we cannot read'],
])('a form that Next answers with %i ends with that page too, and says %i', async (status, said, why) => {
  for (const how of ['head', 'end', 'stream'] as const) {
    failure = {status, how}
    const answer = await post({'$ACTION_1:0': TODAY, ...answers})
    const page = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([said, 'text/html; charset=utf-8'])
    expect(page).toContain(why)
    expect(page).toContain('(804) 555-0123')
    expect(page).toContain('tel:911')
    expect(page).not.toMatch(/Internal|Zoë/)
    expect(answer.headers.get('retry-after')).toBe(said === 503 ? '30' : null)
  }
})

test('a program that posts to the site’s addresses for programs reads what they say themselves', async () => {
  failure = {status: 500, how: 'end'}
  const answer = await post(answers, {}, '/api/consultation')
  expect([answer.status, await answer.text()]).toEqual([500, 'Internal Server Error'])
})
