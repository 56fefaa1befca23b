import {createRequire} from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {isFormPost} from '@/lib/server/forms/form-post'
import {pathOf, readTarget} from '@/lib/server/http/read-path'
import {pageKind} from '@/lib/server/policy/page-kind'

const load = createRequire(import.meta.url)
const isOwnHost = (host: string) => host === 'clinic.example'
const read = (target: string) => readTarget(target, isOwnHost)

/** How Next itself finds the path of a request. */
const nextPath = z
  .object({parseUrl: z.function({input: [z.string()], output: z.object({pathname: z.string()})})})
  .parse(load('next/dist/shared/lib/router/utils/parse-url')).parseUrl

test.each([
  ['repeated slashes', ['//consultation', '/api//consultation', '/consultation//', '//', '/a///b']],
  [
    'dots that lead elsewhere',
    ['/api/../consultation', '/.', '/..', '/consultation/.', '/./faq', '/a/..;x/b'],
  ],
  ['dots in escapes', ['/api/%2e%2e/consultation', '/api/.%2E/faq', '/%2e', '/robots%2etxt']],
  ['slashes in escapes', ['/api/..%2fconsultation', '/consultation%2Freceived', '/studio/..%2f', '/a%2F']],
  ['backslashes', ['/\\consultation', '\\consultation', '/a\\..\\b', '/a%5cb', '/a%5C..%5Cb']],
  ['letters in escapes', ['/%63onsultation', '/%43onsultation', '/consultatio%6E', '/%5Fnot-found', '/%7Ea']],
  ['escapes in escapes', ['/%2563onsultation', '/a%252fb', '/a%255Cb', '/a%252e%252e/b', '/a%2500']],
  ['control characters', ['/consultation%00', '/a%0d%0ab', '/a%1bb', '/a%7f', '/a%C2%85']],
  ['escapes that are none', ['/%', '/%zz', '/%c0%ae%c0%ae/', '/%ed%a0%80', '/%ff', '/a%2']],
  [
    'a query or fragment within',
    ['/consultation#x', '/consultation?a#b', '/search%3fq=a', '/a%23b', '#', ''],
  ],
  [
    'other hosts, and no path at all',
    ['http://evil.example/', 'HTTP://evil.example/faq', '*', 'faq', 'host:80'],
  ],
  [
    'own hosts with company',
    ['http://a@clinic.example/', 'http://clinic.example.evil.example/', 'ftp://clinic.example/'],
  ],
  [
    'an address within an address',
    ['http://clinic.example/http://clinic.example/', 'http://clinic.example//faq'],
  ],
  ['letters that no browser sends as they are', ['/é', '/a b', '/a\tb', '/\u0000']],
])('%s are refused', (_, targets) => {
  for (const target of targets) expect(read(target), JSON.stringify(target)).toBeUndefined()
})

test('what browsers, the Studio and the site itself ask for is read as it stands', () => {
  for (const target of [
    '/',
    '/?',
    '/education?_rsc=1a2',
    '/consultation/',
    '/education/page/2',
    '/search?q=%2F%2f..//%00',
    '/caf%C3%A9',
    '/caf%c3%a9/%E4%B8%AD',
    '/a%20b',
    '/100%25',
    '/_next/static/chunks/%5Broot-of-the-server%5D__a1~b.js?dpl=1',
    '/_next/static/chunks/[turbopack]_runtime.js',
    '/media/0123456789abcdef-10x20.jpg?w=640&rect=0,0,1,1',
    '/studio/structure/article;a%2Cview%3Dpreview',
    '/studio/intent/edit/id=a;type=article/',
    '/.well-known/security.txt',
    '/..a/b..',
    '/api/webhooks/sanity',
  ])
    expect(read(target), target).toBe(target)
})

test('an address that names this very site in full is the path in it', () => {
  expect(read('http://clinic.example/consultation?a=b')).toBe('/consultation?a=b')
  expect(read('https://CLINIC.example')).toBe('/')
})

test('the slash at the end, which Next redirects, and the query, belong to no path', () => {
  expect(['/', '/faq', '/faq/', '/faq/?a=/b/', '/faq?a/'].map((url) => pathOf({url}))).toEqual([
    '/',
    '/faq',
    '/faq',
    '/faq',
    '/faq',
  ])
})

/** Pieces of the site's own paths, and everything with which one is written in another way. */
const pieces = fc.constantFrom(
  ...[
    'consultation',
    'received',
    'search',
    'studio',
    'api',
    'webhooks',
    'sanity',
    '_next',
    'media',
    'education',
  ],
  ...[
    '/',
    '/',
    '/',
    '//',
    '\\',
    '.',
    '..',
    '...',
    ';',
    '?',
    '#',
    '%',
    ' ',
    '[',
    '{',
    '|',
    '@',
    ':',
    '"',
    'http://x',
  ],
  ...[
    '%2f',
    '%2F',
    '%5c',
    '%2e',
    '%2E',
    '%252e',
    '%00',
    '%0a',
    '%63',
    '%3f',
    '%23',
    '%3b',
    '%c3%a9',
    '%ff',
    '%25',
  ],
)
const targets = fc.array(pieces, {minLength: 1, maxLength: 8}).map((parts) => `/${parts.join('')}`)

test('any spelling of a path is refused, or is one path to Next, to us, and to whoever decodes and tidies', () => {
  fc.assert(
    fc.property(targets, (target) => {
      const seen = read(target)
      if (seen === undefined) return
      expect(seen).toBe(target)
      const [ours = ''] = seen.split('?')
      const theirs = nextPath(seen).pathname
      const decoded = decodeURIComponent(ours)
      expect(decodeURIComponent(theirs)).toBe(decoded)
      expect(path.posix.normalize(decoded)).toBe(decoded)
      expect(decodeURI(decoded.replaceAll('%', '%25'))).toBe(decoded)
      // The guards: what they decide on these two must be the same.
      expect(pageKind(pathOf({url: theirs}))).toBe(pageKind(pathOf({url: seen})))
      expect(isFormPost({method: 'POST', url: theirs})).toBe(isFormPost({method: 'POST', url: seen}))
    }),
    {numRuns: 5_000},
  )
})

test('every other spelling of a path that a guard knows is refused', () => {
  const known = fc.constantFrom(
    '/consultation',
    '/consultation/received',
    '/search',
    '/studio',
    '/api/webhooks/sanity',
  )
  const changes = fc.constantFrom<(text: string, at: number) => string>(
    (text, at) => text.slice(0, at) + encode(text[at] ?? '') + text.slice(at + 1),
    (text, at) => text.slice(0, at) + encode(text[at] ?? '').replace('%', '%25') + text.slice(at + 1),
    (text) => text.replace('/', '//'),
    (text) => text.replace('/', '/\\'),
    (text) => `/api/..${text}`,
    (text) => `/api/%2e%2E${text}`,
    (text) => `/_next/static/..%2f..%2f${text}`,
    (text) => `http://evil.example${text}`,
    (text) => `${text}%00`,
    (text) => `${text}#`,
    (text) => `${text}/.`,
  )
  fc.assert(
    fc.property(known, changes, fc.nat(), (text, change, at) => {
      expect(read(change(text, at % text.length))).toBeUndefined()
    }),
    {numRuns: 500},
  )
})

const encode = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`
