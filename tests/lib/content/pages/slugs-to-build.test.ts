import {expect, test} from 'vitest'
import {ContentUnavailable} from '@/lib/cms/content-unavailable'
import {slugsToBuild} from '@/lib/content/pages/slugs-to-build'
import {fakeLake} from '../fake-lake'

const lake = fakeLake()

/** An index of so many articles, from `page-1`, the newest, on. */
function publish(count: number): void {
  const time = (at: number) => `2026-01-01T00:00:00.${String(999 - at)}Z`
  const index = Array.from({length: count}, (_, at) => ({
    _id: `a${at + 1}`,
    slug: `page-${at + 1}`,
    publishedAt: null,
    _createdAt: time(at),
    _updatedAt: time(at),
  }))
  lake.answer = () => index
}

const slugs = (count: number) => Array.from({length: count}, (_, at) => ({slug: `page-${at + 1}`}))

test('the newest 200 pages are made at build time, ten at once', async () => {
  publish(201)
  let running = 0
  let most = 0
  const get = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise(setImmediate)
    running -= 1
    return {}
  }
  expect(await slugsToBuild('article', get)).toEqual(slugs(200))
  expect(most).toBe(10)
})

test('a number of pages that is no multiple of ten is built to the last', async () => {
  publish(13)
  expect(await slugsToBuild('article', async () => ({}))).toEqual(slugs(13))
  expect(lake.asked[0]?.params).toEqual({type: 'article'})
})

test('a page that cannot be printed, or that is gone meanwhile, does not hold up the others', async () => {
  publish(12)
  const get = async (slug: string) => {
    if (slug === 'page-2') throw new Error('A part of the text cannot be printed')
    return slug === 'page-11' ? null : {}
  }
  const expected = slugs(12).filter(({slug}) => slug !== 'page-2' && slug !== 'page-11')
  expect(await slugsToBuild('article', get)).toEqual(expected)
})

test('a CMS that is away ends the build: it would have no pages', async () => {
  publish(3)
  const get = () => Promise.reject(new ContentUnavailable('it is away'))
  await expect(slugsToBuild('article', get)).rejects.toThrow('it is away')
})
