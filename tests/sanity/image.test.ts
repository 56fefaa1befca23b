import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMediaRequest} from '@/lib/media/parse-media-request'
import {type ImageField, imageSources} from '@/sanity/image'

const hash = '0123456789abcdef0123456789abcdef01234567'
const image: ImageField = {asset: {_ref: `image-${hash}-2000x1000-jpg`}}

test('a picture is offered in every listed width, from this host', () => {
  const sources = imageSources(image)
  expect(sources).toMatchObject({width: 2000, height: 1000, src: `/media/${hash}-2000x1000.jpg?w=960`})
  expect(sources?.srcSet.split(', ')).toHaveLength(8)
  expect(sources?.srcSet).toContain(`/media/${hash}-2000x1000.jpg?w=1920 1920w`)
})

test('a small picture is not enlarged, and the browser learns its real width', () => {
  const small = imageSources({asset: {_ref: `image-${hash}-500x400-png`}})
  expect(small?.srcSet).toBe(
    [320, 480, 640].map((w) => `/media/${hash}-500x400.png?w=${w} ${Math.min(w, 500)}w`).join(', '),
  )
  expect(small?.src).toBe(`/media/${hash}-500x400.png?w=640`)
})

test('what staff cut away is not shown', () => {
  const cropped = imageSources({...image, crop: {top: 0.1, bottom: 0.1, left: 0.25, right: 0.25}})
  expect(cropped).toMatchObject({width: 1000, height: 800})
  expect(cropped?.src).toBe(`/media/${hash}-2000x1000.jpg?rect=500,100,1000,800&w=960`)
})

test('a fixed shape keeps the point that staff marked in view', () => {
  const square = imageSources(
    {...image, hotspot: {x: 0.9, y: 0.5, width: 0.1, height: 0.1}},
    {aspectRatio: 1},
  )
  expect(square).toMatchObject({width: 1000, height: 1000})
  expect(square?.src).toContain('rect=1000,0,1000,1000')
})

test.each([
  undefined,
  null,
  {},
  {asset: null},
  {asset: {_ref: 'file-abc-pdf'}},
  {asset: {_ref: '../../etc'}},
])('there is nothing to show for %j', (empty) => {
  expect(imageSources(empty)).toBeUndefined()
})

test('the media route takes every address that a page prints', () => {
  for (const aspectRatio of [undefined, 1, 1.91, 3 / 4]) {
    const sources = imageSources(
      {...image, crop: {top: 0.01, bottom: 0.37, left: 0.003, right: 0.21}},
      {aspectRatio},
    )
    const addresses = sources?.srcSet.split(', ').map((source) => source.split(' ')[0] ?? '') ?? []
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      const url = new URL(address, 'http://site')
      expect(parseMediaRequest([url.pathname.replace('/media/', '')], url.searchParams)).toBeDefined()
    }
  }
})

test.each([
  {top: 0.5, bottom: 0.5, left: 0, right: 0},
  {top: 0, bottom: 0, left: 0.7, right: 0.6},
  {top: 1, bottom: 0, left: 0, right: 0},
  {top: -0.5, bottom: 0, left: 0, right: 2},
  {top: Number.NaN, bottom: 0, left: 0, right: 0},
  {top: 0.99999999, bottom: 0, left: 0, right: 0},
])('a crop that leaves nothing (%j) shows the whole picture', (crop) => {
  expect(imageSources({...image, crop, hotspot: null})).toEqual(
    imageSources({...image, crop: null, hotspot: null}),
  )
})

test('whatever crop and hotspot a script wrote, the picture has an address that is answered', () => {
  const part = fc.oneof(
    fc.double(),
    fc.double({min: 0, max: 1}),
    fc.constantFrom(0, 0.5, 1, -0),
    fc.anything() as fc.Arbitrary<number>,
  )
  const crop = fc.record({top: part, bottom: part, left: part, right: part}, {requiredKeys: []})
  const hotspot = fc.record({x: part, y: part, width: part, height: part}, {requiredKeys: []})
  fc.assert(
    fc.property(crop, hotspot, fc.constantFrom(undefined, 16 / 9, 1), (cut, spot, aspectRatio) => {
      const sources = imageSources({...image, crop: cut, hotspot: spot}, {aspectRatio})
      const url = new URL(sources?.src ?? '', 'http://site')
      expect(parseMediaRequest([url.pathname.replace('/media/', '')], url.searchParams)).toBeDefined()
    }),
    {numRuns: 300},
  )
})

test('a picture without a size is none', () => {
  expect(imageSources({asset: {_ref: `image-${'a'.repeat(40)}-0x0-png`}})).toBeUndefined()
})
