import {once} from 'node:events'
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {isCutOfContent} from '@/lib/media/is-cut-of-content'
import {parseMediaRequest} from '@/lib/media/parse-media-request'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {cutsOf, heroShape, type ImageField, imageSources} from '@/sanity/image'
import {resetContentState} from '../cms/reset-content-state'

const hash = '0123456789abcdef0123456789abcdef01234567'
const file = `${hash}-2000x1000.jpg`
const asset = {_ref: `image-${hash}-2000x1000-jpg`}
const hero = {asset, crop: {top: 0.1, bottom: 0.2, left: 0.3, right: 0.1}, hotspot: {x: 0.6, y: 0.4}}
const figure = {asset, crop: {top: 0, bottom: 0, left: 0, right: 0.25}}

let documents: unknown[] = []
let asked: IncomingMessage[] = []
let status = 200
const server = createServer((request, response) => {
  asked.push(request)
  response.writeHead(status, {'content-type': 'application/json'})
  response.end(JSON.stringify({result: {answer: documents, hasContent: true}, ms: 1}))
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port))
})

beforeEach(() => {
  asked = []
  status = 200
  documents = [{_id: 'a', heroImage: hero, body: [{_type: 'block'}, {_type: 'callout', content: [figure]}]}]
  resetContentState()
  forgetInProcess('cuts of pictures')
})

afterEach(() => {
  vi.useRealTimers()
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const isShown = (rect: string) => isCutOfContent({file, width: 640, rect})

test.each<[string, ImageField, number | undefined]>([
  ['the picture at the top', hero, heroShape],
  ['the same in its own shape', hero, undefined],
  ['a picture deep in the text', figure, undefined],
])('every address that a page prints is taken: %s', async (_, image, aspectRatio) => {
  const addresses = imageSources(image, {aspectRatio})?.srcSet.split(', ') ?? []
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) {
    const url = new URL(address.split(' ')[0] ?? '', 'http://site')
    const media = parseMediaRequest([url.pathname.replace('/media/', '')], url.searchParams)
    if (!media) throw new Error('The address is none of ours.')
    expect(media.rect).toBeDefined()
    expect(await isCutOfContent(media)).toBe(true)
  }
})

test('a rectangle that no page shows is refused, however near, and the CMS is asked once about all of them', async () => {
  for (let left = 0; left < 200; left++) expect(await isShown(`${left},1,100,100`)).toBe(false)
  expect(asked).toHaveLength(1)
  expect(new URL(asked[0]?.url ?? '', 'http://lake').searchParams.get('$image')).toBe(`"${asset._ref}"`)
})

test('the whole picture needs no question', async () => {
  expect(await isCutOfContent({file, width: 640})).toBe(true)
  expect(asked).toEqual([])
})

test('a cut of another picture in the same article is not one of this', async () => {
  documents = [{heroImage: {...hero, asset: {_ref: `image-${'f'.repeat(40)}-2000x1000-jpg`}}}]
  expect(await isShown('0,0,1500,1000')).toBe(false)
  documents = ['text', null, 7, {heroImage: {asset, crop: 'none', hotspot: {x: 'left'}}, body: null}]
  expect(await isCutOfContent({file: file.replace('jpg', 'png'), width: 640, rect: '0,0,1,1'})).toBe(false)
})

test('a cut that was shown once stays, so that open pages go on', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: 0})
  expect(await isShown('0,0,1500,1000')).toBe(true)
  documents = []
  status = 500
  vi.setSystemTime(60_000)
  expect(await isShown('0,0,1500,1000')).toBe(true)
  expect(asked).toHaveLength(1)
})

