import {once} from 'node:events'
import {createServer, type IncomingMessage, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {getArticle} from '@/lib/content/article/get-article'
import {getArticleList} from '@/lib/content/article/get-article-list'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {resetContentState} from '../cms/reset-content-state'

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
  resetContentState()
  asked = []
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

test('published content is read from the lake', async () => {
  const article = {
    _id: 'article-9',
    title: 'One',
    slug: 'one',
    summary: '',
    publishedAt: null,
    readingMinutes: 1,
  }
  const times = {publishedAt: null, _createdAt: '2026-01-01', _updatedAt: '2026-01-01'}
  const index = Array.from({length: 13}, (_, at) => ({...times, _id: `article-${13 - at}`, slug: `a-${at}`}))
  answer = withSettings((query) => (query.includes('_updatedAt}') ? index : {articles: [article]}))
  expect(await getArticleList(2)).toEqual({
    articles: [{...article, review: {state: 'pending'}}],
    page: 2,
    pages: 2,
  })

  const url = new URL(asked[0]?.url ?? '', 'http://lake')
  expect(url.pathname).toMatch(/^\/v2026-03-01\/data\/query\/production$/)
  expect(url.searchParams.get('perspective')).toBe('published')
  expect(asked[0]?.headers['x-sanity-project-id']).toBe('local')
  expect(asked[0]?.headers.authorization).toBeUndefined()
})

test('drafts are asked for with a token and by name, and what is published never is', async () => {
  answer = withSettings(() => null)
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
  answer = withSettings(() => null)
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

/** A lake with clinic settings, and with what it is given for every other question. */
function withSettings(answerTo: (query: string) => unknown): RequestListener {
  return ({url = ''}, response) => {
    const query = new URL(url, 'http://lake').searchParams.get('query') ?? ''
    const found = query.includes('emergencyText') ? settings : answerTo(query)
    response.end(JSON.stringify({result: {answer: found, hasContent: true}, ms: 1}))
  }
}

const settings = {
  clinicName: '',
  city: '',
  region: '',
  emergencyText: '',
  crisisLines: [],
  timeZone: 'America/New_York',
}
