import {createClient, type SanityClient} from '@sanity/client'
import {renderToStaticMarkup} from 'react-dom/server'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {generateMetadata} from '@/app/(site)/education/[slug]/page'
import EducationPage from '@/app/(site)/education/page'
import FaqPage from '@/app/(site)/faq/page'
import HomePage from '@/app/(site)/page'
import SearchPage from '@/app/(site)/search/page'
import sitemap from '@/app/sitemap'
import {getArticle} from '@/lib/content/article/get-article'
import {listContent} from '@/lib/freshness/list-content'
import {startSeededLake} from '../../../app/seeded-lake'
import {resetContentState} from '../../cms/reset-content-state'

let stopLake: () => Promise<void>
let lake: SanityClient
let ids: string[]

beforeAll(async () => {
  stopLake = await startSeededLake()
  lake = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    token: 'local',
  })
})

afterAll(() => stopLake())

beforeEach(() => {
  ids = []
  resetContentState()
})

afterEach(async () => {
  vi.useRealTimers()
  for (const id of ids.toReversed()) await lake.delete(id)
})

/** As an import or a script writes it: nobody has looked at it in the Studio. */
async function write(id: string, fields: Record<string, unknown>): Promise<void> {
  const slug = {_type: 'slug', current: id}
  await lake.create({
    _id: id,
    _type: 'article',
    title: `Zebrafish ${id}`,
    summary: 'S',
    slug,
    publishedAt: '2026-01-01',
    ...fields,
  })
  ids.push(id)
}

async function everyList(): Promise<string> {
  const search = {params: Promise.resolve({}), searchParams: Promise.resolve({q: 'zebrafish'})}
  const pages = await Promise.all([HomePage(), EducationPage(), FaqPage(), SearchPage(search)])
  return pages.map((page) => renderToStaticMarkup(page)).join() + JSON.stringify(await sitemap())
}

function at(slug: string) {
  return {params: Promise.resolve({slug}), searchParams: Promise.resolve({})}
}

const NOT_FOUND = {digest: 'NEXT_HTTP_ERROR_FALLBACK;404'}

test.each([
  'two words',
  'a/b',
  '../faq',
  'a%2fb',
  'Über-uns',
  'UPPER',
  'page',
  '-',
  'a--b',
  'a?b#c',
  'a\\b',
  '',
  'a'.repeat(201),
  '\u200bzero',
])(
  'an article at %j, which is no address, is in no list and answers as one that is not there',
  async (current) => {
    await write('odd', {slug: {_type: 'slug', current}, publishedAt: '2026-11-01'})
    const related = {_type: 'reference', _ref: 'odd'}
    await lake.create({
      _id: 'leads-there',
      _type: 'faq',
      question: 'Zebrafish?',
      shortAnswer: 'S',
      relatedArticle: related,
    })
    ids.push('leads-there')

    const lists = await everyList()
    expect(lists).not.toContain('Zebrafish odd')
    expect(
      lists
        .match(/education\/[^"<]+/g)
        ?.every((path) => /^education\/(?:page\/|topics\/)?[a-z0-9-]+$/.test(path)),
    ).toBe(true)
    await expect(generateMetadata(at(current))).rejects.toMatchObject(NOT_FOUND)
  },
)

test('a slug that is not text, or an article without one, breaks nothing', async () => {
  await write('number', {slug: {_type: 'slug', current: 7}})
  await write('none', {slug: undefined})
  expect(await everyList()).not.toContain('Zebrafish n')
})

test('of two articles with one address the older is the page, and every list names it once', async () => {
  const slug = {_type: 'slug', current: 'twice'}
  await write('second', {slug, publishedAt: '2026-11-02', _createdAt: '2026-11-02T00:00:00Z'})
  await write('first', {slug, publishedAt: '2026-11-01', _createdAt: '2026-11-01T00:00:00Z'})

  expect(await getArticle('twice')).toMatchObject({_id: 'first'})
  const html = renderToStaticMarkup(await EducationPage())
  expect(html.match(/href="\/education\/twice"/g)).toHaveLength(1)
  expect(html).toContain('Zebrafish first')
  expect((await sitemap()).filter(({url}) => url.endsWith('/twice'))).toHaveLength(1)
})

test('an article whose day has not come is nowhere, and on its day it is there', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-28T15:00:00Z')})
  await write('later', {publishedAt: '2026-11-30'})
  expect(await everyList()).not.toContain('Zebrafish later')
  await expect(generateMetadata(at('later'))).rejects.toMatchObject(NOT_FOUND)

  // Still the evening before in Virginia, although the day has begun in Greenwich.
  vi.setSystemTime(new Date('2026-11-30T03:00:00Z'))
  resetContentState()
  expect(await everyList()).not.toContain('Zebrafish later')

  vi.setSystemTime(new Date('2026-11-30T05:01:00Z'))
  resetContentState()
  expect(await everyList()).toContain('Zebrafish later')
  expect(await getArticle('later')).toMatchObject({publishedAt: '2026-11-30'})
})

test('the check of all content finds that the day of an article has come', async () => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-28T15:00:00Z')})
  await write('later', {publishedAt: '2026-11-30'})
  const before = await listContent(new Map())
  expect(before.get('later')).not.toHaveProperty('slug')
  expect(await listContent(before)).toEqual(before)

  vi.setSystemTime(new Date('2026-11-30T05:01:00Z'))
  const after = await listContent(before)
  expect(after.get('later')).toMatchObject({slug: 'later'})
  expect(after.get('later')?.rev).not.toBe(before.get('later')?.rev)
})

test('staff who look at a draft see what is to come', async () => {
  await write('later', {publishedAt: '2099-01-01'})
  expect(await getArticle('later', ['drafts'])).toMatchObject({_id: 'later'})
})

test.each([
  ['cafe', 'Café'],
  ['café', 'Cafe'],
  ['CAFÉ', 'Cafe\u0301'],
  ['naive', 'naïve'],
  ['uber', 'Über'],
  ['keta\u00admine zebra', 'Ketamine zebra'],
])('a search for %j finds %j', async (typed, printed) => {
  await write('spelled', {title: printed, summary: 'Nothing else.'})
  const search = {params: Promise.resolve({}), searchParams: Promise.resolve({q: typed})}
  expect(renderToStaticMarkup(await SearchPage(search))).toContain('href="/education/spelled"')
})

test('a search without marks finds answers too, and nothing by how a text is stored', async () => {
  const answer = [{_type: 'block', children: [{_type: 'span', text: 'Un café.'}]}]
  await lake.create({
    _id: 'f',
    _type: 'faq',
    question: 'Where?',
    slug: {current: 'where'},
    shortAnswer: 'There.',
    answer,
  })
  ids.push('f')
  const search = (q: string) =>
    SearchPage({params: Promise.resolve({}), searchParams: Promise.resolve({q})}).then(renderToStaticMarkup)
  expect(await search('cafe')).toContain('Where?')
  expect(await search('markdefs')).toContain('Nothing found')
})
