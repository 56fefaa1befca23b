import {globSync, readFileSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {beforeEach, expect, test, vi} from 'vitest'
import {buildFolder, forget, moved, startRequest} from './next-caches'

const LOADER = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'
const page = (text: string) => `<!DOCTYPE html><html><head></head><body><p>${text}</p>${LOADER}</body></html>`
const bare = (text: string) => page(text).replace(LOADER, '')
const never = () => {
  throw new Error('There was no need to render.')
}
/** Next compares times in milliseconds: a page is not older than what happened in the same one. */
const aMoment = () => sleep(2)
const onDisk = (folder: string, name: string) =>
  globSync(`server/**/${name}.html`, {cwd: folder}).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))

let folder = ''
beforeEach(() => {
  folder = buildFolder()
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 'a secret of the test')
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('REQUEST_KEYS', `test:${Buffer.alloc(32).toString('base64')}`)
})

test('a content page has no script, not even in the answer to whoever asks first', async () => {
  const first = await startRequest(folder).get('/education/new', () => ({html: page('Text')}))
  expect(first).toMatchObject({isMiss: true, html: bare('Text')})
  expect(await startRequest(folder).get('/education/new', never)).toMatchObject({html: bare('Text')})
  expect(onDisk(folder, 'new')).toEqual([bare('Text')])
})

test('the form keeps its scripts, and a policy that names them', async () => {
  const {html, headers} = await startRequest(folder).get('/consultation', () => ({html: page('Form')}))
  expect(html).toBe(page('Form'))
  expect(headers['content-security-policy']).toContain(
    "script-src 'self' 'sha256-OBTN3RiyCV4Bq7dFqZ5a2pAXjnCcCYeTJMO2I/LYKeo='; style-src 'self'",
  )
})

test('after a publish the old page is shown once more, and then the new one', async () => {
  await startRequest(folder).get('/faq', () => ({html: page('Old'), tags: 'faq'}))
  await aMoment()
  await startRequest(folder).revalidate('faq')
  const stale = await startRequest(folder).get('/faq', () => ({html: page('New'), tags: 'faq'}))
  expect(stale).toMatchObject({isStale: true, html: bare('Old')})
  await vi.waitFor(async () => {
    expect((await startRequest(folder).get('/faq', () => ({html: page('New'), tags: 'faq'}))).html).toBe(
      bare('New'),
    )
  }, 30_000)
})

test('a restart between a publish and the new page forgets nothing', async () => {
  await startRequest(folder).get('/about', () => ({html: page('Old'), tags: 'about'}))
  await aMoment()
  await startRequest(folder).revalidate('about')
  forget('about')
  const again = moved(folder)
  const visit = () => startRequest(again).get('/about', () => ({html: page('New'), tags: 'about'}))
  expect(await visit()).toMatchObject({isStale: true, html: bare('Old')})
  // Next renders behind the answer.
  await vi.waitFor(async () => expect((await visit()).html).toBe(bare('New')), 30_000)
})

test('a publish that one process hears of reaches another on the same folder', async () => {
  await startRequest(folder).get('/costs', () => ({html: page('Old'), tags: 'costs'}))
  await aMoment()
  await startRequest(moved(folder)).revalidate('costs')
  forget('costs')
  await vi.waitFor(async () => {
    const {isStale} = await startRequest(folder).get('/costs', () => ({html: page('New'), tags: 'costs'}))
    expect(isStale).toBe(true)
  }, 30_000)
})

test('addresses that do not exist take no room on the disk', async () => {
  const missing = await startRequest(folder).get('/education/nope', () => ({html: page('No'), status: 404}))
  expect(missing.html).toBe(bare('No'))
  expect(onDisk(folder, 'nope')).toEqual([])
  expect((await startRequest(folder).get('/education/nope', never)).html).toBe(bare('No'))
})

test('a page that was taken away is taken off the disk too', async () => {
  const request = startRequest(folder)
  await request.get('/education/gone', () => ({html: page('Here'), tags: 'article'}))
  await aMoment()
  await request.revalidate('article')
  await request.get('/education/gone', () => ({html: page('Gone'), tags: 'article', status: 404}))
  await vi.waitFor(() => expect(onDisk(folder, 'gone')).toEqual([bare('Gone')]), 30_000)
})

test('the Studio is one page under many addresses, and is not kept once for each', async () => {
  await startRequest(folder).get('/studio/structure/article', () => ({html: page('Studio')}))
  expect(onDisk(folder, 'article')).toEqual([])
})
