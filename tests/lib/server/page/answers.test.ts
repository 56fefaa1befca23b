import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import {afterEach, expect, test} from 'vitest'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {openDraft, readDraftCookies} from '@/lib/server/page/open-draft'
import {scriptsOut} from '@/lib/server/page/scripts-out'
import {completeHeaders} from '@/lib/server/policy/complete-headers'
import {makePreviewSession} from '@/lib/server/policy/preview-session'
import {behind} from '../http/serve.ts'

const load = createRequire(import.meta.url)

const PAGE = '<!DOCTYPE html><html><body><p>Ä text</p><script>run()</script></body></html>'
const BARE = '<!DOCTYPE html><html><body><p>Ä text</p></body></html>'

const DRAFT_KEY = '0123456789abcdef0123456789abcdef'
const KEYS = readKeyRing(`a:${Buffer.alloc(32, 'a').toString('base64')}`)
const DAY_MS = 24 * 60 * 60 * 1000
/** As the browser of a member of staff sends them who opened the preview a while ago. */
const draftCookies = (agoMs = 0) =>
  `__prerender_bypass=${DRAFT_KEY}; __Host-preview=${makePreviewSession(KEYS, Date.now() - agoMs)}`
const before = [readDraftCookies({https: true, draftKey: DRAFT_KEY, keys: KEYS})]
const after = [scriptsOut, openDraft({https: true}), completeHeaders({https: true})]
type Listener = (request: IncomingMessage, response: ServerResponse) => void

const NONCE = /script-src 'self' 'nonce-([\w+/]+==)'/

let server: Server | undefined
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))))

async function ask(listener: Listener, path: string, options?: RequestInit): Promise<Response> {
  server = createServer(behind(before, listener, after))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return fetch(`http://127.0.0.1:${address.port}${path}`, {redirect: 'manual', ...options})
}

/** In pieces that cut the text in the middle of a letter. */
const sendPage: Listener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const bytes = Buffer.from(PAGE)
  const middle = bytes.indexOf(0xc3) + 1
  response.write(bytes.subarray(0, middle))
  setImmediate(() => response.end(bytes.subarray(middle)))
}

test('a redirect that the framework sends by itself carries the whole set', async () => {
  const {status, headers} = await ask((_request, response) => {
    response.writeHead(308, {Location: '/education'}).end()
  }, '/education/')
  expect(status).toBe(308)
  expect(headers.get('location')).toBe('/education')
  expect(headers.get('strict-transport-security')).toContain('max-age=63072000')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'none'")
})

test('a policy that a page brought is left as the only one', async () => {
  const {headers} = await ask((_request, response) => {
    response.setHeader('content-security-policy', "default-src 'self'").end('ok')
  }, '/consultation')
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
})

test('the page with the reference runs nothing, and all of it arrives', async () => {
  expect(await (await ask(sendPage, '/consultation/received')).text()).toBe(BARE)
})

test('the form that comes back after a post runs nothing', async () => {
  expect(await (await ask(sendPage, '/consultation', {method: 'POST', body: 'a=b'})).text()).toBe(BARE)
})

test('the answer to the script of the form passes as it is', async () => {
  const answer = '1:{"html":"<script>kept</script>"}'
  const response = await ask(
    (_request, out) => void out.setHeader('Content-Type', 'text/x-component').end(answer),
    '/consultation',
    {method: 'POST', body: 'a=b'},
  )
  expect(await response.text()).toBe(answer)
})

test('a page that the cache already went through is not held back', async () => {
  expect(await (await ask(sendPage, '/consultation')).text()).toBe(PAGE)
})

test('a draft keeps the scripts of the preview, by a nonce that is new each time', async () => {
  const headers = {cookie: `a=b; ${draftCookies()}`}
  const nonces = new Set<string | undefined>()
  for (let visit = 0; visit < 2; visit++) {
    let asked: string | undefined
    const response = await ask(
      (request, out) => {
        asked = request.headers['content-security-policy']?.toString()
        out.setHeader('Speculation-Rules', '"/speculation-rules.json"')
        sendPage(request, out)
      },
      '/consultation/received',
      {headers},
    )
    expect(await response.text()).toBe(PAGE)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'self'")
    expect(asked).toBe(`script-src 'nonce-${NONCE.exec(policy)?.[1]}'`)
    nonces.add(asked)
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(response.headers.get('speculation-rules')).toBeNull()
  }
  expect(nonces.size).toBe(2)
})

test('whoever makes a cookie up gets the page of everybody, with its policy', async () => {
  const session = draftCookies().split('; ')[1]
  const key = `__prerender_bypass=${DRAFT_KEY}`
  for (const cookie of [
    `__prerender_bypass=abc; ${session}`,
    `x__prerender_bypass=${DRAFT_KEY}; ${session}`,
    `a=${DRAFT_KEY}; ${session}`,
    key,
    `${key}; __Host-preview=`,
    `${key}; __Host-preview=abc.def.ghi`,
    `${key}; x${session}`,
    `${key}; ${session?.slice(0, -1)}`,
    `${key}; ${session?.replace('__Host-', '')}`,
    `${key}; ${session?.replace(/=\w+/, '=zzzzzzz')}`,
  ]) {
    const response = await ask(sendPage, '/consultation/received', {headers: {cookie}})
    expect(await response.text()).toBe(BARE)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('x-frame-options')).toBe('DENY')
  }
})

