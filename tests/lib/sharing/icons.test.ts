import sharp from 'sharp'
import {expect, test} from 'vitest'
import {favicon, touchIcon} from '@/lib/sharing/icons/draw-icons'

test('the icon of the home screen is the mark on an opaque square', async () => {
  expect(await sharp(await touchIcon()).metadata()).toMatchObject({
    format: 'png',
    width: 180,
    height: 180,
    hasAlpha: false,
  })
})

test('favicon.ico is one picture in a frame that says its size and place', async () => {
  const icon = Buffer.from(await favicon())
  expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  const [length, offset] = [icon.readUInt32LE(14), icon.readUInt32LE(18)]
  expect(offset + length).toBe(icon.length)
  expect(await sharp(icon.subarray(offset)).metadata()).toMatchObject({format: 'png', width: 32, height: 32})
  expect(icon.length).toBeLessThan(5_000)
})
