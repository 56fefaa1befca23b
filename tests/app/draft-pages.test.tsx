import {createClient, type SanityClient} from '@sanity/client'
import type {ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import EducationArticlePage from '@/app/(site)/education/[slug]/page'
import HomePage from '@/app/(site)/page'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {getHome} from '@/lib/content/get-home'
import {
  type DocumentType,
  documentTypes,
  fixedPages,
  isPageType,
  pagePath,
  typeNames,
} from '@/sanity/document-types'
import {paths} from '@/sanity/paths'
import {renderPath} from './render-path'
import {sampleDocument} from './sample-document'
import {startSeededLake} from './seeded-lake'

/** A request in draft mode, as Next describes it. What the cookie says is up to each test. */
const cookie = vi.hoisted((): {value: string | undefined} => ({value: undefined}))
vi.mock('next/headers', () => ({
  draftMode: async () => ({isEnabled: true}),
  cookies: async () => ({get: () => (cookie.value === undefined ? undefined : {value: cookie.value})}),
}))

type Document = {_id: string; _type: DocumentType; slug?: {current: string}} & Record<string, unknown>

const SLUG = 'how-does-ketamine-work-in-the-brain'
const robin = {_type: 'person', name: 'Robin', credentials: 'MD', role: 'Director', bio: 'Robin writes.'}
let stop: () => Promise<void>
let lake: SanityClient

beforeAll(async () => {
  stop = await startSeededLake()
  lake = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    useCdn: false,
    token: 'local',
    perspective: 'published',
  })
  await lake.create({...robin, _id: 'robin'})
  // A type without a document in the seed.
  for (const type of typeNames)
    if ((await lake.fetch<number>('count(*[_type == $type])', {type})) === 0)
      await lake.create(sampleDocument(type))
  const author = {_type: 'reference', _ref: 'robin'}
  await lake
    .patch({query: '*[slug.current == $slug]', params: {slug: SLUG}})
    .set({author})
    .commit()
})
afterAll(() => stop())

// It counts every item that was left out.
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(async () => {
  cookie.value = undefined
  await lake.delete({query: '*[_id in path("drafts.**")]'})
})

test('a page shows the draft; what is published stays what it was', async () => {
  const before = await renderToStaticMarkupOf(publishedHome())
  await draftOf('homePage', {heading: 'A heading that is only tried out'})
  expect(await renderToStaticMarkupOf(HomePage())).toContain('A heading that is only tried out')
  expect(await renderToStaticMarkupOf(publishedHome())).toBe(before)
  expect((await getHome('published')).heading).not.toContain('only tried out')
})

test('when the Studio shows what is published, so does the preview', async () => {
  await draftOf('homePage', {heading: 'A heading that is only tried out'})
  cookie.value = 'published'
  expect(await renderToStaticMarkupOf(HomePage())).not.toContain('only tried out')
})

// Some sixty drafts, each on the pages that show lists, and on its own.
test('a draft may lack any of its fields', {timeout: 180_000}, async () => {
  for (const type of typeNames) {
    const document = await lake.fetch<Document | null>(
      '*[_type == $type && (_type != "article" || slug.current == $slug)][0]',
      {type, slug: SLUG},
    )
    if (!document) throw new Error(`There is no ${type}.`)
    const fields = Object.keys(document).filter((name) => !name.startsWith('_'))
    expect(fields.length, type).toBeGreaterThan(1)
    for (const field of fields) {
      await lake.createOrReplace({
        ...document,
        [field]: undefined,
        _id: `drafts.${document._id}`,
        _type: type,
      })
      await expectAllPages(`${type} without ${field}`)
      await expectOwnPage(document, field !== 'slug')
    }
    await lake.createOrReplace({_id: `drafts.${document._id}`, _type: type})
    await expectAllPages(`an empty ${type}`)
    await expectOwnPage(document, false)
    await lake.delete(`drafts.${document._id}`)
  }
})

test('an article that was only begun can be looked at', async () => {
  const slug = {_type: 'slug', current: SLUG}
  await lake.create({
    _id: 'drafts.begun',
    _type: 'article',
    slug: {...slug, current: 'begun'},
    keyPoints: [''],
    heroImage: {_type: 'heroImage'},
    author: {_type: 'reference', _ref: 'nobody-yet', _weak: true},
    body: [
      {_type: 'block', _key: 'a'},
      {_type: 'figure', _key: 'b'},
      {_type: 'callout', _key: 'c'},
      {
        _type: 'block',
        _key: 'd',
        children: [{_type: 'span', _key: 'e', text: 'Words', marks: ['f', 'g']}],
        markDefs: [
          {_type: 'link', _key: 'f'},
          {_type: 'citation', _key: 'g'},
        ],
      },
    ],
  })
  const html = await renderToStaticMarkupOf(article('begun'))
  expect(html).toContain('<h1')
  expect(html).toContain('Words')
})

test('a list in which nothing is finished is shown as an empty one', async () => {
  await draftOf('clinicSettings', {openingHours: [7]})
  expect((await getClinicSettings(['drafts'])).openingHours).toEqual([])
  await expect(renderToStaticMarkupOf(HomePage())).resolves.toContain('<h1')
})

async function expectAllPages(what: string): Promise<void> {
  const lists = typeNames.flatMap((type) => documentTypes[type].list?.path ?? [])
  for (const path of [paths.home, ...lists, paths.consultation])
    expect(await renderPath(path), what).toContain('<h1')
}

/** @param hasAddress - whether the draft still says where its page is; else there is no page */
async function expectOwnPage({_type, slug}: Document, hasAddress: boolean): Promise<void> {
  // A page that always exists prints the rest without it.
  if (!isPageType(_type) || !slug || fixedPages.includes(pagePath(_type, slug.current))) return
  const page = renderPath(pagePath(_type, slug.current))
  if (hasAddress) expect(await page).toContain('<h1')
  else await expect(page).rejects.toMatchObject({digest: 'NEXT_HTTP_ERROR_FALLBACK;404'})
}

function article(slug: string) {
  return EducationArticlePage({params: Promise.resolve({slug}), searchParams: Promise.resolve({})})
}

async function renderToStaticMarkupOf(page: Promise<ReactNode>): Promise<string> {
  return renderToStaticMarkup(await page)
}

/** What a visitor without a cookie is shown, asked for past the request of the test. */
async function publishedHome(): Promise<ReactNode> {
  const [clinic, home] = await Promise.all([getClinicSettings(), getHome()])
  return JSON.stringify({clinic, home})
}

async function draftOf(id: string, changes: Record<string, unknown>): Promise<void> {
  const document = await lake.getDocument(id)
  if (!document) throw new Error(`There is no ${id}.`)
  await lake.createOrReplace({...document, ...changes, _id: `drafts.${id}`})
}