test('ten thousand cuts stay, and one more makes room for others', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: 0})
  const images = Array.from({length: 10_001}, (_, at) => {
    const [left, top] = [at % 200, Math.floor(at / 200)]
    return {asset, crop: {top: top / 1000, bottom: 0.5, left: left / 2000, right: 0.5}}
  })
  documents = [{images}]
  const cuts = images.map((image) => cutsOf(image)[0] ?? '')
  for (const cut of cuts.slice(0, -1)) expect(await isShown(cut)).toBe(true)
  const [first = '', last = ''] = [cuts[0], cuts.at(-1)]
  vi.setSystemTime(60_000)
  expect(await isShown(first)).toBe(true)
  expect(asked).toHaveLength(1)
  expect(await isShown(last)).toBe(true)
  documents = []
  vi.setSystemTime(120_000)
  expect([await isShown(last), await isShown(first)]).toEqual([true, false])
})

test('the same cut of another picture in a document of this one is not shown', async () => {
  const other = {...figure, asset: {_ref: `image-${'f'.repeat(40)}-2000x1000-jpg`}}
  documents = [{heroImage: {asset}, body: [other]}]
  expect(await isShown('0,0,1500,1000')).toBe(false)
})

test('while the CMS is away nobody can say', async () => {
  status = 500
  await expect(isShown('0,0,1500,1000')).rejects.toThrow('Content could not be read')
})

test('whoever makes up pictures cannot wear out the CMS', async () => {
  documents = []
  const made = Array.from({length: 400}, (_, at) => `${String(at).padStart(40, '0')}-10x10.jpg`)
  const all = await Promise.allSettled(
    made.map((name) => isCutOfContent({file: name, width: 640, rect: '0,0,1,1'})),
  )
  expect(asked.length).toBeLessThan(200)
  expect(all.filter(({status: how}) => how === 'fulfilled')).toHaveLength(asked.length)
})

const search = () => new URL(asked.at(-1)?.url ?? '', 'http://lake').searchParams

test('the documents of a picture are looked for among drafts too, fifty at most', async () => {
  await isShown('0,0,1,1')
  expect(search().get('perspective')).toBe('raw')
  expect(search().get('query')).toContain('*[references($image)][0...50]')
})

test('an answer is five seconds old at most, so that a new cut is soon shown', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: 0})
  const all = documents
  documents = []
  expect(await isShown('0,0,1500,1000')).toBe(false)
  documents = all
  vi.setSystemTime(4_999)
  expect(await isShown('0,0,1500,1000')).toBe(false)
  vi.setSystemTime(5_000)
  expect(await isShown('0,0,1500,1000')).toBe(true)
})

test('a hundred pictures may be asked about at once, and ten in each second after', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: 0})
  const tryPictures = async (count: number, first: string) => {
    const names = Array.from({length: count}, (_, at) => `${first}${String(at).padStart(39, '0')}-10x10.jpg`)
    const tries = names.map((name) => isCutOfContent({file: name, width: 640, rect: '0,0,1,1'}))
    return (await Promise.allSettled(tries)).filter(({status: how}) => how === 'fulfilled').length
  }
  expect(await tryPictures(120, 'a')).toBe(100)
  await expect(isShown('0,0,1500,1000')).rejects.toThrow('too many pictures were asked about')
  vi.setSystemTime(1_000)
  expect(await tryPictures(30, 'b')).toBe(10)
})

test('a cut of one picture is not remembered for another', async () => {
  expect(await isShown('0,0,1500,1000')).toBe(true)
  documents = []
  const other = `${'f'.repeat(40)}-2000x1000.jpg`
  expect(await isCutOfContent({file: other, width: 640, rect: '0,0,1500,1000'})).toBe(false)
})

test('a picture with a broken hotspot is cut by its crop, and one with a broken crop by its hotspot', async () => {
  documents = [{heroImage: {asset, crop: figure.crop, hotspot: 'left'}}]
  expect(await isShown('0,0,1500,1000')).toBe(true)
  forgetInProcess('cuts of pictures')
  documents = [{heroImage: {...figure, crop: {...figure.crop, top: 'none'}, hotspot: null}}]
  expect(await isShown('0,0,1500,1000')).toBe(true)
  forgetInProcess('cuts of pictures')
  documents = [{heroImage: {asset, crop: null, hotspot: {x: 0, y: 0, width: 0.1, height: 0.1}}}]
  expect(await isShown('0,0,1778,1000')).toBe(true)
})
