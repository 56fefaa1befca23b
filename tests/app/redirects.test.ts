import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {generateMetadata as rootMetadata} from '@/app/(site)/[slug]/page'
import {generateMetadata} from '@/app/(site)/education/[slug]/page'
import {isAddress} from '@/sanity/validation/slug'
import {resetContentState} from '../lib/cms/reset-content-state'
import {lakeClient, startSeededLake} from './seeded-lake'

let stopLake: () => Promise<void>
let lake: SanityClient
const made: string[] = []

beforeAll(async () => {
  stopLake = await startSeededLake()
  lake = lakeClient()
})

afterAll(() => stopLake())

beforeEach(async () => {
  for (const id of made.splice(0)) await lake.delete(id)
  resetContentState()
})

async function redirect(from: unknown, to: unknown): Promise<void> {
  const {_id} = await lake.create({_type: 'redirect', from, to})
  made.push(_id)
  resetContentState()
}

const at = (slug: string) => ({params: Promise.resolve({slug}), searchParams: Promise.resolve({})})
const digestOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => Object(error).digest,
  )
const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404'
const movedTo = (path: string) => `NEXT_REDIRECT;replace;${path};308;`

test('an old address leads to the new one for good', async () => {
  await redirect('/education/old-title', '/faq')
  expect(await digestOf(generateMetadata(at('old-title')))).toBe(movedTo('/faq'))
  expect(await digestOf(generateMetadata(at('other-title')))).toBe(NOT_FOUND)
})

test('an old address beside the home page leads on too, in one step however many stand in between', async () => {
  await redirect('/old', '/newer')
  await redirect('/newer', '/visit')
  expect(await digestOf(rootMetadata(at('old')))).toBe(movedTo('/visit'))
})

test('redirects that go in a circle lead nowhere', async () => {
  await redirect('/education/a-one', '/education/a-two')
  await redirect('/education/a-two', '/education/a-one')
  expect(await digestOf(generateMetadata(at('a-one')))).toBe(NOT_FOUND)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/a b',
  '',
  7,
  null,
])('nobody is led to %j, whatever an import holds', async (to) => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await redirect('/education/old-title', to)
  expect(await digestOf(generateMetadata(at('old-title')))).toBe(NOT_FOUND)
})

test('a page that exists is not led away from', async () => {
  const slug = 'how-does-ketamine-work-in-the-brain'
  expect(isAddress(slug)).toBe(true)
  await redirect(`/education/${slug}`, '/faq')
  expect(await generateMetadata(at(slug))).toMatchObject({alternates: {canonical: `/education/${slug}`}})
})
