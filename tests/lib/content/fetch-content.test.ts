import {once} from 'node:events'
import {createServer, type IncomingMessage, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {getArticle} from '@/lib/content/get-article'
import {getArticleList} from '@/lib/content/get-article-list'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'

let answer: RequestListener = (_, response) => response.end()
let asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  response.setHeader('content-type', 'application/json')
  answer(request, response)
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port))
})

beforeEach(() => {
  asked = []
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

test('published content is read from the lake', async () => {
  const article = {
    _id: 'article-1',
    title: 'One',
    slug: 'one',
    summary: '',
    publishedAt: null,
    lastReviewed: null,
    readingMinutes: 1,
  }
  answer = (_, response) =>
    response.end(
      JSON.stringify({result: {answer: {articles: [article], count: 13}, hasContent: true}, ms: 1}),
    )
  expect(await getArticleList(2)).toEqual({articles: [article], page: 2, pages: 2})

  const url = new URL(asked[0]?.url ?? '', 'http://lake')
  expect(url.pathname).toMatch(/^\/v2026-03-01\/data\/query\/production$/)
  expect(url.searchParams.get('perspective')).toBe('published')
  expect(asked[0]?.headers['x-sanity-project-id']).toBe('local')
  expect(asked[0]?.headers.authorization).toBeUndefined()
})

test('drafts are asked for with a token and by name, and what is published never is', async () => {
  answer = (_, response) => response.end(JSON.stringify({result: {answer: null, hasContent: true}, ms: 1}))
  await getArticle('begun', ['rAb12Cd34', 'drafts'])
  await getArticle('begun')

  const [draft, published] = asked.map(({url = '', headers}) => ({
    perspective: new URL(url, 'http://lake').searchParams.get('perspective'),
    token: headers.authorization,
  }))
  expect(draft).toEqual({perspective: 'rAb12Cd34,drafts', token: 'Bearer embedded-lake'})
  expect(published).toEqual({perspective: 'published', token: undefined})
})

test('an article that nobody published is nothing', async () => {
  answer = (_, response) => response.end(JSON.stringify({result: {answer: null, hasContent: true}, ms: 1}))
  expect(await getArticle('unknown')).toBeNull()
})

test('content that cannot be had is an error, never an empty page', async () => {
  answer = (_, response) => response.writeHead(500).end(JSON.stringify({error: 'broken'}))
  await expect(getArticleList(1)).rejects.toThrow()

  answer = (request) => request.socket.destroy()
  await expect(getArticleList(1)).rejects.toThrow()
})

test.each([null, {answer: null}, {answer: null, hasContent: false}, [], 'text', 7])(
  'a dataset that answers %j is not one without the article',
  async (result) => {
    answer = (_, response) => response.end(JSON.stringify({result, ms: 1}))
    await expect(getArticle('sleep')).rejects.toThrow()
  },
)

test('a site without clinic settings says so', async () => {
  answer = (_, response) => response.end(JSON.stringify({result: {answer: null, hasContent: false}, ms: 1}))
  await expect(getClinicSettings()).rejects.toThrow('not even the clinic settings')
})
