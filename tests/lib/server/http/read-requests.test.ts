import {beforeEach, expect, test} from 'vitest'
import {readRequests} from '@/lib/server/http/read-requests'
import {ask} from '@/tests/run/ask'
import {behind, serve} from './serve.ts'

const SITE = 'https://clinic.example'
const PHONE = '(804) 555-0123'
let seen: unknown[] = []

const site = serve(
  behind([readRequests({url: SITE, phone: () => PHONE})], (request, response) => {
    const {host, 'x-forwarded-host': forwarded, 'x-forwarded-proto': scheme} = request.headers
    seen.push([request.url, host, forwarded, scheme])
    response.end()
  }),
)

beforeEach(() => {
  seen = []
})

async function write(target: string, method = 'GET', headers = ''): Promise<string> {
  return site.write(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)
}

test('an address that two programs may read as two is answered with a page, and Next never sees it', async () => {
  for (const target of ['//faq', '/api/%2e%2e/faq', '/a\\b', '/%63', '/%', 'http://evil.example/faq', '*']) {
    const answer = await write(target)
    expect(answer, target).toMatch(/^HTTP\/1.1 400 /)
    expect(answer, target).toContain('<h1>This address cannot be read</h1>')
    expect(answer, target).toContain('tel:988')
    expect(answer, target).toContain('Cache-Control: no-store')
  }
  expect(seen).toEqual([])
})

test('a form that is posted to such an address is told that it was not received, and whom to call', async () => {
  const answer = await write('/api/..%2fconsultation', 'POST')
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
  expect(answer).toContain('We have not received your request')
  expect(answer).toContain(PHONE)
})

test('an address with this site’s own name is the path in it', async () => {
  await write('https://clinic.example/faq?a=b')
  expect(seen).toEqual([['/faq?a=b', 'clinic.example', undefined, 'https']])
})

test('pages of the framework itself are pages that do not exist', async () => {
  for (const target of ['/_global-error', '/_not-found', '/_document/x', '/_', '/_nextx']) await write(target)
  expect(seen.map((one) => String(one).split(',')[0])).toEqual(Array(5).fill('/404'))
  seen = []
  await write('/_next/static/a.js')
  expect(seen).toEqual([['/_next/static/a.js', 'clinic.example', undefined, 'https']])
})

test('what a client or the proxy of somebody else says of the host is not heard', async () => {
  const headers =
    'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript\r\nOrigin: https://evil.example\r\n'
  await write('/consultation', 'POST', headers)
  expect(seen).toEqual([['/consultation', 'clinic.example', undefined, 'https']])
})

test('what a page’s router cannot have said of where it is, is refused', async () => {
  const state = (text: string) => write('/search', 'GET', `RSC: 1\r\nNext-Router-State-Tree: ${text}\r\n`)
  const article = [['slug', 'x', 'd', null], {}, null, 'refetch', 4]
  const good = encodeURIComponent(
    JSON.stringify(['', {children: ['education', {children: article}]}, null, null]),
  )
  expect(await state(good)).toMatch(/^HTTP\/1.1 200 /)
  for (const odd of ['%7B', '%zz', '5', '[]', '["a"]', '["a",{"b":5}]', '['.repeat(8_000)])
    expect(await state(odd), odd.slice(0, 20)).toMatch(/^HTTP\/1.1 400 /)
})

test('what every address is asked with stays as it is', async () => {
  const answer = await ask(site.url('/search?q=%2F'), {headers: {cookie: 'a=b'}})
  expect(answer.status).toBe(200)
  expect(seen).toEqual([['/search?q=%2F', 'clinic.example', undefined, 'https']])
})
