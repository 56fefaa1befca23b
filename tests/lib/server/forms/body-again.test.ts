import {createHash} from 'node:crypto'
import {buffer} from 'node:stream/consumers'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {bodyAgain} from '@/lib/server/forms/body-again'
import {ask} from '@/tests/run/ask'
import {serve} from '../http/serve.ts'

const site = serve(async (request, response) => {
  const first = await buffer(request)
  const again = bodyAgain(request, first)
  // Whoever reads it may come late, or not at all.
  await sleep(20)
  const {method, url, headers, headersDistinct} = again
  const second = url === '/unread' ? '' : await buffer(again)
  const hash = createHash('sha256').update(second).digest('hex')
  response.end(
    JSON.stringify({method, url, type: headers['content-type'], distinct: headersDistinct['x-a'], hash}),
  )
})

test.each([
  ['nothing', ''],
  ['a letter', 'a'],
  ['many letters', 'Zoë '.repeat(8_000)],
])('a request whose body was read can be read again: %s', async (_, body) => {
  const headers = {'content-type': 'text/plain', 'x-a': 'b'}
  const answer = await ask(site.url('/form?a'), {method: 'POST', headers, body})
  expect(JSON.parse(answer.body.toString())).toEqual({
    method: 'POST',
    url: '/form?a',
    type: 'text/plain',
    distinct: ['b'],
    hash: createHash('sha256').update(body).digest('hex'),
  })
})

test('a connection whose second body nobody reads serves the next request', async () => {
  for (let visit = 0; visit < 3; visit++) {
    const answer = await fetch(site.url('/unread'), {method: 'POST', body: 'x'})
    expect(await answer.json()).toMatchObject({url: '/unread'})
  }
})
