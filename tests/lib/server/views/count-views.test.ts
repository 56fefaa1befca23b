import {beforeEach, expect, test} from 'vitest'
import {notePages} from '@/lib/content/pages/known-pages'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {readDraftCookies} from '@/lib/server/page/open-draft'
import {makePreviewSession} from '@/lib/server/policy/preview-session'
import {countViews} from '@/lib/server/views/count-views'
import {ask} from '@/tests/run/ask'
import {resetContentState} from '../../cms/reset-content-state'
import {behind, serve} from '../http/serve.ts'

const draftKey = '0123456789abcdef0123456789abcdef'
const keys = readKeyRing(`a:${Buffer.alloc(32, 'a').toString('base64')}`)
const browser = {'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'}

const views = new Map<string, number>()
let answer = {status: 200, type: 'text/html; charset=utf-8'}
const site = serve(
  behind(
    [readDraftCookies({https: true, draftKey, keys})],
    (_request, response) => {
      response.writeHead(answer.status, answer.status === 304 ? {} : {'Content-Type': answer.type}).end()
    },
    [countViews(views)],
  ),
)

beforeEach(() => {
  resetContentState()
  notePages([
    {type: 'article', slug: 'sleep'},
    {type: 'faq', slug: 'pain'},
  ])
  views.clear()
  answer = {status: 200, type: 'text/html; charset=utf-8'}
})

const open = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(site.url(path), {method, headers: {...browser, ...headers}})
const counted = () => Object.fromEntries(views)

test('pages are counted by their path alone, whatever the query says', async () => {
  for (const path of [
    '/',
    '/education',
    '/education/sleep',
    '/education/sleep?utm=Jane',
    '/search?q=Jane+Canary',
  ])
    await open(path)
  expect(counted()).toEqual({'/': 1, '/education': 1, '/education/sleep': 2, '/search': 1})
})

test('a page that the browser has already is counted when it asks again', async () => {
  answer.status = 304
  await open('/faq/pain')
  expect(counted()).toEqual({'/faq/pain': 1})
})

test('an address without a page gets into no count, whatever it is answered', async () => {
  for (const status of [200, 304, 404]) {
    answer.status = status
    for (const path of ['/jane-canary', '/education/jane-canary', '/faq/sleep', '/education/sleep.md'])
      await open(path)
  }
  expect(counted()).toEqual({})
})

test('pages that were not shown, and what is no page, are not counted', async () => {
  for (const status of [301, 404, 500, 503]) {
    answer.status = status
    await open('/education/sleep')
  }
  answer = {status: 200, type: 'text/markdown; charset=utf-8'}
  await open('/education/sleep')
  answer = {status: 200, type: 'text/html; charset=utf-8'}
  for (const path of [
    '/studio',
    '/desk',
    '/desk/figures',
    '/api/health',
    '/feed.xml',
    '/consultation/received',
  ])
    await open(path)
  expect(counted()).toEqual({})
})

test('forms, robots, questions for the head and drafts are not counted', async () => {
  await open('/consultation', {}, 'POST')
  await open('/faq', {}, 'HEAD')
  await open('/faq', {'user-agent': 'Googlebot/2.1'})
  await open('/faq', {rsc: '1'})
  await open('/faq', {
    cookie: `__prerender_bypass=${draftKey}; __Host-preview=${makePreviewSession(keys, Date.now())}`,
  })
  expect(counted()).toEqual({})
  await open('/consultation')
  expect(counted()).toEqual({'/consultation': 1})
})