test('files and answers of the API stay what they are for staff who look at drafts', async () => {
  const headers = {cookie: draftCookies()}
  const response = await ask((_request, out) => void out.end('{}'), '/api/studio', {headers})
  expect(response.headers.get('x-frame-options')).toBe('DENY')
  expect(response.headers.get('x-robots-tag')).toBeNull()
})

test('a preview ends after a working day, whatever the browser still sends', async () => {
  const seen: (string | undefined)[] = []
  const askAt = (agoMs: number) =>
    ask(
      (request, out) => {
        seen.push(request.headers.cookie)
        sendPage(request, out)
      },
      '/consultation/received',
      {headers: {cookie: `a=b; ${draftCookies(agoMs)}`}},
    ).then((response) => response.text())
  expect(await askAt((8 * 60 - 1) * 60 * 1000)).toBe(PAGE)
  for (const agoMs of [8 * 60 * 60 * 1000, DAY_MS, -DAY_MS]) expect(await askAt(agoMs)).toBe(BARE)
  expect(seen[0]).toContain(DRAFT_KEY)
  for (const cookie of seen.slice(1)) expect(cookie).not.toContain(DRAFT_KEY)
})

test('the Studio itself is never a draft, and keeps its other cookies', async () => {
  const headers = {cookie: `a=b; ${draftCookies()}; c=d`}
  const answer = (path: string) =>
    ask((request, out) => void out.end(request.headers.cookie), path, {headers}).then((got) => got.text())
  for (const path of ['/studio', '/studio/preview?preview=/', '/studio/structure/article;a'])
    expect(await answer(path)).toMatch(/^a=b; __Host-preview=[\w.-]+; c=d$/)
  expect(await answer('/studios')).toContain(DRAFT_KEY)
})

test('nothing that Next could take for leave to show drafts reaches it without a session', async () => {
  const answer = (cookie: string) =>
    ask((request, out) => void out.end(request.headers.cookie), '/', {headers: {cookie}}).then((got) =>
      got.text(),
    )
  const encoded = `%3${DRAFT_KEY[0]}${DRAFT_KEY.slice(1)}`
  for (const cookie of [
    `__prerender_bypass=${encoded}`,
    `__prerender_bypass =${DRAFT_KEY}`,
    `\t__prerender_bypass=${DRAFT_KEY}`,
    '__next_preview_data=abc; __prerender_bypass',
  ])
    expect(await answer(`a=b;${cookie};c=d`), cookie).toBe('a=b; c=d')
})

test('a page whose length was announced is not cut', async () => {
  const response = await ask((_request, out) => {
    out.setHeader('Content-Type', 'text/html').setHeader('Content-Length', Buffer.byteLength(PAGE)).end(PAGE)
  }, '/consultation/received')
  expect(await response.text()).toBe(BARE)
})

test('a page that the framework compresses on its way loses its scripts too', async () => {
  const response = await ask(compressed(sendPage), '/consultation/received')
  expect(await response.text()).toBe(BARE)
  expect(response.headers.get('content-encoding')).toBeNull()
})

test('what is compressed and not a page of this kind stays compressed', async () => {
  const response = await ask(compressed(sendPage), '/education')
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(await response.text()).toBe(PAGE)
})

test('a page that failed, and could be drawn, runs nothing', async () => {
  const response = await ask(compressed(failWith(PAGE)), '/education/new')
  expect([response.status, await response.text()]).toEqual([500, BARE])
})

test('an empty document that only a script would fill says what to do instead', async () => {
  const empty =
    '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>fill()</script></body></html>'
  const html = await (await ask(compressed(failWith(empty)), '/')).text()
  expect(html).toContain('<h1>Sorry, this page cannot be shown right now</h1>')
  expect(html).toContain('<a href="tel:988">')
  expect(html).not.toContain('<script')
})

test('a failure that is told in another form passes as it is', async () => {
  const response = await ask((_request, out) => {
    out.setHeader('Content-Type', 'application/json').writeHead(503).end('{"error":"later"}')
  }, '/api/consultation')
  expect([response.status, await response.text()]).toEqual([503, '{"error":"later"}'])
})

test('whoever asks for the head of a page alone gets it', async () => {
  const response = await ask(failWith(''), '/education/new', {method: 'HEAD'})
  expect([response.status, await response.text()]).toEqual([500, ''])
})

/** In Next's manner: head first, then a stream. */
function failWith(html: string): Listener {
  return (_request, response) => {
    response.statusCode = 500
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.flushHeaders()
    if (html) response.write(html)
    response.end()
  }
}

/** The compression that `next start` puts around every answer. */
function compressed(listener: Listener): Listener {
  const compress = load('next/dist/compiled/compression')({threshold: 0})
  return (request, response) => compress(request, response, () => listener(request, response))
}
