import {mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createImageRenderer} from '@/sanity/lake/images/render-image'
import {corners, nameOf, numbered, quarters} from '../images'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lake-images-'))
})

afterEach(() => rm(dir, {recursive: true, force: true}))

/** Draws from a picture of 400 x 200 pixels unless told otherwise. */
async function draw(query: string, {accept = '', source = quarters(400, 200).png(), extension = 'png'} = {}) {
  const file = path.join(dir, `${'a'.repeat(40)}-400x200.${extension}`)
  await writeFile(file, await source.toBuffer())
  const renderer = createImageRenderer({dir})
  const answer = await renderer.render(file, new URLSearchParams(query), accept)
  const bytes = answer.bytes ?? (await source.toBuffer())
  const {width, height, format} = await sharp(bytes).metadata()
  return {...answer, bytes, format, size: `${width}x${height}`, seen: (await corners(bytes)).map(nameOf)}
}

test.each([
  ['w=100', '100x50'],
  ['h=100', '200x100'],
  ['w=100&h=100', '100x50'],
  ['w=100&dpr=2', '200x100'],
  ['w=800', '800x400'],
  ['w=800&fit=max', '400x200'],
  ['w=100&h=100&fit=max', '100x50'],
  ['w=100&h=100&fit=crop', '100x100'],
  ['w=1000&h=1000&fit=crop', '1000x1000'],
  ['w=1000&h=1000&fit=min', '200x200'],
  ['w=100&h=100&fit=min', '100x100'],
  ['w=100&h=100&fit=fill', '100x100'],
  ['w=600&h=600&fit=fillmax', '600x600'],
  ['w=70&h=150&fit=scale', '70x150'],
  ['rect=0,0,100,100', '100x100'],
  ['rect=300,100,500,500&w=50', '50x50'],
  ['or=90', '200x400'],
  ['or=90&w=100', '100x200'],
  ['w=333&h=77&fit=crop', '333x77'],
])('%s gives a picture of %s', async (query, size) => {
  expect((await draw(query)).size).toBe(size)
})

test.each([
  ['w=100&h=100&fit=crop&crop=left', 'red red blue blue'],
  ['w=100&h=100&fit=crop&crop=right', 'green green yellow yellow'],
  ['w=100&h=100&fit=crop&crop=center', 'red green blue yellow'],
  ['w=100&h=100&fit=crop&crop=focalpoint&fp-x=0&fp-y=1', 'red red blue blue'],
  ['w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.9', 'green green yellow yellow'],
  ['w=400&h=50&fit=crop&crop=top', 'red green red green'],
  ['w=400&h=50&fit=crop&crop=bottom,left', 'blue yellow blue yellow'],
  ['rect=200,0,200,100', 'green green green green'],
  ['rect=0,100,200,100&w=20&h=20&fit=crop', 'blue blue blue blue'],
  ['or=90', 'blue red yellow green'],
  ['or=180', 'yellow blue green red'],
  ['or=90&rect=0,0,200,200', 'blue red blue red'],
  ['flip=h', 'green red yellow blue'],
  ['flip=hv', 'yellow blue green red'],
  ['flip=h&w=100&h=100&fit=crop&crop=left', 'green green yellow yellow'],
])('%s shows %s', async (query, seen) => {
  expect((await draw(query)).seen.join(' ')).toBe(seen)
})

test('room that the picture does not fill takes the background colour', async () => {
  const {bytes} = await draw('w=100&h=100&fit=fill&bg=ff0000')
  const [red, green, blue] = await sharp(bytes).raw().toBuffer()
  expect([red, green, blue]).toEqual([255, 0, 0])
})

test('entropy keeps the busy part of the picture', async () => {
  const busy = await sharp({
    create: {
      width: 100,
      height: 200,
      channels: 3,
      background: '#000',
      noise: {type: 'gaussian', mean: 128, sigma: 60},
    },
  })
    .png()
    .toBuffer()
  const source = sharp({create: {width: 400, height: 200, channels: 3, background: '#fff'}})
    .composite([{input: busy, left: 300, top: 0}])
    .png()
  const {bytes, size} = await draw('w=100&h=200&fit=crop&crop=entropy', {source})
  expect(size).toBe('100x200')
  expect((await sharp(bytes).stats()).channels[0]?.stdev).toBeGreaterThan(30)
})

test.each([
  ['fm=webp', '', 'image/webp'],
  ['fm=jpg', '', 'image/jpeg'],
  ['fm=pjpg', '', 'image/jpeg'],
  ['fm=avif', '', 'image/avif'],
  ['auto=format', 'image/avif,image/webp,*/*', 'image/avif'],
  ['auto=format', 'image/webp,*/*', 'image/webp'],
  ['auto=format', 'text/html', 'image/png'],
  ['auto=format&fm=jpg', 'image/webp', 'image/jpeg'],
])('%s for a browser that takes "%s" answers %s', async (query, accept, mimeType) => {
  const answer = await draw(`${query}&w=40`, {accept})
  expect(answer.mimeType).toBe(mimeType)
  expect(`image/${answer.format === 'heif' ? 'avif' : answer.format}`).toBe(mimeType)
})

