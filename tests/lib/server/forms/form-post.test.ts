import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {eventPath, eventReaders} from '@/lib/outbox/transport/transports'
import {isFormPost, isProgramRoute} from '@/lib/server/forms/form-post'

const routes = globSync('app/api/**/route.ts').flatMap((file) =>
  addressesOf(`/${path.dirname(path.relative('app', file))}`).map((address) => ({
    path: address,
    takesPosts: /\bPOST\b/.test(readFileSync(file, 'utf8')),
  })),
)

function addressesOf(route: string): string[] {
  return route.includes('[transport]') ? eventReaders.map(eventPath) : [route]
}

test('the routes that take posts of programs are those of this list, and no others', () => {
  expect(routes.filter(({takesPosts}) => takesPosts).length).toBeGreaterThan(3)
  for (const route of routes)
    expect([route.path, isProgramRoute(route.path)]).toEqual([route.path, route.takesPosts])
})

test('a post to any other address may be read as the form of a page, whatever its path begins with', () => {
  for (const url of [
    '/',
    '/faq',
    '/consultation/?a',
    '/api',
    '/api/nothing',
    '/api/webhooks/nothing',
    '/api/consultation/x',
    '/media/x',
    '/api/health',
  ])
    expect(isFormPost({method: 'POST', url}), url).toBe(true)
  expect(isFormPost({method: 'POST', url: '/api/consultation?x'})).toBe(false)
  expect(isFormPost({method: 'GET', url: '/consultation'})).toBe(false)
})
