import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {unprintablePages} from '@/lib/content/unprintable-pages'
import {reconcileContent} from '@/lib/freshness/reconcile/reconcile-content'
import {tagLogOfSite} from '@/lib/freshness/tag-log/tag-log'
import {startSeededLake} from '../../../app/seeded-lake'
import {resetContentState} from '../../cms/reset-content-state'

const SLUG = 'how-does-ketamine-work-in-the-brain'
let stopLake: () => Promise<void>
let lake: SanityClient
let site: Server
let folder: string
/** What was marked as stale, and the pages that were asked for. */
let tags: string[]
let pages: string[]
let status = 200

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
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  vi.stubEnv('PORT', String((site.address() as AddressInfo).port))
})

beforeEach(() => {
  rmSync(path.join(folder, 'content-seen.json'), {force: true})
  status = 200
  restart()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  site.close()
  await stopLake()
  rmSync(folder, {recursive: true})
})

/** One pass, and a note of what it marked as stale: nothing is left for a cache handler to read. */
async function reconcile(): Promise<boolean> {
  const isSettled = await reconcileContent()
  tags.push(...tagLogOfSite().readNew(0).keys())
  return isSettled
}

/** As another process would begin: with what is on the disk. */
function restart(): void {
  resetContentState()
  tags = []
  pages = []
}

test('a process that knows nothing has every page rendered, and then none', async () => {
  expect(await reconcile()).toBe(true)
  expect(tags).toEqual(['content'])
  expect(pages).toEqual(expect.arrayContaining(['/', '/faq', `/education/${SLUG}`]))

  restart()
  expect(await reconcile()).toBe(true)
  expect([tags, pages]).toEqual([[], []])
})

test('a change that no webhook told is found, with the pages that show it', async () => {
  await reconcile()
  tags = []
  pages = []
  await lake
    .patch('citation-xu-2022')
    .set({title: `Changed at ${Date.now()}`})
    .commit()

  expect(await reconcile()).toBe(true)
  expect(tags).toEqual(['citation', 'citation:citation-xu-2022'])
  expect(pages).toEqual([`/education/${SLUG}`])
})

test('a new document, a new address and a deletion that no webhook told are found too', async () => {
  await reconcile()
  const article = {_id: 'article-new', _type: 'article', title: 'New', slug: {_type: 'slug', current: 'new'}}
  await lake.create(article)
  await reconcile()
  expect(tags).toContain('article:new')

  tags = []
  await lake.patch('article-new').set({'slug.current': 'newer'}).commit()
  await reconcile()
  expect(tags).toEqual(['article', 'article:new', 'article:newer', 'address:article-new'])

  tags = []
  pages = []
  await lake.delete('article-new')
  await reconcile()
  expect(tags).toEqual(['article', 'article:newer', 'address:article-new'])
  expect(pages).toEqual(expect.arrayContaining(['/education/newer', '/education', '/sitemap.xml']))
})

test('a page that could not be rendered is found again, also after a crash', async () => {
  await reconcile()
  await lake
    .patch('clinicSettings')
    .set({city: `Richmond ${Date.now()}`})
    .commit()
  status = 500
  expect(await reconcile()).toBe(false)

  restart()
  status = 200
  expect(await reconcile()).toBe(true)
  expect(tags).toEqual(['clinicSettings'])
  expect(pages).toContain('/consultation')
})

test('a page with a text that cannot be printed is not tried again before its text changes', async () => {
  await reconcile()
  await lake
    .patch('article-how-ketamine-works')
    .set({summary: `Changed at ${Date.now()}`})
    .commit()
  status = 500
  site.on('request', noteUnprintable)
  pages = []
  expect(await reconcile()).toBe(true)
  expect(pages.filter((path) => path === `/education/${SLUG}`)).toHaveLength(1)

  pages = []
  expect(await reconcile()).toBe(true)
  expect(pages).toEqual([])
  site.off('request', noteUnprintable)
})

/** As the render of the page notes it. */
function noteUnprintable({url = ''}: IncomingMessage): void {
  unprintablePages().add(url)
}

test('a CMS that does not answer, or has nothing, changes no page', async () => {
  await reconcile()
  tags = []
  const {LAKE_PORT} = process.env
  process.env.LAKE_PORT = '1'
  expect(await reconcile()).toBe(false)
  process.env.LAKE_PORT = LAKE_PORT

  resetContentState()
  const settings = await lake.getDocument('clinicSettings')
  await lake.delete('clinicSettings')
  expect(await reconcile()).toBe(false)
  expect(tags).toEqual([])
  if (settings) await lake.createOrReplace(settings)
})

test('a saved file that is broken is ignored, and every page is rendered', async () => {
  await reconcile()
  const file = path.join(folder, 'content-seen.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).clinicSettings).toMatchObject({city: expect.any(String)})

  for (const broken of ['', '{"seen": ', '{"seen": {"a": 1}}', '[]']) {
    writeFileSync(file, broken)
    restart()
    expect(await reconcile()).toBe(true)
    expect(tags).toEqual(['content'])
  }
})
