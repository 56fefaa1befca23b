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
