import {gzipSync} from 'node:zlib'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {z} from 'zod'
import {paths} from '@/sanity/paths'
import {fingerprintOf} from '@/sanity/review/fingerprint'
import {resetContentState} from '../../lib/cms/reset-content-state'
import {headOfPath, renderPath} from '../render-path'
import {lakeClient, sitemapPaths, startSeededLake} from '../seeded-lake'

const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/g
const article = '/education/how-does-ketamine-work-in-the-brain'
const longest = '/education/what-research-says-about-ketamine-for-depression'

const step = z.object({position: z.number(), name: z.string(), item: z.string().optional()})
const person = z.looseObject({'@type': z.literal('Person'), name: z.string(), honorificSuffix: z.string()})
const pageShape = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum(['MedicalWebPage', 'WebPage', 'ProfilePage']),
  name: z.string(),
  url: z.string(),
  dateModified: z.string(),
  datePublished: z.string().optional(),
  lastReviewed: z.string().optional(),
  reviewedBy: person.optional(),
  author: person.optional(),
  breadcrumb: z.object({itemListElement: z.array(step)}),
})

let stopLake: () => Promise<void>
let lake: SanityClient

beforeAll(async () => {
  stopLake = await startSeededLake()
  lake = lakeClient()
  const licence = {state: 'Virginia', number: '0101'}
  const slug = {_type: 'slug', current: 'sam-field'}
  const sam = {_type: 'person', name: 'Sam Field', credentials: 'MD', isClinician: true, licence, slug}
  await lake.create({...sam, _id: 'sam', role: 'Medical director', bio: '[Clinic to supply: a few words]'})
  await lake.create({_id: 'robin', _type: 'person', name: 'Robin Lee', credentials: 'RN'})
})

afterAll(() => stopLake())

beforeEach(() => resetContentState())

test('the data of each page says what the page prints, and nothing that the clinic has not said', async () => {
  const types = new Set<string>()
  for (const path of await sitemapPaths()) {
    const html = await renderPath(path)
    const blocks = [...html.matchAll(BLOCK)].map(([, text = '']) => text)
    expect(blocks.length, path).toBeLessThanOrEqual(1)
    const [text] = blocks
    if (!text || path === paths.home) continue
    expect(text, path).not.toMatch(/<|Clinic to supply|\p{Default_Ignorable_Code_Point}/u)
    const data = pageShape.parse(JSON.parse(text))
    types.add(data['@type'])
    expect(heading(html), path).toContain(data.name)
    expect(data.url, path).toBe(`https://www.clinic.example${path}`)
    const steps = data.breadcrumb.itemListElement
    expect(steps.at(-1)?.name, path).toBe(data.name)
    if (html.includes('aria-label="Breadcrumb"'))
      expect(steps.slice(0, -1).map(linkOf), path).toEqual(trail(html))
    const {openGraph} = await headOfPath(path)
    if (openGraph && 'modifiedTime' in openGraph) expect(openGraph.modifiedTime, path).toBe(data.dateModified)
    if (data.datePublished) expect(html, path).toContain(`<time dateTime="${data.datePublished}">`)
    expect(data.reviewedBy, path).toBeUndefined()
  }
  expect(types).toEqual(new Set(['MedicalWebPage', 'WebPage', 'ProfilePage']))
})

test('author and reviewer of an article are those of its byline, and only of the words that were reviewed', async () => {
  const id = 'article-how-ketamine-works'
  const document = (await lake.getDocument(id)) ?? {}
  await lake
    .patch(id)
    .set({
      author: {_type: 'reference', _ref: 'robin'},
      medicallyReviewedBy: {_type: 'reference', _ref: 'sam'},
      lastReviewed: '2026-01-02',
      reviewedWords: fingerprintOf('article', document),
    })
    .commit()
  const html = await renderPath(article)
  const data = pageShape.parse(dataOf(html))
  expect(data).toMatchObject({
    author: {name: 'Robin Lee', honorificSuffix: 'RN'},
    lastReviewed: '2026-01-02',
    reviewedBy: {
      name: 'Sam Field',
      honorificSuffix: 'MD',
      url: 'https://www.clinic.example/about/sam-field',
    },
  })
  expect(html).toContain('Written by Robin Lee, RN')
  expect(html).toContain('Medically reviewed by <a href="/about/sam-field">Sam Field, MD</a>')
  expect(html).toContain('Last reviewed <time dateTime="2026-01-02">')

  await lake.patch(id).set({summary: 'Other words than those that were reviewed.'}).commit()
  resetContentState()
  const changed = await renderPath(article)
  expect(changed).toContain('Updated since its review on')
  expect(pageShape.parse(dataOf(changed))).not.toHaveProperty('lastReviewed')
  expect(pageShape.parse(dataOf(changed))).not.toHaveProperty('reviewedBy')
})

