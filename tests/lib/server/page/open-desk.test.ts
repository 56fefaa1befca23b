import type {IncomingMessage} from 'node:http'
import {expect, test} from 'vitest'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {openDesk, readDesk} from '@/lib/server/page/open-desk'
import {openDraft, readDraftCookies} from '@/lib/server/page/open-draft'
import {scriptsOut} from '@/lib/server/page/scripts-out'
import {completeHeaders} from '@/lib/server/policy/complete-headers'
import {makePreviewSession} from '@/lib/server/policy/preview-session'
import {ask} from '@/tests/run/ask'
import {behind, serve} from '../http/serve.ts'

const PAGE = '<!DOCTYPE html><html><body><p>Text</p><script nonce="x">run()</script></body></html>'
const draftKey = '0123456789abcdef0123456789abcdef'
const keys = readKeyRing(`a:${Buffer.alloc(32, 'a').toString('base64')}`)

let seen: IncomingMessage['headers'] = {}
let status = 200
let page = PAGE
const site = serve(
  behind(
    [readDraftCookies({https: true, draftKey, keys}), readDesk],
    (request, response) => {
      seen = request.headers
      response.setHeader('Speculation-Rules', '"/speculation-rules.json"')
      response.setHeader('Cache-Control', 's-maxage=60')
      response.writeHead(status, {'Content-Type': 'text/html; charset=utf-8'}).end(page)
    },
    [scriptsOut, openDraft({https: true}), openDesk({https: true}), completeHeaders({https: true})],
  ),
)

test('a page of the desk keeps its scripts by a nonce that is new each time, and is kept by nobody', async () => {
  const nonces = new Set<string>()
  for (const method of ['GET', 'GET', 'POST']) {
    const {headers, body} = await ask(site.url('/desk/requests/7K2M-9QXR?a=b'), {method})
    expect(body.toString()).toBe(PAGE)
    const nonce = /'nonce-[\w+/]{22}=='/.exec(String(headers['content-security-policy']))?.[0] ?? ''
    expect(seen['content-security-policy']).toBe(`script-src ${nonce}`)
    nonces.add(nonce)
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self' ${nonce}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests`,
    )
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['permissions-policy']).toContain('publickey-credentials-get=(self)')
    expect(headers['speculation-rules']).toBeUndefined()
  }
  expect(nonces.size).toBe(3)
})

test('where its reader wanted to go is what was asked for, not what a client says', async () => {
  await ask(site.url('/desk/figures/?to=x'), {headers: {'x-desk-path': '/desk/made-up'}})
  expect(seen['x-desk-path']).toBe('/desk/figures')
  await ask(site.url('/faq'), {headers: {'x-desk-path': '/desk/made-up'}})
  expect(seen['x-desk-path']).toBeUndefined()
})

test('the desk shows no drafts, and fits in no frame, whatever its reader may see elsewhere', async () => {
  const cookie = `__prerender_bypass=${draftKey}; __Host-preview=${makePreviewSession(keys, Date.now())}; desk=a`
  const {headers} = await ask(site.url('/desk'), {headers: {cookie}})
  expect(seen.cookie).not.toContain('__prerender_bypass')
  expect(seen.cookie).toContain('desk=a')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect((await ask(site.url('/faq'), {headers: {cookie}})).headers['content-security-policy']).toContain(
    "frame-ancestors 'self'",
  )
})

test('a page of the desk that failed runs nothing, and says to staff what is the matter', async () => {
  status = 500
  const failed = await ask(site.url('/desk'))
  page = '<!DOCTYPE html><html id="__next_error__"><body><script>fill()</script></body></html>'
  const empty = await ask(site.url('/desk/sign-in'), {method: 'POST'})
  status = 200
  page = PAGE
  for (const {body} of [failed, empty]) expect(body.toString()).not.toContain('<script')
  expect(empty.body.toString()).toContain('The desk cannot be shown right now')
  expect(empty.headers['cache-control']).toBe('no-store')
})

test('a page for patients is as it was', async () => {
  const {headers} = await ask(site.url('/desks'))
  expect(headers['cache-control']).toBe('s-maxage=60')
  expect(headers['speculation-rules']).toBe('"/speculation-rules.json"')
})
