import {createClient, type SanityClient} from '@sanity/client'
import {lakeFetch} from 'content-lake'
import type {DocumentActionComponent} from 'sanity'
import {beforeEach, expect, test} from 'vitest'
import {leadOn, leadOnAndSay, withOldAddressKept} from '@/sanity/structure/keep-old-address'
import {openLake} from '../lake/lake-test'

let client: SanityClient

beforeEach(async () => {
  const lake = await openLake()
  client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: 'http://127.0.0.1',
    useProjectHostname: false,
    useCdn: false,
    token: 'local',
    resolveFetch: () => lakeFetch(lake),
  })
})

async function redirects(): Promise<[string, string][]> {
  const found = await client.fetch<{from: string; to: string}[]>(
    '*[_type == "redirect"] | order(from asc){from, to}',
  )
  return found.map(({from, to}) => [from, to])
}

test('an old address leads to the new one', async () => {
  await leadOn(client, '/education/old', '/education/new')
  expect(await redirects()).toEqual([['/education/old', '/education/new']])
})

test('after a second change both older addresses lead straight to the newest', async () => {
  await leadOn(client, '/education/one', '/education/two')
  await leadOn(client, '/education/two', '/education/three')
  expect(await redirects()).toEqual([
    ['/education/one', '/education/three'],
    ['/education/two', '/education/three'],
  ])
})

test('going back to an old address leaves no circle', async () => {
  await leadOn(client, '/education/one', '/education/two')
  await leadOn(client, '/education/two', '/education/one')
  expect(await redirects()).toEqual([['/education/two', '/education/one']])
})

test('a second publish with the same change writes the same redirect', async () => {
  await leadOn(client, '/education/one', '/education/two')
  await leadOn(client, '/education/one', '/education/two')
  expect(await redirects()).toEqual([['/education/one', '/education/two']])
})

test('staff are told that the old address leads on', async () => {
  expect(await leadOnAndSay(client, '/education/old', '/education/new')).toMatchObject({
    status: 'success',
    description: expect.stringContaining('/education/new'),
  })
  expect(await redirects()).toEqual([['/education/old', '/education/new']])
})

test('a redirect that could not be written is said, with what to write by hand', async () => {
  const offline = client.withConfig({
    maxRetries: 0,
    resolveFetch: () => () => Promise.reject(new TypeError('fetch failed')),
  })
  const said = await leadOnAndSay(offline, '/education/old', '/education/new')
  expect(said.status).toBe('error')
  expect(said.description).toContain('from /education/old to /education/new')
})

test('only publishing a document with a page is another action', () => {
  const action = (name: 'duplicate' | 'publish'): DocumentActionComponent =>
    Object.assign((): null => null, {action: name})
  const actions = [action('publish'), action('duplicate')]
  expect(withOldAddressKept(actions, 'citation')).toEqual(actions)
  const [publish, duplicate] = withOldAddressKept(actions, 'article')
  expect(publish).not.toBe(actions[0])
  expect(publish?.action).toBe('publish')
  expect(duplicate).toBe(actions[1])
})
