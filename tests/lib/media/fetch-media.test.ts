import {expect, test, vi} from 'vitest'
import {fetchMedia} from '@/lib/media/fetch-media'
import {pictureServer} from './picture-server'

const file = '0123456789abcdef0123456789abcdef01234567-2000x1000.jpg'
const pictures = pictureServer()

test('an image comes from the lake, no wider than pictures.asked for', async () => {
  pictures.answer = (_, response) => response.setHeader('content-type', 'image/webp').end('picture')
  const media = await fetchMedia({file, width: 640, rect: '0,0,100,100'}, 'image/avif,image/webp,*/*')

  expect(media).toMatchObject({ok: true, type: 'image/webp'})
  expect(media.ok && Buffer.from(media.bytes).toString()).toBe('picture')
  expect(pictures.asked[0]?.url).toBe(
    `/images/local/production/${file}?rect=0%2C0%2C100%2C100&w=640&fit=max&auto=format`,
  )
})

test('nothing about the patient is passed on', async () => {
  pictures.answer = (_, response) => response.setHeader('content-type', 'image/jpeg').end('picture')
  await fetchMedia({file, width: 640}, 'text/html,image/webp;q=0.9,x-unusual/header')
  expect(pictures.asked[0]?.headers.accept).toBe('image/webp,image/*;q=0.8')
  expect(pictures.asked[0]?.headers.cookie).toBeUndefined()
  expect(pictures.asked[0]?.headers.referer).toBeUndefined()
})

test('an image that does not exist is missing', async () => {
  pictures.answer = (_, response) => response.writeHead(404, {'content-type': 'application/json'}).end('{}')
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 404})
})

test.each(['text/html', 'image/svg+xml', 'application/json', ''])('%j is not an image', async (type) => {
  pictures.answer = (_, response) => response.writeHead(200, type ? {'content-type': type} : {}).end('<svg/>')
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('a redirect is not followed', async () => {
  pictures.answer = (request, response) => {
    if (request.url === '/elsewhere') response.setHeader('content-type', 'image/jpeg').end('picture')
    else response.writeHead(302, {location: '/elsewhere'}).end()
  }
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
  expect(pictures.asked).toHaveLength(1)
})

test('half an image is no image', async () => {
  pictures.answer = (_, response) => {
    response.writeHead(200, {'content-type': 'image/jpeg', 'content-length': '1000'})
    response.write('half')
    setTimeout(() => response.destroy(), 20)
  }
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('an image of more than eight megabytes is refused', async () => {
  pictures.answer = (_, response) => {
    response.writeHead(200, {'content-type': 'image/jpeg'})
    response.end(Buffer.alloc(9 * 1024 * 1024))
  }
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('a lake that is not running is a failed image, not a failed site', async () => {
  vi.stubEnv('LAKE_PORT', '1')
  expect(await fetchMedia({file, width: 640}, null)).toEqual({ok: false, status: 502})
})

test('browsers that ask for one picture together share one fetch', async () => {
  pictures.answer = (_, response) => {
    setTimeout(() => response.setHeader('content-type', 'image/jpeg').end('picture'), 20)
  }
  const all = await Promise.all(Array.from({length: 20}, () => fetchMedia({file, width: 640}, 'image/webp')))
  expect(all.every((media) => media.ok)).toBe(true)
  expect(pictures.asked).toHaveLength(1)
})

test('a flood of different pictures is fetched eight at a time, and then refused', async () => {
  let running = 0
  let most = 0
  pictures.answer = (_, response) => {
    running += 1
    most = Math.max(most, running)
    setTimeout(() => {
      running -= 1
      response.setHeader('content-type', 'image/jpeg').end('picture')
    }, 5)
  }
  const requests = Array.from({length: 200}, (_, at) => ({file, width: 640, rect: `${at},0,10,10`}))
  const statuses = await Promise.all(
    requests.map(async (request) => {
      const media = await fetchMedia(request, null)
      return media.ok ? 200 : media.status
    }),
  )
  expect(most).toBe(8)
  expect(statuses.filter((status) => status === 200)).toHaveLength(108)
  expect(statuses.filter((status) => status === 503)).toHaveLength(92)
})
