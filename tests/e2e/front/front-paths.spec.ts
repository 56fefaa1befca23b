import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import {test as base, expect} from '@playwright/test'
import {type Asker, askerOf, statusOfLine} from '../../run/ask-as-written.ts'
import {type Front, frontPorts, startFront} from '../../run/front.ts'
import {PAGES_QUICKLY_OLD} from './front-attack.ts'

type Seen = {method: string | undefined; url: string; headers: IncomingHttpHeaders}
type Behind = Asker & {front: Front; seen: Seen[]; gone: Set<string>}

/** The front server, whose copies last a second, before a site that answers with the address that it was asked for. */
const test = base.extend<object, {behind: Behind}>({
  behind: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
    async ({}, use) => {
      const seen: Seen[] = []
      const gone = new Set(['/nowhere'])
      const site = await startSite(seen, gone)
      const address = site.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given.')
      const front = await startFront(address.port, await frontPorts(), [PAGES_QUICKLY_OLD])
      const asker = askerOf(front)
      await use({...asker, front, seen, gone})
      asker.close()
      await front.stop()
      site.closeAllConnections()
      site.close()
    },
    {scope: 'worker'},
  ],
})

for (const [written, means] of [
  ['//get-help-now', '/get-help-now'],
  ['/studio/..%2f', '/'],
  ['/studio/..%2Ffaq', '/faq'],
  ['/%66aq', '/faq'],
  ['/_next/static/..%2f..%2ffaq', '/faq'],
  ['/_next/static/%2e%2e%2fa.css', '/_next/a.css'],
  ['/_next/static/x/..%2fa.css', '/_next/static/a.css'],
] as const) {
  test(`${written} is not taken for ${means}, nor kept as that`, async ({behind: {ask, seen}}) => {
    const before = seen.length
    const answer = await ask({path: written})
    expect([answer.status, answer.body.toString()]).toEqual([404, '/nowhere'])
    expect(seen.slice(before).map(({url}) => url)).not.toContain(written)
    const {body} = await ask({path: means})
    expect(body.toString()).toBe(means === '/_next/a.css' ? '/nowhere' : means)
  })
}

test('an address without a page gets the page that the site has for that, and each is asked for once', async ({
  behind: {ask, seen},
}) => {
  await ask({path: '/first%2f'})
  const before = seen.length
  for (const path of [
    '/a%2fb',
    '//',
    '/media/x',
    '/_next/image?url=x',
    '/_next/data/x/faq.json',
    '/faq;a',
    '/a/../faq',
  ]) {
    const {status, body} = await ask({path})
    expect([status, body.toString()], path).toEqual([404, '/nowhere'])
  }
  expect(seen.slice(before)).toEqual([])
})

test('addresses as the site and the Studio write them pass', async ({behind: {ask}}) => {
  for (const path of [
    ...[
      '/',
      '/faq',
      '/education/a-slug',
      '/education/caf%C3%A9',
      '/education/%E2%82%AC',
      '/education/%F0%9F%98%80',
    ],
    ...[
      '/.well-known/security.txt',
      '/a.b/c',
      '/icon.svg',
      '/_next/static/chunks/0-_m8a8.js',
      '/consultation?a=b',
    ],
    '/studio/structure/article;article-side-effects%2Cpath%3Dbody%5B_key%3D%3D%22a%22%5D',
    '/studio/intent/edit/mode=presentation;id=article-x;type=article;path=body%5B0%5D.children/',
    '/studio/presentation/article/drafts.a/title?preview=/education/x',
    `/media/${'a'.repeat(40)}-2000x1000.jpg?w=640`,
    `/media/${'a'.repeat(40)}-2000x1000.jpg?rect=0,0,2000,1000&w=640`,
  ]) {
    const {status, body} = await ask({path})
    expect([status, body.toString()], path).toEqual([200, path])
  }
})

test('a query makes neither a page nor a copy', async ({behind: {ask, seen}}) => {
  await ask({path: '/education/queries'})
  const before = seen.length
  for (const query of ['?', '?0', '?1', '?a=0', '??'])
    expect((await ask({path: `/education/queries${query}`})).body.toString()).toBe('/education/queries')
  expect(seen.slice(before).filter(({url}) => url.includes('?'))).toEqual([])
})

test('a picture has one address', async ({behind: {ask, seen}}) => {
  const file = `/media/${'b'.repeat(40)}-2000x1000.jpg`
  const before = seen.length
  for (const query of [
    ...[
      '',
      '?',
      '?w=0640',
      '?w=640&',
      '?w=640&w=640',
      '?w=640&a',
      '?W=640',
      '?w=640#',
      '?%77=640',
      '?w=6%340',
    ],
    ...['?rect=00,0,10,10&w=640', '?w=640&rect=0,0,10,10', '?rect=0%2C0,10,10&w=640', '?rect=0,0,10&w=640'],
    ...[
      '?rect=0,0,10,0&w=640',
      '?rect=&w=640',
      '?rect=-1,0,10,10&w=640',
      '?rect=0,0,10,10,10&w=640',
      '?w=640?0',
    ],
  ])
    expect((await ask({path: file + query})).status, query).toBe(404)
  expect(seen.slice(before)).toEqual([])
})

