import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {GET as feed} from '@/app/feed.xml/route'
import {GET as textList} from '@/app/llms.txt/route'
import manifest from '@/app/manifest'
import {resetContentState} from '../lib/cms/reset-content-state'
import {lakeClient, sitemapPaths, startSeededLake} from './seeded-lake'

const id = 'article-how-ketamine-works'

let stopLake: () => Promise<void>

beforeAll(async () => {
  stopLake = await startSeededLake()
})

afterAll(() => stopLake())

beforeEach(() => resetContentState())

test('the feed names the articles, the newest first, as a reader of feeds expects', async () => {
  const response = await feed()
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const {head, entries} = await readFeed(response)
  expect(head).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
  )
  expect(textOf(head, 'id')).toBe('https://www.clinic.example/feed.xml')

  const articles = (await sitemapPaths()).filter((path) => /^\/education\/(?!topics$)[^/]+$/.test(path))
  expect(new Set(entries.map(({link}) => link))).toEqual(
    new Set(articles.map((path) => `https://www.clinic.example${path}`)),
  )
  const days = entries.map(({published}) => published ?? '')
  expect(days).toEqual(days.toSorted().reverse())
  for (const {id, updated, title, summary} of entries) {
    expect(id).toMatch(/^tag:www\.clinic\.example,\d{4}-\d\d-\d\d:article\/article-/)
    expect(Date.parse(updated)).not.toBeNaN()
    expect(`${title}${summary}`).toMatch(/\S/)
  }
  expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length)
  expect(textOf(head, 'updated')).toBe(
    entries
      .map(({updated}) => updated)
      .sort()
      .at(-1),
  )
})

test('an article that moves or changes stays the same entry, with a later time', async () => {
  const before = (await readFeed(await feed())).entries.find((entry) => entry.id.endsWith(`/${id}`))
  const title = 'A < B & "C"\u0007'
  await lakeClient()
    .patch(id)
    .set({title, slug: {_type: 'slug', current: 'moved'}})
    .commit()
  const after = (await readFeed(await feed())).entries.find((entry) => entry.id === before?.id)
  expect(after).toMatchObject({title: 'A < B & "C"', link: 'https://www.clinic.example/education/moved'})
  expect(after && before && after.updated > before.updated).toBe(true)
})

test('what has no page yet is in no list', async () => {
  await lakeClient().patch(id).set({publishedAt: '2999-01-01', title: 'Not yet'}).commit()
  expect(await (await feed()).text()).not.toContain('Not yet')
  expect(await (await textList()).text()).not.toContain('Not yet')
})

test('the list of texts says who the clinic is, whom to call, and where each text stands', async () => {
  const text = await (await textList()).text()
  expect(text).toMatch(/^# Alchemy Wellness\n\n> Ketamine clinic in Richmond, Virginia\. /)
  expect(text).toContain('In a crisis call or text 988.')
  const links = [...text.matchAll(/^- \[.+\]\(https:\/\/www\.clinic\.example(\/\S+)\.md\)/gm)].map(
    ([, path]) => path,
  )
  const listed = await sitemapPaths()
  expect(links.length).toBeGreaterThan(60)
  expect(links.filter((path) => !listed.includes(path ?? ''))).toEqual([])
})

test('the manifest has the name of the clinic and icons that are there', async () => {
  const {name, icons = []} = await manifest()
  expect(name).toBe('Alchemy Wellness')
  expect(icons.map(({src}) => src)).toEqual(['/icon.svg', '/apple-touch-icon.png'])
  expect(readFileSync('app/icon.svg', 'utf8')).toContain('<svg')
})

async function readFeed(response: Response) {
  const [head = '', ...rest] = (await response.text()).split('<entry>')
  const entries = rest.map((entry) => ({
    id: textOf(entry, 'id') ?? '',
    title: textOf(entry, 'title'),
    summary: textOf(entry, 'summary'),
    updated: textOf(entry, 'updated') ?? '',
    published: textOf(entry, 'published'),
    link: /<link rel="alternate" type="text\/html" href="([^"]+)"\/>/.exec(entry)?.[1],
  }))
  return {head, entries}
}

function textOf(xml: string, name: string): string | undefined {
  const signs: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"'}
  const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? []
  return text?.replace(/&(\w+);/g, (_, sign: string) => signs[sign] ?? '')
}