test('the home page and the page that says where it is describe the clinic, without what is not known', async () => {
  const clinic = {
    '@type': 'MedicalClinic',
    name: 'Alchemy Wellness',
    url: 'https://www.clinic.example/',
    address: {addressLocality: 'Richmond', addressRegion: 'Virginia'},
  }
  expect(dataOf(await renderPath('/'))).toMatchObject(clinic)
  expect(dataOf(await renderPath('/location'))).toMatchObject({mainEntity: clinic})
  expect(JSON.stringify(dataOf(await renderPath('/')))).not.toContain('Clinic to supply')

  const hours = {_key: 'a', days: ['monday', 'friday'], opens: '09:00', closes: '24:00'}
  await lake
    .patch('clinicSettings')
    .set({phone: '(804) 555-0123', openingHours: [hours]})
    .commit()
  resetContentState()
  expect(dataOf(await renderPath('/'))).toMatchObject({
    telephone: '(804) 555-0123',
    openingHoursSpecification: [{dayOfWeek: ['Monday', 'Friday'], opens: '09:00', closes: '23:59'}],
  })
})

test('the page of a person describes them as it prints them', async () => {
  const html = await renderPath('/about/sam-field')
  expect(dataOf(html)).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Sam Field',
      honorificSuffix: 'MD',
      jobTitle: 'Medical director',
      hasCredential: [{credentialCategory: 'license', name: '0101', recognizedBy: {name: 'Virginia'}}],
    },
  })
  expect(html).toContain('License: Virginia 0101.')
})

test('no word of a page can end the data and begin a script', async () => {
  await lake.patch('article-how-ketamine-works').set({title: '</script><script>alert(1)</script>'}).commit()
  const html = await renderPath(article)
  expect(html).not.toContain('<script>alert')
  expect(dataOf(html)).toMatchObject({name: '</script><script>alert(1)</script>'})
})

test('an article names the sources that it prints, and none that was retracted', async () => {
  const id = 'citation-anand-2023'
  const before = await citationsIn(longest)
  expect(before).toContain('https://doi.org/10.1056/NEJMoa2302399')
  const html = await renderPath(longest)
  for (const address of before) expect(html).toContain(`href="${address}"`)

  await lake.patch(id).set({retractedOrSuperseded: true}).commit()
  resetContentState()
  const after = await citationsIn(longest)
  await lake.patch(id).set({retractedOrSuperseded: false}).commit()
  expect(after).toHaveLength(before.length - 1)
})

async function citationsIn(path: string) {
  const page = z.looseObject({citation: z.array(z.object({'@id': z.string()}))})
  return page.parse(dataOf(await renderPath(path))).citation.map((source) => source['@id'])
}

test('it costs a page a few hundred bytes', async () => {
  const html = await renderPath(longest)
  const bytes = gzipSync(html).length - gzipSync(html.replace(BLOCK, '')).length
  expect(bytes).toBeGreaterThan(100)
  expect(bytes).toBeLessThanOrEqual(400)
})

function dataOf(html: string): unknown {
  return JSON.parse([...html.matchAll(BLOCK)][0]?.[1] ?? 'null')
}

function heading(html: string): string {
  return textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
}

function trail(html: string): {name: string; path: string}[] {
  const list = /aria-label="Breadcrumb"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, path = '', name = '']) => ({
    name: textOf(name),
    path,
  }))
}

function linkOf({name, item = ''}: z.output<typeof step>) {
  return {name, path: new URL(item).pathname}
}

function textOf(html: string): string {
  const signs: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'"}
  return html.replace(/<[^>]+>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
}
