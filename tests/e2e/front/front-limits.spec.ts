import {createHash, X509Certificate} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import {test as base, chromium, expect} from '@playwright/test'
import {commonHeaders} from '../../../lib/server/policy/response-headers.ts'
import {ask} from '../../run/ask.ts'
import {requireChromium} from '../../run/browser/chromium.ts'
import {type Front, frontPorts, startFront} from '../../run/front.ts'

type Seen = {method: string; url: string; headers: IncomingHttpHeaders}

/** The front server before a site that tells what reached it. */
const test = base.extend<object, {behind: {front: Front; seen: Seen[]}}>({
  behind: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
    async ({}, use) => {
      const seen: Seen[] = []
      const site = await startSite(seen)
      const address = site.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given.')
      const front = await startFront(address.port, await frontPorts())
      await use({front, seen})
      await front.stop()
      site.closeAllConnections()
      site.close()
    },
    {scope: 'worker'},
  ],
})

// A copy is the same for whatever port it was asked; a form is compared with where it was sent.
for (const [path, host] of [
  ['/echo', 'localhost'],
  ['/api/echo', 'localhost:8443'],
] as const) {
  test(`no visitor can speak as a proxy, or as a part of the framework, to ${path}`, async ({behind}) => {
    const {front, seen} = behind
    const forged = {
      forwarded: 'for=6.6.6.6;host=evil.example',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-port': '1',
      'x-real-ip': '6.6.6.6',
      'x-original-url': '/studio',
      'x-http-method-override': 'DELETE',
      'x-middleware-subrequest': 'src/proxy:src/proxy',
      'x-middleware-rewrite': '/studio',
      'x-invoke-path': '/studio',
      'x-matched-path': '/studio',
      'x-nextjs-data': '1',
      'next-resume': '1',
      'x-nonce': 'abc',
      'x-reader': '1',
      'content-security-policy': "script-src 'nonce-abc'",
      upgrade: 'websocket',
      connection: 'upgrade',
    }
    const answer = await ask(front.url + path, {headers: {...forged, host: 'localhost:8443'}})
    expect(answer.status).toBe(200)
    const {headers} = seen.at(-1) ?? {headers: {}}
    expect(headers).toMatchObject({
      host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
      'x-real-ip': '127.0.0.1',
    })
    const own = new Set(['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])
    expect(Object.keys(forged).filter((name) => name in headers && !own.has(name))).toEqual([])
  })
}

test('a page is asked for without anything of the visitor', async ({behind: {front, seen}}) => {
  const headers = {
    cookie: 'reference=1',
    'user-agent': 'a browser',
    referer: 'https://x/',
    'accept-language': 'fr',
  }
  await ask(`${front.url}/page`, {headers})
  expect(Object.keys(seen.at(-1)?.headers ?? {}).filter((name) => name in headers)).toEqual([])
})

test('the site is told in one word whether somebody reads the page', async ({behind: {front, seen}}) => {
  const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const visits: [Record<string, string>, string | undefined][] = [
    [{'user-agent': browser}, '1'],
    [{'user-agent': browser, 'sec-fetch-dest': 'document'}, '1'],
    [{'user-agent': browser, 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender'}, undefined],
    [{'user-agent': browser, 'sec-fetch-dest': 'iframe'}, undefined],
    [{'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)'}, undefined],
    [{'user-agent': 'curl/8.5.0'}, undefined],
    [{}, undefined],
  ]
  for (const [place, [headers, told]] of visits.entries()) {
    await ask(`${front.url}/read-${place}`, {headers})
    expect(seen.at(-1)?.headers['x-reader'], JSON.stringify(headers)).toBe(told)
  }
})

test('what is too large or not meant is refused by the front server, with every header', async ({behind}) => {
  const {front, seen} = behind
  const before = seen.length
  const refused = [
    await ask(`${front.url}/api/echo`, {method: 'POST', body: Buffer.alloc(65 * 1024)}),
    await ask(`${front.url}/echo`, {headers: {'x-long': 'a'.repeat(9_000)}}),
    await ask(`${front.url}/${'a'.repeat(9_000)}`),
    await ask(`${front.url}/echo`, {method: 'POST'}),
    await ask(`${front.url}/echo`, {method: 'TRACE'}),
  ]
  expect(refused.map(({status}) => status)).toEqual([413, 400, 414, 405, 405])
  for (const {headers} of refused) {
    for (const {key, value} of commonHeaders) expect(headers[key.toLowerCase()], key).toBe(value)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers.server).toBe('nginx')
  }
  expect(seen.length).toBe(before)
})

test('http leads to https', async ({behind: {front}}) => {
  const {status, headers} = await ask(`http://localhost:${front.httpPort}/faq?a=1`)
  expect(status).toBe(308)
  expect(headers.location).toBe('https://localhost/faq?a=1')
})

test('one address cannot hold the site: the surplus is told to come back', async ({behind: {front}}) => {
  const answers = await Promise.all(
    Array.from({length: 140}, () => ask(`${front.url}/api/slow`).catch(() => undefined)),
  )
  const statuses = answers.map((answer) => answer?.status)
  expect(statuses.filter((status) => status === 200).length).toBe(100)
  expect(statuses.filter((status) => status === 429).length).toBe(40)
  const busy = answers.find((answer) => answer?.status === 429)
  expect(busy?.headers['retry-after']).toBe('10')
  expect((await ask(`${front.url}/warm`)).status).toBe(200)
})

test('networks of IPv6 that one sender may own count together, however their zeros are written', async () => {
  const site = await startSite([])
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  const front = await startFront(address.port, await frontPorts(), [
    // Nobody can come from another network on one machine.
    ['map $remote_addr $client {', 'map $http_x_test_address $client {'],
    [
      'limit_conn at_once_56 400;\n    limit_conn at_once_48 1600;\n    limit_conn sending 20;',
      'limit_conn at_once_56 2;\n    limit_conn at_once_48 4;\n    limit_conn sending 20;',
    ],
  ])
  const statusesOf = async (senders: string[]) => {
    const answers = senders.map((sender) =>
      ask(`${front.url}/api/slow`, {headers: {'x-test-address': sender}}),
    )
    return (await Promise.all(answers)).map(({status}) => status).toSorted()
  }
  const far = ['2001:db8:1:100::1', '2001:db8:2:1::1', '192.0.2.1']
  expect(await statusesOf(far)).toEqual([200, 200, 200])
  const near = ['2001:db8:5:1201::1', '2001:db8:5:1202::1', '2001:db8:5:12ff::1']
  expect(await statusesOf(near)).toEqual([200, 200, 429])
  // The fourth group is short, or left out.
  expect(await statusesOf(['2001:db8:6:1::1', '2001:db8:6::b:c:d', '2001:db8:6:ff:1:2:3:4'])).toEqual([
    200, 200, 429,
  ])
  const wide = ['100', '200', '300', '400', '500'].map((group) => `2001:db8:7:${group}::1`)
  expect(await statusesOf(wide)).toEqual([200, 200, 200, 200, 429])
  await front.stop()
  site.closeAllConnections()
  site.close()
})

test('under load the copies answer at once', async ({behind: {front, seen}}) => {
  await ask(`${front.url}/warm`)
  const before = seen.length
  const waits: number[] = []
  const until = Date.now() + 3_000
  const visitor = async () => {
    while (Date.now() < until) waits.push(await timeOf(() => ask(`${front.url}/warm`)))
  }
  await Promise.all(Array.from({length: 20}, visitor))
  waits.sort((a, b) => a - b)
  expect(waits.length).toBeGreaterThan(200)
  expect(waits[Math.floor(waits.length * 0.99)]).toBeLessThan(1_000)
  // A copy is asked for again when it is a minute old.
  expect(seen.length - before).toBeLessThanOrEqual(1)
})

test('browsers that can come over HTTP/3', async ({behind: {front}}) => {
  const certificate = new X509Certificate(readFileSync(`${front.folder}/certificates/fullchain.pem`))
  const key = certificate.publicKey.export({type: 'spki', format: 'der'})
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [
      '--no-sandbox',
      '--enable-quic',
      '--disable-background-networking',
      '--host-resolver-rules=MAP localhost 127.0.0.1',
      `--origin-to-force-quic-on=localhost:${front.port}`,
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
    ],
  })
  const page = await browser.newPage()
  const response = await page.goto(`${front.url}/warm`)
  expect(response?.headers()['alt-svc']).toContain('h3=')
  const protocol = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return entry && 'nextHopProtocol' in entry ? entry.nextHopProtocol : undefined
  })
  expect(protocol).toBe('h3')
  await browser.close()
})

function startSite(seen: Seen[]): Promise<Server> {
  const server = createServer((request, response) => {
    seen.push({method: request.method ?? '', url: request.url ?? '', headers: request.headers})
    const isSlow = request.url === '/api/slow'
    const isPrivate = request.url?.includes('echo')
    response.setHeader('content-type', 'text/html')
    response.setHeader('cache-control', isPrivate || isSlow ? 'no-store' : 's-maxage=31536000')
    request.resume()
    setTimeout(() => response.end('<!doctype html><title>Page</title>'), isSlow ? 2_000 : 0)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await action()
  return performance.now() - start
}
