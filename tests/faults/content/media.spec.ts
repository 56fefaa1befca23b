import {expect, test} from '@playwright/test'
import {visit} from '../visit.ts'
import {type FaultyStack, startStackWithFaults} from './stack-with-faults.ts'

const MODERN = 'image/avif,image/webp,image/*,*/*;q=0.8'

let stack: FaultyStack
let address: string

test.describe.configure({mode: 'serial'})

test.beforeAll(async () => {
  test.setTimeout(120_000)
  stack = await startStackWithFaults()
  const page = await visit(stack.site.url, '/education/how-does-ketamine-work-in-the-brain')
  address = /src="(\/media\/[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(address).not.toBe('')
})

test.afterAll(() => stack.stop())

const ask = (path: string, init?: RequestInit) =>
  fetch(new URL(path, stack.site.url), {redirect: 'manual', ...init})

test('a picture comes in the format that the browser takes, to be kept for a year', async () => {
  const modern = await ask(address, {headers: {accept: MODERN}})
  expect(modern.status).toBe(200)
  expect(modern.headers.get('content-type')).toMatch(/^image\/(?:avif|webp)$/)
  expect(modern.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(modern.headers.get('vary')).toContain('Accept')

  const plain = await ask(address, {headers: {accept: 'image/png,image/jpeg'}})
  expect(plain.headers.get('content-type')).toMatch(/^image\/(?:png|jpeg)$/)
  expect(plain.headers.get('etag')).not.toBe(modern.headers.get('etag'))
})

test('a copy that the browser has is confirmed without a question to anybody', async () => {
  const etag = (await ask(address, {headers: {accept: MODERN}})).headers.get('etag') ?? ''
  await stack.proxy.set('refuse')
  const again = await ask(address, {headers: {accept: MODERN, 'if-none-match': etag}})
  expect(again.status).toBe(304)
  expect(again.headers.get('etag')).toBe(etag)
  expect(await again.text()).toBe('')
  await stack.proxy.set('ok')
})

test('nothing but our own pictures, in the listed widths', async () => {
  const [file = '', query = ''] = address.slice('/media/'.length).split('?')
  await stack.proxy.set('ok')
  for (const refused of [
    `/media/${file}`,
    `/media/${file}?w=641`,
    `/media/${file}?w=99999`,
    `/media/${file}?${query}&q=100`,
    `/media/other/dataset/${file}?w=640`,
    `/media/images/local/production/${file}?w=640`,
    `/media/${file.replace(/\.\w+$/, '.svg')}?w=640`,
    `/media/${encodeURIComponent(`../${file}`)}?w=640`,
    '/media/https%3A%2F%2F169.254.169.254%2Fx.jpg?w=640',
    `/media/${'0'.repeat(40)}-1x1.jpg?w=641`,
  ]) {
    // An escaped slash can be read in two ways: that is refused before anybody looks for a picture.
    expect.soft((await ask(refused)).status, refused).toBe(refused.includes('%2F') ? 400 : 404)
  }
  expect(stack.proxy.asked('/images/')).toBe(0)
  expect((await ask(`/media/${'0'.repeat(40)}-10x10.jpg?w=640`)).status).toBe(404)
  const fromSite = {'sec-fetch-site': 'same-origin', 'content-length': '0'}
  expect((await ask(address, {method: 'POST', headers: fromSite})).status).toBe(405)
  expect((await ask(address, {method: 'POST'})).status).toBe(403)
  expect((await ask(address, {method: 'HEAD'})).status).toBe(200)
})

for (const mode of ['refuse', 'hang', 'drip', '500', 'html', 'huge'] as const) {
  test(`a source that fails (${mode}) costs a picture, not the page`, async () => {
    await stack.proxy.set(mode)
    const start = performance.now()
    const missing = await ask(address, {headers: {accept: MODERN}})
    expect(missing.status).toBe(502)
    expect(missing.headers.get('cache-control')).toBe('no-store')
    expect(performance.now() - start).toBeLessThan(7_000)
    expect(stack.proxy.largestAnswer()).toBeLessThan(20 * 1024 * 1024)
    expect((await visit(stack.site.url, '/education')).status).toBe(200)
  })
}
