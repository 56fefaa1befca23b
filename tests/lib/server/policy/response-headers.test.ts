import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {DRAFT_COOKIE} from '@/lib/server/policy/draft-cookie'
import {headerRules} from '@/lib/server/policy/response-headers'

/** The matcher that Next itself applies to `headers()`. */
const {pathToRegexp} = createRequire(import.meta.url)('next/dist/compiled/path-to-regexp')

type Host = Parameters<typeof headerRules>[0]
const SELF_HOSTED: Host = {https: true, cacheHandler: true}

/** What Next sends: every rule that fits, the last one of a name wins. */
function headersOf(path: string, {cookie = '', ...host}: Partial<Host> & {cookie?: string} = {}) {
  const fitting = headerRules({...SELF_HOSTED, ...host}).filter(
    ({source, has = []}) =>
      pathToRegexp(source, [], {strict: false, sensitive: false}).test(path) &&
      has.every(({key}) => key === cookie),
  )
  return Object.fromEntries(fitting.flatMap(({headers}) => headers.map(({key, value}) => [key, value])))
}
const policyOf = (...parameters: Parameters<typeof headersOf>): string | undefined =>
  headersOf(...parameters)['Content-Security-Policy']

const PAGES = [
  '/',
  '/education',
  '/education/a-b',
  '/faq',
  '/get-help-now',
  '/consultation/received',
  '/nope',
]
const FILES = [
  '/api/studio',
  '/api/webhooks/sanity',
  '/media/abc-100x100.jpg',
  '/_next/static/chunks/a.js',
  '/_next/image',
  '/.well-known/security.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.xml',
  '/llms.txt',
  '/share.png',
  '/share/education/sleep.png',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/manifest.webmanifest',
  '/icon.svg',
  '/speculation-rules.json',
]

test('every answer carries the common set', () => {
  for (const path of [...PAGES, ...FILES, '/consultation', '/studio', '/studio/structure/article']) {
    expect(headersOf(path), path).toMatchObject({
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('camera=(), '),
    })
  }
})

test('a page that only shows something may run nothing', () => {
  for (const path of PAGES) {
    expect(policyOf(path), path).toMatch(/^default-src 'none'; script-src 'none'; style-src 'self'; /)
    expect(policyOf(path), path).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  }
})

test('nothing in a file is a page', () => {
  for (const path of FILES) expect(policyOf(path), path).toMatch(/^default-src 'none'; .*sandbox$/)
})

test('a drawing may have a style of its own, and nothing else', () => {
  for (const path of ['/art/dawn.svg', '/art/people/55.svg'])
    expect(policyOf(path), path).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox; style-src 'unsafe-inline'",
    )
})

test('the form and the Studio bring their own policy, so that there is only one', () => {
  for (const path of ['/consultation', '/studio', '/studio/structure/article;a%2Cb', '/studio/vision'])
    expect(policyOf(path), path).toBeUndefined()
})

test('where pages cannot bring a policy, the form runs no script and the Studio still opens', () => {
  expect(policyOf('/consultation', {cacheHandler: false})).toContain("script-src 'none'")
  expect(policyOf('/studio/vision', {cacheHandler: false})).toContain("script-src 'self' 'unsafe-inline'")
  expect(policyOf('/education', {cacheHandler: false})).toContain("script-src 'none'")
})

test('where nothing else can, the cookie of a draft lets the preview run, in a frame of the Studio', () => {
  for (const path of ['/', '/education/a-b', '/consultation']) {
    const headers = headersOf(path, {cookie: DRAFT_COOKIE, cacheHandler: false})
    expect(headers['Content-Security-Policy'], path).toMatch(/script-src 'self'.*frame-ancestors 'self'/)
    expect(headers['X-Frame-Options'], path).toBe('SAMEORIGIN')
    expect(headers['X-Robots-Tag'], path).toBe('noindex, nofollow')
  }
  expect(policyOf('/api/studio', {cookie: DRAFT_COOKIE, cacheHandler: false})).toContain('sandbox')
})

test('elsewhere a cookie alone, which anybody can make up, changes nothing', () => {
  for (const path of [...PAGES, '/consultation', '/studio'])
    expect(headersOf(path, {cookie: DRAFT_COOKIE}), path).toEqual(headersOf(path))
})

test('http is only turned into https where the site is served over https', () => {
  expect(policyOf('/')).toContain('upgrade-insecure-requests')
  expect(policyOf('/', {https: false})).not.toContain('upgrade-insecure-requests')
})

test('search engines are kept out of the Studio', () => {
  expect(headersOf('/studio/structure')['X-Robots-Tag']).toBe('noindex, nofollow')
  expect(headersOf('/education')['X-Robots-Tag']).toBeUndefined()
})

test('only pages without scripts say which next pages may be made ready', () => {
  expect(headersOf('/faq')['Speculation-Rules']).toBe('"/speculation-rules.json"')
  expect(headersOf('/consultation')['Speculation-Rules']).toBeUndefined()
  expect(headersOf('/studio')['Speculation-Rules']).toBeUndefined()
})

test('only the desk may ask for a passkey, and where no server of ours runs it runs no script', () => {
  for (const path of ['/desk', '/desk/sign-in', '/desk/requests/7K2M-9QXR']) {
    const headers = headersOf(path)
    expect(headers['Permissions-Policy'], path).toContain('publickey-credentials-get=(self), ')
    expect(headers['Permissions-Policy'], path).toContain('camera=(), ')
    expect(headers['Content-Security-Policy'], path).toContain("script-src 'none'")
    expect(headers['X-Robots-Tag'], path).toBe('noindex, nofollow')
    expect(headers['Speculation-Rules'], path).toBeUndefined()
  }
  for (const path of [...PAGES, '/consultation', '/studio', '/desks'])
    expect(headersOf(path)['Permissions-Policy'], path).toContain('publickey-credentials-get=(), ')
})
