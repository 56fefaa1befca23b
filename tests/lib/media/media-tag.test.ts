import {expect, test} from 'vitest'
import {knownTag, mediaTag} from '@/lib/media/media-tag'

const hash = '0123456789abcdef0123456789abcdef01234567'
const image = {file: `${hash}-2000x1000.jpg`, width: 640}
const modern = 'image/avif,image/webp,*/*'

test('each size, cut and format of a picture has a name of its own', () => {
  const names = [
    mediaTag(image, 'image/avif'),
    mediaTag(image, 'image/jpeg'),
    mediaTag({...image, width: 960}, 'image/avif'),
    mediaTag({...image, rect: '0,0,10,10'}, 'image/avif'),
    mediaTag({...image, file: image.file.replace('0', '1')}, 'image/avif'),
  ]
  expect(new Set(names).size).toBe(names.length)
  expect(names[0]).toMatch(/^"[\w-]+"$/)
})

test('a copy that the browser has is known again', () => {
  const tag = mediaTag(image, 'image/avif')
  expect(knownTag(image, tag, modern)).toBe(tag)
  expect(knownTag(image, `"other", W/${tag}`, modern)).toBe(tag)
})

test('a copy of something else, or in a format that it no longer takes, is not', () => {
  const tag = mediaTag(image, 'image/avif')
  expect(knownTag(image, tag, 'image/png')).toBeUndefined()
  expect(knownTag({...image, width: 960}, tag, modern)).toBeUndefined()
  expect(knownTag(image, '*', modern)).toBeUndefined()
  expect(knownTag(image, null, modern)).toBeUndefined()
  expect(knownTag(image, '"'.repeat(100_000), modern)).toBeUndefined()
})

test('the name of a copy says which picture, size, cut and format it is', () => {
  expect(mediaTag(image, 'image/avif')).toBe(`"${hash}-2000x1000-w640-avif"`)
  expect(mediaTag({...image, rect: '1,2,30,40'}, 'image/png')).toBe(`"${hash}-2000x1000-w640-1_2_30_40-png"`)
})

test.each(['image/jpeg', 'image/png', 'image/gif'])('a copy in %s is known to every browser', (type) => {
  const tag = mediaTag(image, type)
  expect(knownTag(image, tag, null)).toBe(tag)
  expect(knownTag(image, tag, 'text/html')).toBe(tag)
})

test('a copy in a modern format is known only to browsers that take that one', () => {
  const [avif, webp] = [mediaTag(image, 'image/avif'), mediaTag(image, 'image/webp')]
  expect(knownTag(image, `${avif}, ${webp}`, 'image/webp')).toBe(webp)
  expect(knownTag(image, `${webp}, ${avif}`, 'image/avif')).toBe(avif)
  expect(knownTag(image, `${avif}, ${webp}`, null)).toBeUndefined()
})
