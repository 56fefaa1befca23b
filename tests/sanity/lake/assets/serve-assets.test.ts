import {createHash} from 'node:crypto'
import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {updateAssetUrls} from '@/sanity/lake/assets/lake-assets'
import {nameOf, numbered, quarters} from '../images'
import {adapters, startLakeOver} from '../lake-over'

const page = Buffer.from('<script>alert(1)</script>')

let world: Awaited<ReturnType<typeof startLakeOver>>

afterEach(() => world.stop())

describe.each(adapters)('over the %s adapter', (adapter) => {
  beforeEach(async () => {
    world = await startLakeOver(adapter)
  })

  test('a file is kept, served under its type and saved under its name', async () => {
    const bytes = Buffer.from('%PDF-1.7 a form')
    const file = await world.client.assets.upload('file', bytes, {filename: 'Intake "form" ä.pdf'})
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    expect(file).toMatchObject({
      _id: `file-${sha1}-pdf`,
      _type: 'sanity.fileAsset',
      extension: 'pdf',
      mimeType: 'application/pdf',
      url: `${world.url}/files/local/production/${sha1}.pdf`,
    })
    const shown = await world.get(file.url)
    expect(shown.headers.get('content-type')).toBe('application/pdf')
    expect(shown.headers.has('content-disposition')).toBe(false)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
    expect((await world.get(`${file.url}?dl=`)).headers.get('content-disposition')).toBe(
      `attachment; filename="Intake _form_ _.pdf"; filename*=UTF-8''Intake%20_form_%20%C3%A4.pdf`,
    )
    const named = await world.get(`${file.url}?dl=${encodeURIComponent('../../a\r\nx: y.pdf')}`)
    expect(named.headers.get('content-disposition')).toContain('filename=".._.._a__x_ y.pdf"')
  })

  test.each(['page.html', 'script.svg', 'unknown'])(
    '%s is only ever saved, never shown',
    async (filename) => {
      const {url} = await world.client.assets.upload('file', page, {filename})
      const {headers} = await world.get(url)
      expect(headers.get('content-disposition')).toContain('attachment')
      expect(headers.get('content-security-policy')).toContain('sandbox')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test('an image answer can be kept for ever and asked for again with its tag', async () => {
    const {url} = await world.client.assets.upload('image', await quarters(400, 200).png().toBuffer())
    const address = `${url}?w=50&auto=format`
    const first = await world.get(address, {accept: 'image/webp'})
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(first.headers.get('vary')).toMatch(/accept/i)
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('content-type')).toBe('image/webp')
    const etag = first.headers.get('etag') ?? ''
    const again = await world.get(address, {accept: 'image/webp', 'if-none-match': `"other", W/${etag}`})
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await world.get(address, {accept: 'image/avif', 'if-none-match': etag})).status).toBe(200)
    expect((await world.get(url, {'if-none-match': etag})).status).toBe(200)
  })

  test("addresses from Sanity's own builder draw hotspot and crop", async () => {
    const {_id} = await world.client.assets.upload('image', await quarters(400, 200).png().toBuffer())
    const image = {
      asset: {_ref: _id},
      crop: {left: 0, right: 0.1, top: 0, bottom: 0},
      hotspot: {x: 0.8, y: 0.2, width: 0.1, height: 0.1},
    }
    const builder = createImageUrlBuilder({projectId: 'local', dataset: 'production', baseUrl: world.url})
    const address = builder.image(image).width(60).height(60).dpr(2).url()
    const bytes = Buffer.from(await (await world.get(address)).arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({width: 120, height: 120})
    const {data} = await sharp(bytes).raw().toBuffer({resolveWithObject: true})
    const topRight = (10 * 120 + 110) * 3
    expect(nameOf([...data.subarray(topRight, topRight + 3)])).toBe('green')
  })

  test('a bad parameter answers 400 and names it', async () => {
    const {url} = await world.client.assets.upload('image', await numbered(1))
    const answer = await world.get(`${url}?w=many`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({statusCode: 400, message: expect.stringContaining('"w"')})
  })

  test('no address reaches a file that is not an asset', async () => {
    const {url} = await world.client.assets.upload('image', await numbered(1))
    const name = url.slice(url.lastIndexOf('/') + 1)
    for (const address of [
      '/images/local/production/..%2f..%2f..%2flake.sqlite',
      '/images/local/production/%2e%2e/%2e%2e/lake.sqlite',
      '/images/local/production/..%5c..%5clake.sqlite',
      '/images/local/production/%00.png',
      `/files/local/production/..%2fimages%2f${name}`,
      `/files/local/production/${name}`,
      `/images/other/production/${name}`,
      `/images/local/other/${name}`,
      `/images/local/production/${'a'.repeat(40)}-1x1.png`,
    ]) {
      expect(`${(await world.get(world.url + address)).status} ${address}`).toBe(`404 ${address}`)
    }
  })

  test('a deleted image is no longer served, and is again once uploaded again', async () => {
    const bytes = await numbered(7)
    const {_id, url} = await world.client.assets.upload('image', bytes)
    await world.client.delete(_id)
    expect((await world.get(url)).status).toBe(404)
    await world.client.assets.upload('image', bytes)
    expect((await world.get(url)).status).toBe(200)
  })
})

test('the addresses of assets follow the lake to another port', async () => {
  world = await startLakeOver('http')
  const {_id, path: location} = await world.client.assets.upload('image', await numbered(3))
  updateAssetUrls(world.lake, 'http://127.0.0.1:4321')
  expect(world.lake.doc(_id)?.url).toBe(`http://127.0.0.1:4321/${location}`)
  const seq = world.lake.latestSeq()
  updateAssetUrls(world.lake, 'http://127.0.0.1:4321')
  expect(world.lake.latestSeq()).toBe(seq)
})
