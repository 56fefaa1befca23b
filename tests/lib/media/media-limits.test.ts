import {expect, test, vi} from 'vitest'
import {fetchMedia} from '@/lib/media/fetch-media'
import {pictureServer} from './picture-server'

const file = '0123456789abcdef0123456789abcdef01234567-2000x1000.jpg'
const MOST = 8 * 1024 * 1024
const pictures = pictureServer()

const jpeg = {'content-type': 'image/jpeg'}

test('an image of eight megabytes is whole, and one byte more is refused', async () => {
  const announced = {...jpeg, 'content-length': String(MOST)}
  pictures.answer = (_, response) => response.writeHead(200, announced).end(Buffer.alloc(MOST, 'a'))
  const media = await fetchMedia({file, width: 640}, null)
  expect(media.ok && media.bytes.byteLength).toBe(MOST)
  expect(media.ok && Buffer.from(media.bytes).equals(Buffer.alloc(MOST, 'a'))).toBe(true)
  pictures.answer = (_, response) => response.writeHead(200, jpeg).end(Buffer.alloc(MOST + 1))
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('an image that says it is too large is not read at all', {timeout: 10_000}, async () => {
  // Nothing but the announced length may end it.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
  let isClosed = false
  pictures.answer = (_, response) => {
    response.writeHead(200, {...jpeg, 'content-length': String(MOST + 1)}).write('the beginning')
    response.once('close', () => {
      isClosed = true
    })
  }
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
  await expect.poll(() => isClosed).toBe(true)
})

test('an image of unknown length is read until it is too large', async () => {
  pictures.answer = (_, response) => {
    response.writeHead(200, jpeg).write(Buffer.alloc(MOST))
    response.end('a')
  }
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
  pictures.answer = (_, response) => {
    response.writeHead(200, jpeg).write('first ')
    setTimeout(() => response.end('second'), 5)
  }
  const media = await fetchMedia({file, width: 640}, null)
  expect(media.ok && Buffer.from(media.bytes).toString()).toBe('first second')
})

test.each(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif'])(
  '%s is an image, with or without a parameter',
  async (type) => {
    pictures.answer = (_, response) =>
      response.writeHead(200, {'content-type': `${type} ; q=1`}).end('picture')
    expect(await fetchMedia({file, width: 640}, null)).toMatchObject({ok: true, type})
  },
)

test.each([201, 204, 206, 403, 410, 500, 503])('an answer with status %i is no image', async (status) => {
  pictures.answer = (_, response) =>
    response.writeHead(status, jpeg).end(status === 204 ? undefined : 'picture')
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('a missing image is missing, even if a picture says so', async () => {
  pictures.answer = (_, response) => response.writeHead(404, jpeg).end('picture')
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 404})
})

test('a browser gets the formats that it takes, and any other image', async () => {
  pictures.answer = (_, response) => response.writeHead(200, jpeg).end('picture')
  for (const accept of [null, 'image/avif', 'image/webp', 'image/webp,image/avif'])
    await fetchMedia({file, width: 640}, accept)
  expect(pictures.asked.map(({headers}) => headers.accept)).toEqual([
    'image/*;q=0.8',
    'image/avif,image/*;q=0.8',
    'image/webp,image/*;q=0.8',
    'image/avif,image/webp,image/*;q=0.8',
  ])
  expect(pictures.asked[0]?.url).toBe(`/images/local/production/${file}?w=640&fit=max&auto=format`)
})

test('a fetch is shared only with those who ask for the same picture in the same formats, and only while it lasts', async () => {
  pictures.answer = (_, response) => {
    setTimeout(() => response.writeHead(200, jpeg).end('picture'), 10)
  }
  await Promise.all([
    fetchMedia({file, width: 640}, 'image/webp'),
    fetchMedia({file, width: 640}, 'image/webp,*/*'),
    fetchMedia({file, width: 640}, 'image/avif'),
    fetchMedia({file, width: 320}, 'image/webp'),
    fetchMedia({file, width: 640, rect: '0,0,1,1'}, 'image/webp'),
  ])
  expect(pictures.asked).toHaveLength(4)
  await fetchMedia({file, width: 640}, 'image/webp')
  expect(pictures.asked).toHaveLength(5)
})

test('a picture is waited for five seconds: one that was being fetched failed, and one that waited was not pictures.asked for', async () => {
  const end = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(end.signal)
  pictures.answer = () => undefined
  const nine = Array.from({length: 9}, (_, at) => fetchMedia({file, width: 640, rect: `${at},9,9,9`}, null))
  await expect.poll(() => pictures.asked.length).toBe(8)
  end.abort()
  const statuses = (await Promise.all(nine)).map((media) => (media.ok ? 200 : media.status))
  expect(statuses).toEqual([...Array(8).fill(502), 503])
  expect(timeout.mock.calls[0]).toEqual([5_000])
})

test('a clinic with a Sanity project has its pictures from the CDN of Sanity', async () => {
  vi.stubEnv('NEXT_PUBLIC_SANITY_PROJECT_ID', 'abc123')
  vi.stubEnv('NEXT_PUBLIC_SANITY_DATASET', 'clinic')
  vi.resetModules()
  const cloud = await import('@/lib/media/fetch-media')
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(new Response('picture', {headers: {'content-type': 'image/png'}}))
  expect(await cloud.fetchMedia({file, width: 640}, null)).toMatchObject({ok: true, type: 'image/png'})
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(String(url)).toBe(`https://cdn.sanity.io/images/abc123/clinic/${file}?w=640&fit=max&auto=format`)
  expect(init).toMatchObject({redirect: 'error', cache: 'no-store'})
})
