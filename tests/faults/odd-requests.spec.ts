import {randomBytes} from 'node:crypto'
import {globSync, mkdirSync, statSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import path from 'node:path'
import {expect, test} from '@playwright/test'
import {callWebhook} from './content/call-webhook.ts'
import {type FaultyStack, startStackWithFaults, untilSettled} from './content/stack-with-faults.ts'
import {visit} from './visit.ts'

/** `npm run test:faults` asks for all ten thousand. */
const SLUGS = Number(process.env.FAULT_SLUGS ?? 500)
const MEGABYTE = 1024 * 1024

let stack: FaultyStack

test.describe.configure({mode: 'serial'})

test.beforeAll(async () => {
  test.setTimeout(120_000)
  stack = await startStackWithFaults()
  await untilSettled(stack)
})

test.afterAll(() => stack.stop())

const requests: [string, string][] = [
  ['a lone percent sign', 'GET /% HTTP/1.1'],
  ['an overlong dot', 'GET /education/%c0%ae%c0%ae/etc HTTP/1.1'],
  ['bad UTF-8', 'GET /education/%ff%fe HTTP/1.1'],
  ['a NUL', 'GET /education/%00 HTTP/1.1'],
  ['a half surrogate', 'GET /education/%ed%a0%80 HTTP/1.1'],
  ['an absolute address', 'GET http://elsewhere.example/education HTTP/1.1'],
  ['two slashes', 'GET //elsewhere.example/ HTTP/1.1'],
  ['a way up', 'GET /../../etc/passwd HTTP/1.1'],
  ['an encoded way up', 'GET /media/..%2f..%2fpackage.json?w=640 HTTP/1.1'],
  ['a backslash', 'GET /education\\..\\faq HTTP/1.1'],
  ['a very long slug', `GET /education/${'a'.repeat(5_000)} HTTP/1.1`],
  ['a very long query', `GET /education?${'a'.repeat(10_000)} HTTP/1.1`],
  ['an unknown method', 'BREW /education HTTP/1.1'],
  ['HTTP/0.9', 'GET /education'],
  ['an odd version', 'GET /education HTTP/9.9'],
  ['a broken cookie', 'GET /consultation/received HTTP/1.1\r\nCookie: =; %; a=%E0%A4; ="; \u0001'],
  ['a forged draft cookie', 'GET /education HTTP/1.1\r\nCookie: __prerender_bypass=0000'],
  [
    'headers of the framework',
    'GET /education HTTP/1.1\r\nNext-Resume: 1\r\nx-middleware-subrequest: a:a:a:a:a',
  ],
  ['a broken router state', 'GET /education HTTP/1.1\r\nRSC: 1\r\nNext-Router-State-Tree: %7B'],
  ['a large header', `GET /education HTTP/1.1\r\nX-Large: ${'a'.repeat(20_000)}`],
  ['a range', 'GET /media/x.jpg?w=640 HTTP/1.1\r\nRange: bytes=0-0,1-1'],
  ['an upgrade', 'GET /education HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade'],
  ['two lengths', 'POST /api/webhooks/sanity HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2'],
  ['a chunk that is none', 'POST /api/webhooks/sanity HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz'],
]

test('requests that no browser sends are answered, refused or hung up on, and break nothing', async () => {
  for (const [name, request] of requests) {
    const status = await statusOf(request)
    if (status !== undefined) expect.soft(status, name).toBeLessThan(500)
  }
  expect((await visit(stack.site.url, '/education')).status).toBe(200)
})

/** Each with a word that must stand nowhere. A router's state is read by pages that are rendered for one visitor. */
const SECRET = 'canary-of-a-client'
const quoted: [string, number, string][] = [
  ['two slashes', 400, `GET //${SECRET} HTTP/1.1`],
  ['dots', 400, `GET /api/%2e%2e/${SECRET} HTTP/1.1`],
  ['a control character in an escape', 400, `GET /${SECRET}%1b%5b31m HTTP/1.1`],
  ['another host', 400, `GET http://${SECRET}.example/faq HTTP/1.1`],
  ['no path', 400, 'OPTIONS * HTTP/1.1'],
  ['the framework’s page of failures', 404, 'GET /_global-error HTTP/1.1'],
  ['its other pages', 404, 'GET /_not-found HTTP/1.1'],
  [
    'a broken router state',
    400,
    `GET /search?_rsc=a HTTP/1.1\r\nRSC: 1\r\nNext-Router-State-Tree: %7B${SECRET}`,
  ],
  [
    'a router state of another shape',
    400,
    `GET /search?_rsc=a HTTP/1.1\r\nNext-Router-State-Tree: ["${SECRET}"]`,
  ],
  ['another protocol', 400, `GET /${SECRET} HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade`],
  ['HTTP/2 in the clear', 400, `GET /${SECRET} HTTP/1.1\r\nUpgrade: h2c\r\nConnection: Upgrade`],
  ['an odd expectation', 417, `GET /${SECRET} HTTP/1.1\r\nExpect: ${SECRET}`],
  ['a form from nowhere', 403, `POST /consultation HTTP/1.1\r\nOrigin: ${SECRET}\r\nContent-Length: 0`],
  [
    'a form for no page',
    403,
    `POST /api/${SECRET} HTTP/1.1\r\nX-Forwarded-Host: ${SECRET}\r\nContent-Length: 0`,
  ],
]

test('what is odd is refused at once, and no word of it is written down', async () => {
  const before = stack.siteOutput().length
  for (const [name, wanted, request] of quoted)
    expect.soft([name, await statusOf(request)], name).toEqual([name, wanted])
  const output = stack.siteOutput().slice(before)
  expect(output).not.toContain(SECRET)
  for (const line of output.split('\n').filter(Boolean)) expect(() => JSON.parse(line), line).not.toThrow()
})

/** How a path is written in other ways than its own. */
const spellings = [
  (path: string) => `/${path}`,
  (path: string) => path.replaceAll('/', '//'),
  (path: string) => path.replaceAll('/', '\\'),
  (path: string) => path.replaceAll('/', '/./'),
  (path: string) => path.replaceAll('/', '/%2e/'),
  (path: string) => `/api/..${path}`,
  (path: string) => `/api/%2E%2e${path}`,
  (path: string) => `/_next/static/..%2f..${path}`,
  (path: string) => `/studio/..%5c..${path}`,
  (path: string) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path: string) => path.replace(/[a-z]/, (letter) => `%25${letter.charCodeAt(0).toString(16)}`),
  (path: string) => `${path};x`,
  (path: string) => `${path}%00`,
  (path: string) => `${path}%2f`,
  (path: string) => `${path}#x`,
  (path: string) => `${path}/.`,
  (path: string) => `http://elsewhere.example${path}`,
]

