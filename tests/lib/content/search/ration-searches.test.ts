import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {searchContent} from '@/lib/content/search/search-content'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {resetContentState} from '../../cms/reset-content-state'

const words = ['clinicName', 'city', 'region', 'homeHeading', 'homeIntroduction', 'emergencyText']
const clinic = {...Object.fromEntries(words.map((name) => [name, 'Some words'])), crisisLines: []}

/** How often the words of a search were looked for. */
let asked = 0
const server = createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://lake').searchParams.get('query') ?? ''
  const isSearch = query.includes('boost(title')
  if (isSearch) asked += 1
  const answer = query.includes('match text::query') ? {article: [], faq: []} : clinic
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({result: {answer, hasContent: true}, ms: 1}))
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port))
})

beforeEach(() => {
  asked = 0
  resetContentState()
  forgetInProcess('searches')
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

test('the CMS is asked once for words that many look for', async () => {
  await Promise.all(Array.from({length: 50}, () => searchContent('drive home')))
  await searchContent('Drive  HOME')
  expect(asked).toBe(1)
})

test('whoever tries one word after the other wears out the search, but not the CMS', async () => {
  const searches = await Promise.allSettled(Array.from({length: 150}, (_, at) => searchContent(`word${at}`)))
  expect(asked).toBeGreaterThan(30)
  expect(asked).toBeLessThan(100)
  expect(searches.filter(({status}) => status === 'rejected')).toHaveLength(150 - asked)
  // What was found a moment ago is still told.
  expect(await searchContent('word0')).toEqual({article: [], faq: []})
})
