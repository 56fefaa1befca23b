import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {GET as ofPage} from '@/app/share/[...page]/route'
import {GET as ofClinic} from '@/app/share.png/route'
import {documentTypes, isPageType, pagePath, typeNames} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {resetContentState} from '../lib/cms/reset-content-state'
import {headOfPath} from './render-path'
import {lakeClient, sitemapPaths, startSeededLake} from './seeded-lake'

const article = '/education/what-research-says-about-ketamine-for-depression'

let stopLake: () => Promise<void>
let listed: string[]

beforeAll(async () => {
  stopLake = await startSeededLake()
  listed = await sitemapPaths()
})

afterAll(() => stopLake())

test('every page in the sitemap says all that a search engine and a shared link need', async () => {
  expect(listed.length).toBeGreaterThan(100)
  const titles = new Set<unknown>()
  for (const path of listed) {
    const {title, description, alternates, openGraph} = await headOfPath(path)
    expect(titles, `${path} has the title of another page`).not.toContain(openGraph?.title)
    titles.add(openGraph?.title)
    const isForm = path === paths.consultation
    expect(title, path).toEqual({
      absolute: isForm ? '' : expect.stringMatching(/^\S.* \| Alchemy Wellness$/),
    })
    expect(description?.length, path).toBeGreaterThan(20)
    expect(description?.length, path).toBeLessThanOrEqual(155)
    expect(alternates?.canonical, path).toBe(path)
    expect(openGraph, path).toMatchObject({
      siteName: 'Alchemy Wellness',
      locale: 'en_US',
      url: path,
      title: expect.stringMatching(/\S/),
      description,
      type: expect.stringMatching(/^(website|article|profile)$/),
      images: [
        {
          url: '/share.png',
          type: 'image/png',
          width: 1200,
          height: 630,
          alt: 'Low sun over still water. Alchemy Wellness, Richmond, Virginia',
        },
      ],
    })
  }
})

test('the page of a document says when it changed, and an article when it was published', async () => {
  const times = {modifiedTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/)}
  const {openGraph} = await headOfPath(article)
  expect(openGraph).toMatchObject({
    type: 'article',
    ...times,
    publishedTime: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
  })
  for (const type of typeNames.filter(isPageType).filter((name) => name !== 'person')) {
    const path = listed.find((one) => one.startsWith(`${documentTypes[type].list?.path}/`))
    if (path && !['/', paths.topics].includes(path))
      expect((await headOfPath(path)).openGraph, path).toMatchObject(times)
  }
})

test('the home page says what is here and where', async () => {
  expect((await headOfPath('/')).title).toEqual({
    absolute: 'Ketamine clinic in Richmond, Virginia | Alchemy Wellness',
  })
})

test('the picture of a shared link is drawn here, in the size that phones show', async () => {
  const response = await ofClinic()
  expect(response.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBeLessThan(40_000)
  expect(await sharp(bytes).metadata()).toMatchObject({format: 'png', width: 1200, height: 630})
})

test('no page has a picture with its title until the clinic wants it, and none is drawn of an unknown page', async () => {
  expect((await pictureOf(article)).status).toBe(404)

  await lakeClient().patch('clinicSettings').set({titlesInPictures: true}).commit()
  resetContentState()
  expect((await headOfPath(article)).openGraph).toMatchObject({
    images: [{url: `/share${article}.png`, alt: expect.stringContaining('What research says')}],
  })
  const drawn = await pictureOf(article)
  expect(drawn.headers.get('content-type')).toBe('image/png')
  expect(drawn.headers.get('etag')).not.toBe((await ofClinic()).headers.get('etag'))
  for (const path of ['/education/nowhere', '/nowhere', pagePath('article', '..'), '/education'])
    expect((await pictureOf(path)).status, path).toBe(404)

  await lakeClient().patch('clinicSettings').unset(['titlesInPictures']).commit()
  resetContentState()
})

function pictureOf(path: string): Promise<Response> {
  const page = `${path}.png`.slice(1).split('/')
  return ofPage(new Request('https://www.clinic.example'), {params: Promise.resolve({page})})
}
