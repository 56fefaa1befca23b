import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {listContent} from '@/lib/freshness/list-content'
import {knownContent} from '@/lib/freshness/reconcile/known-content'
import {tagLogOfSite} from '@/lib/freshness/tag-log/tag-log'
import {followQuestion} from '@/lib/freshness/webhook/follow-question'
import {startSeededLake} from '../../../app/seeded-lake'
import {resetContentState} from '../../cms/reset-content-state'
import {loggedLines} from '../../outbox/make-site'
import {logsOf} from '../../outbox/scripted'

const ARTICLE = 'article-how-ketamine-works'
const PAGE = '/education/how-does-ketamine-work-in-the-brain'
let stopLake: () => Promise<void>
let lake: SanityClient
let site: Server
let folder: string
let pages: string[]

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'content-'))
  vi.stubEnv('NEXT_DIST_DIR', folder)
  stopLake = await startSeededLake()
  lake = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    token: 'local',
  })
  site = createServer((request, response) => {
    pages.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  vi.stubEnv('PORT', String((site.address() as AddressInfo).port))
})

beforeEach(async () => {
  resetContentState()
  pages = []
  await lake.createOrReplace({_id: 'faq-new', _type: 'faq', question: 'New?'})
  knownContent().latest = await listContent(new Map())
})

afterAll(async () => {
  vi.unstubAllEnvs()
  site.close()
  await stopLake()
  rmSync(folder, {recursive: true})
})

const relate = (id: string) =>
  lake
    .patch('faq-new')
    .set({relatedArticle: {_type: 'reference', _ref: id}})
    .commit()
const follow = async (change: {_id: string; _type: string}) => {
  await followQuestion(change)
  return {tags: [...tagLogOfSite().readNew(0).keys()], pages}
}

test('a question that was just related to an article is put on the page of that article', async () => {
  await relate(ARTICLE)
  expect(await follow({_id: 'faq-new', _type: 'faq'})).toEqual({
    tags: [`referrers:${ARTICLE}`],
    pages: [PAGE],
  })
})

test('a question that was related before changes no other page', async () => {
  await relate(ARTICLE)
  knownContent().latest = await listContent(new Map())
  expect(await follow({_id: 'faq-new', _type: 'faq'})).toEqual({tags: [], pages: []})
})

test('what a type refers to that is shown on no other page is not followed', async () => {
  await relate(ARTICLE)
  for (const _type of ['treatment', 'something', '__proto__'])
    expect(await follow({_id: 'faq-new', _type})).toEqual({tags: [], pages: []})
})

test('a question about an article of which nothing is known yet marks that article alone', async () => {
  await relate(ARTICLE)
  knownContent().latest = undefined
  expect(await follow({_id: 'faq-new', _type: 'faq'})).toEqual({tags: [`referrers:${ARTICLE}`], pages: []})
})

test('a question that is gone changes no other page', async () => {
  await relate(ARTICLE)
  await lake.delete('faq-new')
  expect(await follow({_id: 'faq-new', _type: 'faq'})).toEqual({tags: [], pages: []})
})

test('a CMS that does not answer is logged, and left to the check of all content', async () => {
  const logged = loggedLines()
  const {LAKE_PORT} = process.env
  process.env.LAKE_PORT = '1'
  await followQuestion({_id: 'faq-new', _type: 'faq'})
  process.env.LAKE_PORT = LAKE_PORT
  expect(logsOf(logged, 'content.not-followed')).toEqual([
    {event: 'content.not-followed', error: expect.any(String)},
  ])
})
