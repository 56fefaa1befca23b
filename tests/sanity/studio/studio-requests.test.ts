import {expect, test} from 'vitest'
import {createLocalFetch} from '@/sanity/studio/studio-requests'

const asked: string[] = []
const localFetch = createLocalFetch(['http://localhost:3000', 'http://127.0.0.1:3001'], async (input) => {
  asked.push(String(input instanceof Request ? input.url : input))
  return new Response('real')
})

test.each([
  '/api/studio',
  'http://localhost:3000/_next/static/x.js',
  'http://127.0.0.1:3001/v1/users/me',
  'data:text/plain,x',
  'blob:http://localhost:3000/1',
])('%s is asked for', async (url) => {
  expect(await (await localFetch(url)).text()).toBe('real')
  expect(asked.at(-1)).toBe(url)
})

test.each([
  'https://sanity-cdn.com/v1/modules/sanity',
  'https://api.sanity.io/vX/intake/feedback',
  'http://127.0.0.1:4000/',
  'http://localhost:3001/',
])('%s never hears of it', async (url) => {
  const before = asked.length
  expect(await (await localFetch(new Request(url))).json()).toEqual({})
  expect(await (await localFetch(new URL(url))).json()).toEqual({})
  expect(asked).toHaveLength(before)
})
