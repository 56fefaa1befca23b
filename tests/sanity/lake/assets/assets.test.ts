import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {numbered, quarters} from '../images'
import {adapters, startLakeOver} from '../lake-over'

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
)

let world: Awaited<ReturnType<typeof startLakeOver>>

afterEach(() => world.stop())

describe.each(adapters)('over the %s adapter', (adapter) => {
  beforeEach(async () => {
    world = await startLakeOver(adapter)
  })

  test('an uploaded image is described as Sanity describes it', async () => {
    const bytes = await quarters(400, 200).png().toBuffer()
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    const options = {filename: '../Front desk.png', title: 'Front desk', creditLine: 'The clinic'}
    const asset = await world.client.assets.upload('image', bytes, options)

    expect(asset).toMatchObject({
      _id: `image-${sha1}-400x200-png`,
      _type: 'sanity.imageAsset',
      _rev: expect.any(String),
      _createdAt: expect.stringMatching(/Z$/),
      assetId: sha1,
      sha1hash: sha1,
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'Front desk.png',
      title: 'Front desk',
      creditLine: 'The clinic',
      size: bytes.length,
      path: `images/local/production/${sha1}-400x200.png`,
      url: `${world.url}/images/local/production/${sha1}-400x200.png`,
      uploadId: expect.any(String),
    })
    expect(asset.metadata).toMatchObject({
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 400, height: 200, aspectRatio: 2},
      hasAlpha: false,
      isOpaque: true,
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
    })
    const {palette, lqip} = asset.metadata
    expect(palette).toMatchObject({
      _type: 'sanity.imagePalette',
      vibrant: {_type: 'sanity.imagePaletteSwatch'},
    })
    expect(palette?.dominant).toMatchObject({
      background: expect.stringMatching(/^#[a-f0-9]{6}$/),
      foreground: expect.stringMatching(/^#(fff|000)$/),
      title: expect.stringMatching(/^#(fff|000)$/),
      population: expect.any(Number),
    })
    expect((await sharp(Buffer.from(lqip?.split(',')[1] ?? '', 'base64')).metadata()).width).toBe(20)
    expect(await world.client.fetch('*[_type == "sanity.imageAsset"]._id')).toEqual([asset._id])
    expect(Buffer.from(await (await world.get(asset.url)).arrayBuffer())).toEqual(bytes)
  })

  test('the same bytes make the same document, whatever they are called', async () => {
    const bytes = await numbered(1)
    const first = await world.client.assets.upload('image', bytes, {filename: 'a.png'})
    const [second, third] = await Promise.all([
      world.client.assets.upload('image', bytes, {filename: 'b.png'}),
      world.client.assets.upload('image', bytes, {filename: 'c.png'}),
    ])
    expect([second, third]).toEqual([first, first])
    expect(await readdir(path.join(world.dir, 'assets', 'images'))).toEqual([`${first.sha1hash}-24x16.png`])
  })

  test('a photo is described as it is seen, after its orientation', async () => {
    const bytes = await quarters(40, 20).jpeg().withMetadata({orientation: 6}).toBuffer()
    const {_id, metadata} = await world.client.assets.upload('image', bytes)
    expect(metadata.dimensions).toMatchObject({width: 20, height: 40, aspectRatio: 0.5})
    expect(_id).toMatch(/-20x40-jpg$/)
  })

  test('a picture one can see through says so', async () => {
    const bytes = await sharp({create: {width: 20, height: 20, channels: 4, background: '#ff000080'}})
      .png()
      .toBuffer()
    const {metadata} = await world.client.assets.upload('image', bytes)
    expect(metadata).toMatchObject({
      hasAlpha: true,
      isOpaque: false,
      lqip: expect.stringMatching(/^data:image\/png/),
    })
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('%s is kept', async (format) => {
    const {mimeType, url} = await world.client.assets.upload(
      'image',
      await quarters(16, 8)[format]().toBuffer(),
    )
    expect(mimeType).toBe(`image/${format}`)
    expect((await world.get(`${url}?w=4&fm=png`)).headers.get('content-type')).toBe('image/png')
  })

  test.each([
    ['an SVG', svg, 'picture.svg', /SVG/],
    ['an SVG that calls itself PNG', svg, 'picture.png', /SVG/],
    [
      'an SVG behind an XML header',
      Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), svg]),
      'a.jpg',
      /SVG/,
    ],
    [
      'an SVG behind a JPEG header',
      Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), svg]),
      'a.jpg',
      /read/,
    ],
    [
      'an SVG behind a PNG header',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), svg]),
      'a.png',
      /read/,
    ],
    ['a text', Buffer.from('hello'), 'a.png', /not an image/],
    ['nothing', Buffer.alloc(0), 'a.png', /empty/],
  ])('%s is refused as an image and nothing is kept', async (_name, bytes, filename, message) => {
    const upload = world.client.assets.upload('image', bytes, {filename, contentType: 'image/png'})
    await expect(upload).rejects.toMatchObject({statusCode: 400, message: expect.stringMatching(message)})
    expect(await world.client.fetch('count(*)')).toBe(0)
    expect(existsSync(path.join(world.dir, 'assets', 'images'))).toBe(false)
  })

  test('a truncated photo is refused', async () => {
    const bytes = await quarters(400, 200).jpeg().toBuffer()
    const upload = world.client.assets.upload('image', bytes.subarray(0, bytes.length / 2))
    await expect(upload).rejects.toMatchObject({statusCode: 400})
  })

  test('an image with more pixels than the limit is refused', async () => {
    const bytes = await sharp({create: {width: 9000, height: 8000, channels: 3, background: '#fff'}})
      .png()
      .toBuffer()
    await expect(world.client.assets.upload('image', bytes)).rejects.toMatchObject({statusCode: 400})
  })

  test('an upload above the size limit is refused', async () => {
    const upload = world.client.assets.upload('file', Buffer.alloc(50_000_001))
    await expect(upload).rejects.toMatchObject({statusCode: 413})
  })
})
