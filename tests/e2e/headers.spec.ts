import {type IncomingMessage, request} from 'node:http'
import {text} from 'node:stream/consumers'
import {expect, test} from './fixtures.ts'
import {observatoryMarks, observatoryScore} from './observatory.ts'

const COMMON = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** What a crawler does not come by: files, refusals, redirects, nonsense. */
const OTHER_REQUESTS: [path: string, options?: {method?: string; headers?: Record<string, string>}][] = [
  ['/consultation/received'],
  ['/nowhere'],
  ['/education/nowhere'],
  ['/education/'],
  ['/CONSULTATION'],
  ['/Studio'],
  ['//example.com'],
  ['/%E0%A4%A'],
  ['/%c0%ae%c0%ae/'],
  ['/robots.txt'],
  ['/sitemap.xml'],
  ['/speculation-rules.json'],
  ['/art/dawn.svg'],
  ['/art/nothing.svg'],
  ['/.well-known/security.txt'],
  ['/.well-known/nothing'],
  ['/favicon.ico', {headers: {'sec-fetch-dest': 'image'}}],
  ['/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ['/_next/static/nothing.js'],
  ['/_next/static/'],
  ['/_next/data/nothing/index.json'],
  ['/media/nothing.png'],
  ['/api/nothing'],
  ['/api/studio'],
  ['/api/consultation'],
  ['/api/consultation', {method: 'POST'}],
  ['/api/webhooks/sanity', {method: 'POST'}],
  ['/', {method: 'HEAD'}],
  ['/', {method: 'OPTIONS'}],
  ['/', {method: 'TRACE'}],
  ['/', {method: 'POST'}],
  ['/consultation', {method: 'POST', headers: {'content-type': 'text/plain'}}],
  ['/education', {headers: {rsc: '1'}}],
  ['/education?_rsc=1', {headers: {rsc: '1', 'next-router-prefetch': '1'}}],
  ['/education', {headers: {expect: 'something'}}],
  ['/studio/nothing'],
]

/** What no answer may tell: which software, which version, or where something went wrong. */
const LEAKS =
  /\b(?:next(?:\.js)?|react|node)[ /@v-]*\d+\.\d+|node_modules|webpack-internal|\.tsx?:\d+|\n\s+at /i

test('every page a reader can come to carries the set, and earns 130 at the Observatory', async ({site}) => {
  const seen = new Map<string, Answer>()
  const waiting = ['/', '/consultation/received', '/nowhere']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const answer = await ask(site.url, path)
    seen.set(path, answer)
    expectCommonSet(path, answer)
    if (isPage(answer)) waiting.push(...linksIn(answer.body))
  }
  const pages = [...seen].filter(([, answer]) => isPage(answer))
  expect(pages.length).toBeGreaterThanOrEqual(9)
  for (const [path, answer] of pages) {
    const marks = observatoryMarks({...answer, html: answer.body})
    expect(observatoryScore(marks), `${path}: ${JSON.stringify(marks)}`).toBeGreaterThanOrEqual(130)
  }
})

test('files, redirects, refusals and errors carry the set too', async ({site}) => {
  for (const [path, options] of OTHER_REQUESTS) {
    const answer = await ask(site.url, path, options)
    expectCommonSet(`${options?.method ?? 'GET'} ${path}`, answer)
  }
})

test('a page that cannot be made carries the set, and says nothing about why', async ({site, lake}) => {
  await lake.stop()
  try {
    const answer = await ask(site.url, '/education/not-to-be-had')
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expectCommonSet('/education/not-to-be-had', answer)
    expect(answer.body).toContain('cannot be shown right now')
    expect(answer.body).not.toContain('<script')
  } finally {
    await lake.start()
  }
})

test('the image optimizer is closed', async ({site}) => {
  for (const url of ['/icon.svg', 'http://169.254.169.254/', 'https://cdn.sanity.io/images/a/b/c-1x1.png']) {
    const {status} = await ask(site.url, `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)
    expect(status, url).toBe(404)
  }
})

test('nobody can read our source from the scripts', async ({site}) => {
  const {body} = await ask(site.url, '/consultation')
  const scripts = [...body.matchAll(/<script src="([^"]+)"/g)].map(([, src = '']) => src)
  expect(scripts.length).toBeGreaterThan(3)
  for (const script of scripts) {
    expect((await ask(site.url, script)).body, script).not.toContain('sourceMappingURL')
    expect((await ask(site.url, `${script}.map`)).status, script).toBe(404)
  }
})

test('the form is allowed the framework’s scripts by hash, and nothing is allowed by kind', async ({
  site,
}) => {
  const {headers} = await ask(site.url, '/consultation')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self'(?: 'sha256-[\w+/]{43}='){3,};/)
  expect(policy).not.toContain('unsafe')
})

test('the Studio opens under its own policy, which makes no code from text', async ({page}) => {
  const response = await page.goto('/studio')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self'(?: 'sha256-[\w+/]{43}=')+;/)
  expect(policy).not.toContain('unsafe-eval')
  await expect(page.getByRole('heading', {name: 'What needs you'})).toBeVisible({timeout: 50_000})
})

test('whoever finds a weakness is told where to report it', async ({site}) => {
  const {headers, body} = await ask(site.url, '/.well-known/security.txt')
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(body).toMatch(/^Contact: \S+$/m)
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(body)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * 60 * 1000)
})

type Answer = {status: number; headers: Headers; cookies: string[]; names: string[]; body: string}

/** Without a browser or `fetch` in between, which would tidy up what is asked for and join what comes back twice. */
async function ask(
  site: string,
  path: string,
  {method = 'GET', headers = {}}: {method?: string; headers?: Record<string, string>} = {},
): Promise<Answer> {
  const {hostname, port} = new URL(site)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({hostname, port, path, method, headers}, resolve).on('error', reject).end()
  })
  const names = response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  return {
    status: response.statusCode ?? 0,
    headers: new Headers(
      Object.entries(response.headersDistinct).map(([name, [value = ''] = []]): [string, string] => [
        name,
        value,
      ]),
    ),
    cookies: response.headersDistinct['set-cookie'] ?? [],
    names,
    body: await text(response),
  }
}

function expectCommonSet(what: string, {headers, names, body}: Answer): void {
  for (const [name, value] of Object.entries(COMMON))
    expect(headers.get(name), `${what}: ${name}`).toBe(value)
  expect(headers.get('permissions-policy'), what).toContain('geolocation=()')
  expect(headers.get('content-security-policy'), what).toContain("default-src 'none'")
  expect(headers.get('content-security-policy'), what).toContain("frame-ancestors 'none'")
  const policies = names.filter((name) => name === 'content-security-policy')
  expect(policies, `${what}: of two policies, browsers enforce both`).toHaveLength(1)
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
    expect(headers.get(name), `${what}: ${name}`).toBeNull()
  // The framework writes its name and number into its scripts, which only the form and the Studio load.
  if (!headers.get('content-type')?.includes('javascript')) expect(body, what).not.toMatch(LEAKS)
}

function isPage({headers}: Answer): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false
}

/** Every address of this site that a page names: links, style sheets, fonts, images. */
function linksIn(html: string): string[] {
  const named = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  const pictures = [...html.matchAll(/\ssrcset="([^"]+)"/gi)].flatMap(([, set = '']) =>
    set
      .replaceAll('&amp;', '&')
      .split(', ')
      .map((entry) => entry.split(' ')[0] ?? ''),
  )
  return [...named, ...pictures]
    .filter((link) => link.startsWith('/') && !link.startsWith('//'))
    .map((link) => link.replace(/#.*/, ''))
}
