import type {IncomingMessage} from 'node:http'
import {afterEach, expect, test} from 'vitest'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {readTwins, sendTwins} from '@/lib/server/page/markdown-twin'
import {behind, serve} from '../http/serve'

const HTML = 'text/html; charset=utf-8'
const NAMES_MARKDOWN = {accept: 'text/markdown, text/html, */*'}

let seen: Pick<IncomingMessage, 'url' | 'headers'>[] = []

/** Where Next stands: a page at every address, but for some. */
const {url} = serve(
  behind(
    [readTwins],
    (request, response) => {
      seen.push({url: request.url, headers: {...request.headers}})
      if (request.url === '/old') return response.writeHead(308, {Location: '/new'}).end()
      const isThere = request.url !== '/nowhere'
      response.writeHead(isThere ? 200 : 404, {
        'Content-Type': HTML,
        'Cache-Control': 's-maxage=31536000',
        ETag: '"page"',
        'Speculation-Rules': '"/speculation-rules.json"',
      })
      return response.end(`<html><main><h1>Page ${request.url}</h1><p>Text</p></main></html>`)
    },
    [sendTwins('https://www.clinic.example')],
  ),
)

afterEach(() => {
  seen = []
  forgetInProcess('texts of pages')
})

test('the address of the twin has the text of the page, which every cache may ask about again', async () => {
  const response = await fetch(url('/education/sleep.md'))
  expect(await response.text()).toMatch(
    /^# Page \/education\/sleep\n\nText\n[\s\S]*<https:\/\/www.clinic.example\/education\/sleep>\n$/,
  )
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(response.headers.get('link')).toBe('<https://www.clinic.example/education/sleep>; rel="canonical"')
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(response.headers.get('speculation-rules')).toBeNull()

  const etag = String(response.headers.get('etag'))
  expect(etag).not.toBe('"page"')
  const again = await fetch(url('/education/sleep.md'), {headers: {'if-none-match': etag}})
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('the home page has one too', async () => {
  expect(await (await fetch(url('/index.md'))).text()).toMatch(/^# Page \/\n/)
})

test('who names Markdown gets it at the address of the page, where no cache may keep it', async () => {
  const response = await fetch(url('/education/sleep'), {headers: NAMES_MARKDOWN})
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(response.headers.get('vary')).toContain('Accept')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test('a browser gets the page as it is', async () => {
  const response = await fetch(url('/education/sleep'), {headers: {accept: 'text/html,*/*;q=0.8'}})
  expect(response.headers.get('content-type')).toBe(HTML)
  expect(response.headers.get('etag')).toBe('"page"')
  expect(await response.text()).toContain('<h1>Page /education/sleep</h1>')
})

test('nothing that opens a draft, or asks for less than the page, goes along', async () => {
  await fetch(url('/education/sleep.md'), {
    headers: {
      cookie: '__prerender_bypass=x',
      rsc: '1',
      'next-router-prefetch': '1',
      'if-none-match': '"page"',
    },
  })
  const [{headers} = {headers: {}}] = seen
  for (const name of ['cookie', 'rsc', 'next-router-prefetch', 'if-none-match', 'accept-encoding'])
    expect(headers, name).not.toHaveProperty(name)
})

test('a page that is not there stays a page that is not there, and one that moved leads to its text', async () => {
  const missing = await fetch(url('/nowhere.md'))
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, HTML])
  const moved = await fetch(url('/old.md'), {redirect: 'manual'})
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/new.md'])
})

test('the form, the Studio, searches, files and what is sent have no twin', async () => {
  for (const path of ['/consultation', '/consultation/received', '/studio/structure', '/search', '/feed.xml'])
    for (const [address, headers] of [
      [`${path}.md`, {}],
      [path, NAMES_MARKDOWN],
    ] as const) {
      const {headers: answered} = await fetch(url(address), {headers})
      expect(answered.get('content-type'), address).toBe(HTML)
    }
  const post = await fetch(url('/education/sleep.md'), {method: 'POST'})
  expect(post.headers.get('content-type')).toBe(HTML)
})

test('nobody can keep the site busy with texts: what is known is free, the rest has a pace', async () => {
  const statuses = new Set<number>()
  for (let page = 0; page < 60; page++) statuses.add((await fetch(url(`/page-${page}.md`))).status)
  expect(statuses).toEqual(new Set([200, 503]))
  expect((await fetch(url('/page-1.md'))).status).toBe(200)
})