test.each([
  ['w=20', 'gif', 3],
  ['w=20&auto=format', 'webp', 3],
  ['w=20&h=20&fit=crop', 'gif', 1],
  ['w=20&fm=jpg', 'jpeg', 1],
])('a moving picture asked for with %s is a %s of %i frames', async (query, format, frames) => {
  const pictures = await Promise.all([1, 60, 120].map(numbered))
  const source = sharp(pictures, {join: {animated: true}}).gif()
  const {bytes} = await draw(query, {source, extension: 'gif', accept: 'image/avif,image/webp'})
  const {pages = 1, ...metadata} = await sharp(bytes).metadata()
  expect({format: metadata.format, pages}).toEqual({format, pages: frames})
})

test('a lower quality makes a smaller file', async () => {
  const noise = {type: 'gaussian' as const, mean: 128, sigma: 40}
  const source = sharp({create: {width: 400, height: 200, channels: 3, background: '#000', noise}}).png()
  const sizes = []
  for (const quality of [20, 75, 95]) sizes.push((await draw(`fm=jpg&q=${quality}`, {source})).bytes.length)
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
})

test.each([
  ['w=abc', 'w'],
  ['w=0', 'w'],
  ['h=-5', 'h'],
  ['w=100000', 'w'],
  ['fit=stretch', 'fit'],
  ['crop=middle', 'crop'],
  ['rect=1,2,3', 'rect'],
  ['rect=0,0,0,10', 'rect'],
  ['rect=900,0,10,10', 'rect'],
  ['fm=svg', 'fm'],
  ['auto=compress', 'auto'],
  ['q=101', 'q'],
  ['dpr=9', 'dpr'],
  ['fp-x=2', 'fp-x'],
  ['or=45', 'or'],
  ['flip=x', 'flip'],
  ['bg=red', 'bg'],
  ['blur=-1', 'blur'],
  ['sat=50', 'sat'],
])('%s is refused with a message that names "%s"', async (query, name) => {
  await expect(draw(query)).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining(`"${name}"`),
  })
})

test('a query cannot ask for a picture too large to draw', async () => {
  const source = quarters(20, 2000).png()
  await expect(draw('w=8000', {source})).rejects.toMatchObject({status: 400})
})

test('a photo is shown upright, and what the camera wrote into it never leaves', async () => {
  const withExif = await quarters(400, 200)
    .jpeg({quality: 95})
    .withExif({IFD0: {Artist: 'Somebody'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '37/1 32/1 0/1'}})
    .withMetadata({orientation: 6})
    .toBuffer()
  expect((await sharp(withExif).metadata()).exif).toBeDefined()

  for (const query of ['', 'w=100', 'w=100&fm=webp', 'rect=0,0,100,100', 'auto=format', 'dl=photo.jpg']) {
    const {bytes} = await draw(query, {source: sharp(withExif).keepMetadata(), extension: 'jpg'})
    const {exif, xmp, iptc, orientation} = await sharp(bytes).metadata()
    expect({exif, xmp, iptc, orientation}).toEqual({})
  }
  const upright = await draw('w=100', {source: sharp(withExif).keepMetadata(), extension: 'jpg'})
  expect(upright).toMatchObject({size: '100x200', seen: ['blue', 'red', 'yellow', 'green']})
  const cut = await draw('rect=0,0,200,200', {source: sharp(withExif).keepMetadata(), extension: 'jpg'})
  expect(cut).toMatchObject({size: '200x200', seen: ['blue', 'red', 'blue', 'red']})
})

test('an original without metadata is sent as it was uploaded', async () => {
  const file = path.join(dir, `${'b'.repeat(40)}-40x20.png`)
  await writeFile(file, await quarters(40, 20).png().toBuffer())
  const renderer = createImageRenderer({dir})
  expect((await renderer.render(file, new URLSearchParams(), '')).bytes).toBeUndefined()
  expect((await renderer.render(file, new URLSearchParams('w=10'), '')).bytes).toBeDefined()
})

test('the same picture is drawn once, also when many ask at the same time', async () => {
  const file = path.join(dir, `${'c'.repeat(40)}-400x200.png`)
  await writeFile(file, await quarters(400, 200).png().toBuffer())
  const renderer = createImageRenderer({dir})
  const asked = Array.from({length: 12}, () => renderer.render(file, new URLSearchParams('w=50'), ''))
  const answers = await Promise.all(asked)
  expect(new Set(answers.map(({etag}) => etag)).size).toBe(1)
  const cached = path.join(dir, 'assets', 'cache')
  const [name, ...others] = await readdir(cached)
  expect(others).toEqual([])

  const drawnAt = (await stat(path.join(cached, name ?? ''))).mtimeMs
  await createImageRenderer({dir}).render(file, new URLSearchParams('w=50'), '')
  expect((await stat(path.join(cached, name ?? ''))).mtimeMs).toBe(drawnAt)
})

test('the cache of drawn pictures stays within its size and drops the oldest', async () => {
  const file = path.join(dir, `${'d'.repeat(40)}-400x200.png`)
  await writeFile(file, await quarters(400, 200).png().toBuffer())
  const renderer = createImageRenderer({dir, cacheBytes: 3000})
  for (let width = 100; width < 130; width += 1) {
    await renderer.render(file, new URLSearchParams(`w=${width}&fm=jpg`), '')
  }
  const cached = path.join(dir, 'assets', 'cache')
  const sizes = await Promise.all(
    (await readdir(cached)).map(async (name) => (await stat(path.join(cached, name))).size),
  )
  expect(sizes.length).toBeGreaterThan(1)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3000)
})