for (const host of ['www.localhost', 'evil.example', '127.0.0.1', 'localhost.evil.example', '[::1]']) {
  test(`who asks ${host} is led to the host of the site`, async ({behind: {ask, front, seen}}) => {
    const before = seen.length
    for (const path of ['/faq?a=1', '/api/echo', '//x', '/_next/static/a.css']) {
      const {status, headers} = await ask({path, headers: {host}})
      expect([status, headers.location], path).toEqual([308, `https://localhost${path}`])
    }
    const plain = await fetch(`http://127.0.0.1:${front.httpPort}/faq?a=1`, {redirect: 'manual'})
    expect([plain.status, plain.headers.get('location')]).toEqual([308, 'https://localhost/faq?a=1'])
    expect(seen.slice(before)).toEqual([])
  })
}

test('a copy is made of nothing that the visitor says', async ({behind: {ask, seen}}) => {
  const said = {
    cookie: 'a=b; __prerender_bypass=0',
    authorization: 'Basic YTpi',
    origin: 'https://evil.example',
    referer: 'https://evil.example/',
    range: 'bytes=0-0',
    rsc: '1',
    'next-router-state-tree': 'x',
    'next-url': '/studio',
    'next-action': '00',
    'if-none-match': '"x"',
    'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT',
    'user-agent': 'a browser',
    'accept-language': 'fr',
    'x-forwarded-host': 'evil.example',
  }
  const picture = `/media/${'c'.repeat(40)}-20x10.jpg?w=640`
  for (const path of ['/education/said', '/_next/static/said.css', picture]) {
    await ask({path, headers: {...said, host: 'localhost:1'}})
    const {headers = {}} = seen.find(({url}) => url === path) ?? {}
    expect(headers.host, path).toBe('localhost')
    expect(
      Object.keys(headers).filter((name) => name in said && name !== 'x-forwarded-host'),
      path,
    ).toEqual([])
    expect(headers['x-forwarded-host'] ?? 'localhost', path).toBe('localhost')
    const whole = await ask({path})
    expect([whole.status, whole.body.toString()]).toEqual([200, path])
  }
})

test('what the site calls private is kept nowhere, even as a file', async ({behind: {ask, seen}}) => {
  for (const path of ['/private', '/_next/static/private.css', '/_next/static/without-a-word.css']) {
    const before = seen.length
    for (let visit = 0; visit < 2; visit++) await ask({path})
    expect(seen.slice(before).map(({url}) => url)).toEqual([path, path])
  }
})

test('a question for the headers alone leaves a whole copy', async ({behind: {ask, seen}}) => {
  for (const path of ['/education/head', '/_next/static/head.css']) {
    expect((await ask({path, method: 'HEAD'})).body.length).toBe(0)
    expect((await ask({path})).body.toString()).toBe(path)
    expect(new Set(seen.filter(({url}) => url === path).map(({method}) => method))).toEqual(new Set(['GET']))
  }
})

test('a page that is gone goes within a minute, also when nobody said so', async ({behind: {ask, gone}}) => {
  const path = '/education/going'
  expect((await ask({path})).status).toBe(200)
  gone.add(path)
  expect((await ask({path})).status).toBe(200)
  await expect.poll(async () => (await ask({path})).status).toBe(404)
  gone.delete(path)
  await expect.poll(async () => (await ask({path})).status).toBe(200)
})

test('lines that no browser writes are refused, and are no page to the next one', async ({
  behind: {ask, front, seen},
}) => {
  const before = seen.length
  for (const line of [
    ...[
      'GET /faq\\..\\studio HTTP/1.1',
      'GET /faq\u0001 HTTP/1.1',
      'GET /faq\u0000 HTTP/1.1',
      'GET /faq\t HTTP/1.1',
    ],
    ...['GET /faq x HTTP/1.1', 'GET /fa\rq HTTP/1.1', 'GET faq HTTP/1.1', 'GET * HTTP/1.1'],
    ...[
      'GET /../faq HTTP/1.1',
      'GET https:///faq HTTP/1.1',
      'GET https://localhost\\faq HTTP/1.1',
      'GET ?/faq HTTP/1.1',
    ],
    ...['GET /faq\u00e9 HTTP/1.1', 'GET https://a@localhost/faq HTTP/1.1', 'CONNECT localhost:443 HTTP/1.1'],
  ]) {
    const status = await statusOfLine(front, line)
    expect([308, 400, 404, 405], JSON.stringify(line)).toContain(status)
  }
  expect(seen.slice(before).filter(({url}) => url !== '/nowhere')).toEqual([])
  expect((await ask({path: '/faq'})).body.toString()).toBe('/faq')
})

/** Keeps an address as its answer; says of files that they never change, and of some answers that they are private. */
function startSite(seen: Seen[], gone: Set<string>): Promise<Server> {
  const server = createServer(({method, url = '', headers}, response) => {
    seen.push({method, url, headers})
    const lasts = /^\/(?:_next\/static|media)\//.test(url)
    const life = lasts ? 'public, max-age=31536000, immutable' : 's-maxage=31536000'
    if (!url.includes('without-a-word'))
      response.setHeader('cache-control', url.includes('private') ? 'private, no-store' : life)
    response.setHeader('content-type', 'text/plain')
    response.statusCode = gone.has(url) ? 404 : 200
    response.end(url)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