test('no other spelling of an address comes to its page, by reading or by posting', async () => {
  for (const path of [
    '/consultation',
    '/consultation/received',
    '/search',
    '/studio',
    '/api/studio',
    '/get-help-now',
  ])
    for (const spelling of spellings)
      for (const method of ['GET', 'POST']) {
        const status = await statusOf(
          `${method} ${spelling(path)} HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0`,
        )
        const allowed = method === 'GET' ? [400, 404] : [400, 404, 405]
        expect.soft(allowed, `${method} ${spelling(path)}: ${status}`).toContain(status)
      }
})

test('any number of queries is one page', async () => {
  const before = diskUse()
  for (let query = 0; query < 100; query++) {
    const page = await visit(stack.site.url, `/education?x=${query}&utm_source=${query}`)
    expect([page.status, page.cache]).toEqual([200, 'HIT'])
  }
  expect(diskUse() - before).toBeLessThan(MEGABYTE)
})

test(`${SLUGS} addresses that do not exist fill neither the disk nor the CMS’s day`, async () => {
  test.setTimeout(60_000 + SLUGS * 60)
  const before = diskUse()
  const start = Date.now()
  await stack.proxy.set('ok')
  const statuses = new Set<number>()
  let left = SLUGS
  const visitor = async () => {
    while (left-- > 0) {
      const slug = randomBytes(8).toString('hex')
      statuses.add((await visit(stack.site.url, `/education/${slug}`)).status)
    }
  }
  await Promise.all(Array.from({length: 8}, visitor))
  expect([...statuses]).toEqual([404])
  expect(diskUse() - before).toBeLessThan(5 * MEGABYTE)
  // Addresses that no known article has are asked about five times a second; the rest are questions about settings.
  expect(stack.proxy.asked()).toBeLessThan(100 + ((Date.now() - start) / 1_000) * 10)
})

test('a page and the data that the router reads of it never differ', async () => {
  const article = {
    _id: 'article-side-effects',
    _type: 'article',
    slug: 'side-effects-risks-and-long-term-safety',
  }
  const address = `/education/${article.slug}`
  await stack.client.patch(article._id).set({title: 'One title for both'}).commit()
  await callWebhook(stack, article)
  await expect.poll(async () => (await visit(stack.site.url, address)).heading).toBe('One title for both')
  // Sent on once, to an address that no cache takes for the page.
  const data = await fetch(new URL(address, stack.site.url), {headers: {RSC: '1'}})
  expect(data.headers.get('content-type')).toContain('text/x-component')
  expect(await data.text()).toContain('One title for both')
})

test('files of the build before this one are still served to pages that are open', async () => {
  await stack.site.stop()
  const folder = path.join(stack.settings.distDir, 'static', 'chunks')
  mkdirSync(folder, {recursive: true})
  writeFileSync(path.join(folder, 'of-an-earlier-build.css'), '.old{}')
  await stack.site.start()
  const old = await visit(stack.site.url, '/_next/static/chunks/of-an-earlier-build.css')
  expect([old.status, old.text]).toEqual([200, '.old{}'])
})

/** The status of the answer to a request written by hand; nothing when the connection was closed without one. */
function statusOf(request: string): Promise<number | undefined> {
  const {port} = new URL(stack.site.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    const timer = setTimeout(() => reject(new Error('No answer within 5 s.')), 5_000)
    let answer = ''
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
      resolve(status ? Number(status) : undefined)
    }
    socket.on('data', (chunk) => {
      answer += chunk
      if (answer.includes('\r\n')) done()
    })
    socket.once('close', done)
    socket.once('error', done)
    // Not ended from this side: Node takes that for a visitor who left, and answers nothing.
    socket.write(`${request}\r\nHost: localhost:${port}\r\n\r\n`, 'latin1')
  })
}

/** Bytes of the build folder, which is where pages are kept. */
function diskUse(): number {
  return globSync(`${stack.settings.distDir}/**/*`).reduce((sum, file) => {
    const stats = statSync(file, {throwIfNoEntry: false})
    return sum + (stats?.isFile() ? stats.blocks * 512 : 0)
  }, 0)
}
