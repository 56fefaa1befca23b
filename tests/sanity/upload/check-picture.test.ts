import {expect, test} from 'vitest'
import {checkPicture} from '@/sanity/upload/check-picture'

const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF'
const file = (bytes: string, name: string, type = '') =>
  new File([Buffer.from(bytes, 'latin1')], name, {type})

test.each([
  ['photo', '', jpeg, 'photo.jpg', 'image/jpeg'],
  ['photo.jpeg', 'image/jpeg', jpeg, 'photo.jpeg', 'image/jpeg'],
  ['IMG_0001.png', 'image/png', jpeg, 'IMG_0001.png.jpg', 'image/jpeg'],
  ['a.PNG', '', '\x89PNG\r\n\x1a\n', 'a.PNG', 'image/png'],
  ['a', 'application/octet-stream', 'RIFF0000WEBPVP8 ', 'a.webp', 'image/webp'],
  ['a.avif', 'image/avif', '\0\0\0\x1cftypavif\0\0\0\0', 'a.avif', 'image/avif'],
])('%s (%s) is taken for what its bytes are', async (name, type, bytes, newName, newType) => {
  const checked = await checkPicture(file(bytes, name, type))
  if ('problem' in checked) throw new Error(checked.problem)
  expect([checked.file.name, checked.file.type]).toEqual([newName, newType])
  expect(Buffer.from(await checked.file.arrayBuffer()).toString('latin1')).toBe(bytes)
})

test.each([
  ['IMG_0001.HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'is a HEIC photo'],
  ['IMG_0001.jpg', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'is a HEIC photo'],
  ['a.jpg', '', 'is empty'],
  ['a.jpg', 'Dear all, please find', 'is no picture, or is damaged'],
  ['a.svg', '<?xml version="1.0"?><svg xmlns="x">', 'is an SVG drawing'],
  ['a.tif', 'II*\0', 'is a TIFF'],
  ['a.pdf', '%PDF-1.7', 'is a PDF'],
  ['a.gif', 'GIF89a', 'is a GIF'],
])('%s is refused with the reason', async (name, bytes, reason) => {
  const checked = await checkPicture(file(bytes, name))
  if (!('problem' in checked)) throw new Error('It was taken.')
  expect(checked.problem).toContain(`“${name}” ${reason}`)
  if (bytes !== '') expect(checked.problem).toMatch(/JPEG/)
})

test('a picture that is too large is refused before it is sent', async () => {
  const large = new File([new Uint8Array(50_000_001)], 'a.jpg')
  expect(await checkPicture(large)).toMatchObject({problem: expect.stringContaining('larger than 50 MB')})
})
